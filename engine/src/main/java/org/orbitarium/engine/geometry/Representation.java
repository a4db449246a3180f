package org.orbitarium.engine.geometry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.orbitarium.engine.base.Rows;

/**
 * ρ: how g acts on a row of numbers, block by block. Blocks stand one after another; a vector block holds its x, y(, z) next to each
 * other, in rows of every kind (observations, actions, latents).
 *
 * @param dimension of the space, 2 or 3
 * @param fields    the blocks in their order
 */
public record Representation(int dimension, List<Field> fields) {

    /** Copies the list. */
    public Representation {
        fields = List.copyOf(fields);
    }

    /** Returns the representation of n vectors. */
    public static Representation vectors(int dimension, int n) {
        return new Representation(dimension, Collections.nCopies(n, Field.VECTOR));
    }

    /** Returns the representation of these blocks. */
    public static Representation of(int dimension, Field... fields) {
        return new Representation(dimension, List.of(fields));
    }

    /** Returns this representation followed by another one. */
    public Representation plus(Representation other) {
        List<Field> joined = new ArrayList<>(fields);
        joined.addAll(other.fields);
        return new Representation(dimension, joined);
    }

    /** Returns the number of columns it acts on. */
    public int width() {
        return fields.stream().mapToInt(field -> field.width(dimension)).sum();
    }

    /**
     * Returns ρ(g) applied to every row.
     *
     * @throws IllegalArgumentException if g acts on another space, or the rows have another width
     */
    public Rows apply(GroupElement g, Rows rows) {
        if (g.dimension() != dimension) {
            throw new IllegalArgumentException("an element of dimension " + dimension + " expected, got " + g);
        }
        if (rows.width() != width()) {
            throw new IllegalArgumentException(width() + " columns expected, got " + rows.width());
        }
        Rows turned = Rows.zeros(rows.count(), rows.width());
        double[] matrix = g.matrix();
        double[] translation = g.translation();
        for (int row = 0; row < rows.count(); row++) {
            int at = row * rows.width();
            for (Field field : fields) {
                turn(field, g.determinant(), matrix, translation, rows.data(), turned.data(), at);
                at += field.width(dimension);
            }
        }
        return turned;
    }

    /** Returns ρ(g) applied to one row. */
    public double[] apply(GroupElement g, double[] row) {
        return apply(g, new Rows(1, row.length, row)).data();
    }

    private void turn(Field field, int determinant, double[] matrix, double[] translation, double[] from, double[] to, int at) {
        if (field == Field.SCALAR) {
            to[at] = from[at];
            return;
        }
        int sign = field == Field.PSEUDOVECTOR ? determinant : 1;
        for (int i = 0; i < dimension; i++) {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                sum += matrix[i * dimension + j] * from[at + j];
            }
            to[at + i] = sign * sum + (field == Field.POSITION ? translation[i] : 0);
        }
    }
}
