package org.orbitarium.engine.base;

import java.util.Arrays;

/**
 * A table of numbers, row-major: one row an item, one column a component. The common currency of data, models and measures.
 * The array is shared, not copied; whoever receives rows only reads them.
 *
 * @param count number of rows
 * @param width number of columns
 * @param data  {@code count × width} values
 */
public record Rows(int count, int width, double[] data) {

    /** Checks that the array fits. */
    public Rows {
        if (data.length != count * width) {
            throw new IllegalArgumentException(count + " × " + width + " values expected, got " + data.length);
        }
    }

    /** Returns rows of zeros. */
    public static Rows zeros(int count, int width) {
        return new Rows(count, width, new double[count * width]);
    }

    /** Returns the value at a row and a column. */
    public double at(int row, int column) {
        return data[row * width + column];
    }

    /** Returns a copy of one row. */
    public double[] row(int row) {
        return Arrays.copyOfRange(data, row * width, (row + 1) * width);
    }

    /** Overwrites one row; for whoever builds the table, before it is handed on. */
    public void set(int row, double[] values) {
        System.arraycopy(values, 0, data, row * width, width);
    }

    /** Returns the rows of these indices, in their order. */
    public Rows select(int[] indices) {
        Rows chosen = zeros(indices.length, width);
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(data, indices[i] * width, chosen.data, i * width, width);
        }
        return chosen;
    }
}
