package org.orbitarium.engine.figures;

import java.util.Arrays;

/** Thins a long series so that every pixel column keeps its first, lowest, highest and last point: the drawn line stays the same. */
public final class Decimation {

    private Decimation() {
    }

    /**
     * Returns the indices to draw, ascending; all of them if there are few.
     *
     * @param x       ascending
     * @param y       NaN where there is no value: such points are kept if they are all that a column has
     * @param from    x of the left edge
     * @param to      x of the right edge
     * @param columns pixel columns between the edges
     */
    public static int[] indices(double[] x, double[] y, double from, double to, int columns) {
        int n = x.length;
        if (n <= 4 * columns || !(to > from)) {
            int[] all = new int[n];
            Arrays.setAll(all, i -> i);
            return all;
        }
        int[] kept = new int[Math.min(n, 4 * (columns + 2))];
        int count = 0;
        int start = 0;
        while (start < n) {
            int column = column(x[start], from, to, columns);
            int end = start;
            int lowest = start;
            int highest = start;
            while (end < n && column(x[end], from, to, columns) == column) {
                lowest = y[end] < y[lowest] || Double.isNaN(y[lowest]) ? end : lowest;
                highest = y[end] > y[highest] || Double.isNaN(y[highest]) ? end : highest;
                end++;
            }
            int[] column4 = {start, Math.min(lowest, highest), Math.max(lowest, highest), end - 1};
            for (int index : column4) {
                if (count == 0 || kept[count - 1] < index) {
                    kept = count == kept.length ? Arrays.copyOf(kept, 2 * count) : kept;
                    kept[count++] = index;
                }
            }
            start = end;
        }
        return Arrays.copyOf(kept, count);
    }

    private static int column(double x, double from, double to, int columns) {
        return (int) Math.floor(Math.clamp((x - from) / (to - from), -1, 2) * columns);
    }
}
