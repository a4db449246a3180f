package org.orbitarium.engine.geometry;

import java.util.Arrays;
import org.orbitarium.engine.base.BadInputException;

/**
 * An element g of a group that acts on the vectors of a space by an orthogonal matrix R, and on its places by R and a translation t.
 * Elements are immutable and built in double precision; {@link #matrix()} satisfies RᵀR = I to 1e-12.
 */
public sealed interface GroupElement permits O2, SO3, SE3 {

    /** Returns the number of rows of {@link #matrix()}: 2 in the plane, 3 in space. */
    int dimension();

    /** Returns the orthogonal matrix R, row-major. */
    double[] matrix();

    /** Returns t, as many numbers as the space has dimensions; zeros in a group that fixes the origin. */
    default double[] translation() {
        return new double[dimension()];
    }

    /** Returns +1 for a rotation and −1 for an element that mirrors. */
    int determinant();

    /** Returns g⁻¹. */
    GroupElement inverse();

    /** Returns whether it does nothing at all, to the last bit. */
    default boolean isIdentity() {
        double[] matrix = matrix();
        for (int i = 0; i < matrix.length; i++) {
            if (matrix[i] != (i % (dimension() + 1) == 0 ? 1 : 0)) {
                return false;
            }
        }
        return Arrays.stream(translation()).allMatch(shift -> shift == 0);
    }

    /**
     * Reads an element of any group, as its own class prints it; the form tells the group.
     *
     * @throws BadInputException if it has none of the forms
     */
    static GroupElement parse(String text) {
        String stripped = text.strip();
        return O2.read(stripped).<GroupElement>map(g -> g)
                .or(() -> RotationText.read(stripped))
                .or(() -> SE3.read(stripped))
                .orElseThrow(() -> new BadInputException("element '" + text + "'", "not an element of O(2), SO(3) or SE(3) with finite"
                        + " numbers", "In the plane write " + O2.FORMS + "; in space " + RotationText.FORMS + "; or " + SE3.FORMS + "."));
    }
}
