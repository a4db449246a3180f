package org.orbitarium.engine.geometry;

import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;

/**
 * A rotation of space, as the unit quaternion w + x i + y j + z k = cos(θ/2) + sin(θ/2) n, for a turn by θ about n, counter-clockwise seen
 * from the tip of n. The two quaternions of a rotation are one value: w ≥ 0, and where w = 0 the first component that is not 0 is positive.
 *
 * <p>Prints and parses as {@code z@45deg} (about a coordinate axis), {@code (30, -15, 20.5)deg} (a rotation vector θ n, in degrees) or
 * {@code quaternion(w, x, y, z)}. It prints the first of these, with the fewest digits, that parses back to the same value to the last
 * bit; so what was written in degrees prints in degrees, and an arbitrary rotation as its quaternion. In a scene file a text with commas
 * needs quotes where it stands in a list between brackets.
 *
 * @param w cos(θ/2), from 0 to 1
 * @param x sin(θ/2) times the axis' x
 * @param y sin(θ/2) times the axis' y
 * @param z sin(θ/2) times the axis' z
 */
public record SO3(double w, double x, double y, double z) implements GroupElement {

    /** Refuses a quaternion whose square differs from 1 by more than 1e-12, and takes rounding and the sign out of others. */
    public SO3 {
        double square = w * w + x * x + y * y + z * z;
        if (!(Math.abs(square - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("a rotation is a quaternion of length 1 to 1e-12, |q|² − 1 is " + (square - 1)
                    + advice(Math.abs(square - 1)));
        }
        // What is of unit length to rounding stays as it is, so that a value that is built from another's components equals it.
        double length = Math.abs(square - 1) > ROUNDING ? Math.sqrt(square) : 1;
        double scale = negative(w, x, y, z) ? -length : length;
        // Zeros have no sign.
        w = w / scale + 0.0;
        x = x / scale + 0.0;
        y = y / scale + 0.0;
        z = z / scale + 0.0;
    }

    /** The element that does nothing. */
    public static final SO3 IDENTITY = new SO3(1, 0, 0, 0);

    private static final double TOLERANCE = 1e-12;
    private static final double ROUNDING = 2e-15;
    /** Entries of float32 are off by up to 6e-8 each. */
    private static final double SINGLE_PRECISION = 1e-5;

    /** Returns exp of a rotation vector: the turn about (x, y, z) by its length in radians. */
    public static SO3 rotationVector(double x, double y, double z) {
        double angle = length(x, y, z);
        if (angle == 0) {
            return IDENTITY;
        }
        double sine = Math.sin(angle / 2);
        return new SO3(Math.cos(angle / 2), x / angle * sine, y / angle * sine, z / angle * sine);
    }

    /** Returns the turn about a coordinate axis. */
    public static SO3 about(Axis axis, double radians) {
        double cosine = Math.cos(radians / 2);
        double sine = Math.sin(radians / 2);
        return switch (axis) {
            case X -> new SO3(cosine, sine, 0, 0);
            case Y -> new SO3(cosine, 0, sine, 0);
            case Z -> new SO3(cosine, 0, 0, sine);
        };
    }

    /**
     * Returns the turn about any axis.
     *
     * @param axis three numbers, of any length but 0
     */
    public static SO3 about(double[] axis, double radians) {
        check(axis, 3);
        double length = length(axis[0], axis[1], axis[2]);
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException("an axis needs a length, is " + length);
        }
        double sine = Math.sin(radians / 2);
        return new SO3(Math.cos(radians / 2), axis[0] / length * sine, axis[1] / length * sine, axis[2] / length * sine);
    }

    /**
     * Returns the rotation of a matrix.
     *
     * @param matrix nine numbers, row-major
     * @throws IllegalArgumentException if it mirrors, or if |RᵀR − I| is greater than 1e-12 in some entry; the usual reason is a matrix
     *     that was built or stored in float32, which would pass for a broken symmetry of about 1e-6 later on
     */
    public static SO3 matrix(double[] matrix) {
        check(matrix, 9);
        double deviation = RotationMatrices.deviation(matrix);
        if (!(deviation <= TOLERANCE)) {
            throw new IllegalArgumentException("no rotation: |RᵀR − I| is " + deviation + ", not within 1e-12" + advice(deviation));
        }
        if (RotationMatrices.determinant(matrix) < 0) {
            throw new IllegalArgumentException("no rotation: the matrix mirrors, its determinant is −1");
        }
        return unit(RotationMatrices.quaternion(matrix));
    }

    /**
     * Returns the rotation nearest to a matrix, by the sum of squares of the entries' differences: the way in for what is known only to
     * some digits.
     *
     * @param matrix nine numbers, row-major, of positive determinant
     */
    public static SO3 nearest(double[] matrix) {
        check(matrix, 9);
        if (!(RotationMatrices.determinant(matrix) > 0)) {
            throw new IllegalArgumentException("no rotation is near: the determinant is " + RotationMatrices.determinant(matrix));
        }
        return unit(RotationMatrices.nearest(matrix));
    }

    /**
     * Returns the rotation R that brings places nearest to others, by the sum of squares |R p − q|² (Kabsch's problem, as Davenport solves
     * it: never a mirror).
     *
     * @param places  x, y, z of one after another, about their centroid
     * @param targets of the same length, about their centroid
     */
    public static SO3 aligning(double[] places, double[] targets) {
        double[] product = new double[9];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < 3; j++) {
                product[i % 3 * 3 + j] += targets[i] * places[i - i % 3 + j];
            }
        }
        return unit(RotationMatrices.nearest(product));
    }

    /** Returns the rotation of Euler angles. */
    public static SO3 euler(EulerAngles angles) {
        EulerAngles.Convention axes = angles.convention();
        return about(axes.first(), angles.a()).after(about(axes.second(), angles.b())).after(about(axes.third(), angles.c()));
    }

    /** Returns a rotation of Haar's measure: any set of rotations is as likely as the same set turned. */
    public static SO3 haar(RandomStream stream) {
        return unit(new double[] {stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()});
    }

    /**
     * Returns a rotation of Haar's measure among those by an angle up to a greatest one.
     *
     * @param greatest radians, from 0 to π
     */
    public static SO3 within(RandomStream stream, double greatest) {
        if (!(greatest >= 0 && greatest <= Math.PI)) {
            throw new IllegalArgumentException("an angle from 0 to π expected, got " + greatest);
        }
        while (true) {
            double x = stream.uniform(-1, 1);
            double y = stream.uniform(-1, 1);
            double z = stream.uniform(-1, 1);
            double radius = length(x, y, z);
            double half = radius * greatest / 2;
            double shrink = half == 0 ? 1 : Math.sin(half) / half;
            // Of the volume in the ball of rotation vectors Haar's measure is the share (sin(θ/2) / (θ/2))².
            if (radius <= 1 && stream.nextDouble() < shrink * shrink) {
                return rotationVector(greatest * x, greatest * y, greatest * z);
            }
        }
    }

    /** Returns the element that acts as {@code other} first and then as this. */
    public SO3 after(SO3 other) {
        return new SO3(
                w * other.w - x * other.x - y * other.y - z * other.z,
                w * other.x + x * other.w + y * other.z - z * other.y,
                w * other.y - x * other.z + y * other.w + z * other.x,
                w * other.z + x * other.y - y * other.x + z * other.w);
    }

    @Override
    public SO3 inverse() {
        return new SO3(w, -x, -y, -z);
    }

    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public double[] matrix() {
        return new double[] {
            1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y),
            2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x),
            2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)
        };
    }

    @Override
    public int determinant() {
        return 1;
    }

    /** Returns R v. */
    public double[] apply(double[] v) {
        check(v, 3);
        double[] m = matrix();
        return new double[] {
            m[0] * v[0] + m[1] * v[1] + m[2] * v[2], m[3] * v[0] + m[4] * v[1] + m[5] * v[2], m[6] * v[0] + m[7] * v[1] + m[8] * v[2]
        };
    }

    /** Returns the logarithm: the axis times the angle, radians; of its two values at half a turn the one that the sign rule picks. */
    public double[] rotationVector() {
        double sine = length(x, y, z);
        double scale = sine == 0 ? 2 : angle() / sine;
        return new double[] {scale * x, scale * y, scale * z};
    }

    /** Returns by how much it turns, radians, from 0 to π. */
    public double angle() {
        return 2 * Math.atan2(length(x, y, z), w);
    }

    /**
     * Returns the geodesic distance: by how much {@code other.inverse().after(this)} turns, radians, from 0 to π. It is 4 atan2(|p − q|,
     * |p + q|) of the quaternions (Kahan), which is as accurate near 0 and near π as the quaternions are; the arccosine of the trace loses
     * half the digits there.
     */
    public double angleTo(SO3 other) {
        double apart = Math.hypot(Math.hypot(w - other.w, x - other.x), Math.hypot(y - other.y, z - other.z));
        double across = Math.hypot(Math.hypot(w + other.w, x + other.x), Math.hypot(y + other.y, z + other.z));
        return 4 * Math.atan2(Math.min(apart, across), Math.max(apart, across));
    }

    /**
     * Returns a place on the shortest way to another rotation, at constant speed.
     *
     * @param t 0 is this, 1 the other one
     */
    public SO3 geodesic(SO3 other, double t) {
        double[] way = inverse().after(other).rotationVector();
        return after(rotationVector(t * way[0], t * way[1], t * way[2]));
    }

    /** Returns the Euler angles; see {@link EulerAngles} for their ranges and for what it makes of a gimbal lock. */
    public EulerAngles euler(EulerAngles.Convention convention) {
        return EulerAngles.of(this, convention);
    }

    /**
     * Reads {@code z@45deg}, {@code (30, -15, 20.5)deg} or {@code quaternion(w, x, y, z)}.
     *
     * @throws BadInputException if it is none of these
     */
    public static SO3 parse(String text) {
        return RotationText.read(text.strip()).orElseThrow(() -> new BadInputException("element '" + text + "'",
                "not a rotation of space with finite numbers", "Write " + RotationText.FORMS + "."));
    }

    @Override
    public String toString() {
        return RotationText.print(this);
    }

    private static SO3 unit(double[] q) {
        double length = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        return new SO3(q[0] / length, q[1] / length, q[2] / length, q[3] / length);
    }

    private static boolean negative(double... q) {
        for (double component : q) {
            if (component != 0) {
                return component < 0;
            }
        }
        return false;
    }

    private static double length(double x, double y, double z) {
        return Math.hypot(Math.hypot(x, y), z);
    }

    private static String advice(double deviation) {
        return deviation < SINGLE_PRECISION
                ? "; numbers that were computed or stored in float32 are off by as much: build it in double, or take the nearest rotation"
                : "";
    }

    private static void check(double[] numbers, int count) {
        if (numbers.length != count) {
            throw new IllegalArgumentException(count + " numbers expected, got " + numbers.length);
        }
    }
}
