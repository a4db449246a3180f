package org.orbitarium.engine.geometry;

import java.util.Optional;
import org.orbitarium.engine.base.BadInputException;

/**
 * A rigid motion of space, x → R x + t: first the rotation about the origin, then the translation.
 *
 * <p>Prints and parses as {@code z@45deg + (2, -1.5, 1)}, the rotation as {@link SO3} writes it, and without a rotation as
 * {@code (2, -1.5, 1)}.
 *
 * @param rotation R
 * @param x        first component of t, in the units of places
 * @param y        second component of t
 * @param z        third component of t
 */
public record SE3(SO3 rotation, double x, double y, double z) implements GroupElement {

    /** Refuses a translation that is not finite; zeros have no sign. */
    public SE3 {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(z)) {
            throw new IllegalArgumentException("a translation must be finite, is " + x + ", " + y + ", " + z);
        }
        x += 0.0;
        y += 0.0;
        z += 0.0;
    }

    /** The element that does nothing. */
    public static final SE3 IDENTITY = new SE3(SO3.IDENTITY, 0, 0, 0);

    /** For errors. */
    static final String FORMS = "a rotation and a translation as z@45deg + (2, -1.5, 1), or a translation alone as (2, -1.5, 1)";

    /** Returns the motion that only shifts. */
    public static SE3 translation(double x, double y, double z) {
        return new SE3(SO3.IDENTITY, x, y, z);
    }

    /** Returns the element that acts as {@code other} first and then as this. */
    public SE3 after(SE3 other) {
        double[] place = apply(other.translation());
        return new SE3(rotation.after(other.rotation), place[0], place[1], place[2]);
    }

    @Override
    public SE3 inverse() {
        SO3 back = rotation.inverse();
        double[] shift = back.apply(translation());
        return new SE3(back, -shift[0], -shift[1], -shift[2]);
    }

    /** Returns where a place goes: R p + t. */
    public double[] apply(double[] place) {
        double[] turned = rotation.apply(place);
        return new double[] {turned[0] + x, turned[1] + y, turned[2] + z};
    }

    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public double[] matrix() {
        return rotation.matrix();
    }

    @Override
    public double[] translation() {
        return new double[] {x, y, z};
    }

    @Override
    public int determinant() {
        return 1;
    }

    /**
     * Reads {@code z@45deg + (2, -1.5, 1)} or {@code (2, -1.5, 1)}.
     *
     * @throws BadInputException if it is neither
     */
    public static SE3 parse(String text) {
        return read(text.strip()).orElseThrow(() -> new BadInputException("element '" + text + "'",
                "not a rigid motion of space with finite numbers", "Write " + FORMS + "; a rotation is " + RotationText.FORMS + "."));
    }

    /** Returns the motion that a text without blanks at its ends describes, if it does. */
    static Optional<SE3> read(String text) {
        int open = Math.max(0, text.lastIndexOf('('));
        String head = text.substring(0, open).strip();
        Optional<SO3> rotation = head.isEmpty() ? Optional.of(SO3.IDENTITY)
                : Optional.of(head).filter(part -> part.endsWith("+"))
                        .flatMap(part -> RotationText.read(part.substring(0, part.length() - 1).strip()));
        return rotation.flatMap(turn -> RotationText.triple(text.substring(open)).map(t -> new SE3(turn, t[0], t[1], t[2])));
    }

    @Override
    public String toString() {
        String shift = RotationText.triple(x, y, z);
        return rotation.equals(SO3.IDENTITY) ? shift : rotation + " + " + shift;
    }
}
