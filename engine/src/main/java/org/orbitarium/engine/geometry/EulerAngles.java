package org.orbitarium.engine.geometry;

/**
 * Three angles of a rotation R = R(first axis, a) R(second axis, b) R(third axis, c). The axes are intrinsic, that is, they turn along: a
 * turn about the first, then about the second where the first turn has taken it, then about the third. Read from the right, the same
 * product is extrinsic: c about the third axis, then b, then a, about axes at rest.
 *
 * <p>As the angles of a rotation, a and c are on (−π, π]; b is on [0, π] where the first axis is also the third, and on [−π/2, π/2] for
 * {@link Convention#ZYX}. At the ends of b's range (gimbal lock) only a + c or a − c is determined, and c is 0.
 *
 * @param convention which axes
 * @param a          radians about the first axis
 * @param b          radians about the second axis
 * @param c          radians about the third axis
 */
public record EulerAngles(Convention convention, double a, double b, double c) {

    /** The sine of half an angle below which rounding alone decides what the other two are. */
    private static final double LOCKED = 1e-15;

    /** Refuses angles that are not finite. */
    public EulerAngles {
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c)) {
            throw new IllegalArgumentException("angles must be finite, are " + a + ", " + b + " and " + c);
        }
    }

    /** About which axes the three angles turn. */
    public enum Convention {

        /** As in physics: precession, nutation, spin; the usual one of Wigner's D. */
        ZYZ(Axis.Z, Axis.Y, Axis.Z),

        /** As e3nn has it, whose polar axis is y. */
        YXY(Axis.Y, Axis.X, Axis.Y),

        /** Yaw, pitch and roll. */
        ZYX(Axis.Z, Axis.Y, Axis.X);

        private final Axis first;
        private final Axis second;
        private final Axis third;

        Convention(Axis first, Axis second, Axis third) {
            this.first = first;
            this.second = second;
            this.third = third;
        }

        /** Returns the axis of a. */
        public Axis first() {
            return first;
        }

        /** Returns the axis of b. */
        public Axis second() {
            return second;
        }

        /** Returns the axis of c. */
        public Axis third() {
            return third;
        }
    }

    /**
     * Returns the angles of a rotation, from its quaternion (after Bernardes and Viollet, PLOS ONE 2022). Other conventions are brought to
     * ZYZ: YXY by naming the axes anew, ZYX by a quarter turn, since R(x, c) = R(y, π/2) R(z, c) R(y, −π/2).
     */
    static EulerAngles of(SO3 g, Convention convention) {
        double half = Math.sqrt(0.5);
        return switch (convention) {
            case ZYZ -> proper(convention, g.w(), g.x(), g.y(), g.z(), 0);
            case YXY -> proper(convention, g.w(), g.z(), g.x(), g.y(), 0);
            case ZYX -> proper(convention, half * (g.w() - g.y()), half * (g.x() - g.z()), half * (g.y() + g.w()), half * (g.z() + g.x()),
                    Math.PI / 2);
        };
    }

    /**
     * Solves w = cos(b/2) cos((c + a)/2), z = cos(b/2) sin((c + a)/2), y = sin(b/2) cos((c − a)/2), x = sin(b/2) sin((c − a)/2), and takes
     * an offset off b.
     */
    private static EulerAngles proper(Convention convention, double w, double x, double y, double z, double offset) {
        double sine = Math.hypot(x, y);
        double cosine = Math.hypot(w, z);
        double halfSum = Math.atan2(z, w);
        double halfDifference = Math.atan2(x, y);
        double b = 2 * Math.atan2(sine, cosine) - offset;
        if (sine < LOCKED) {
            return new EulerAngles(convention, wrapped(2 * halfSum), b, 0);
        }
        if (cosine < LOCKED) {
            return new EulerAngles(convention, wrapped(-2 * halfDifference), b, 0);
        }
        return new EulerAngles(convention, wrapped(halfSum - halfDifference), b, wrapped(halfSum + halfDifference));
    }

    private static double wrapped(double angle) {
        double once = angle > Math.PI ? angle - 2 * Math.PI : angle;
        return once <= -Math.PI ? once + 2 * Math.PI : once;
    }
}
