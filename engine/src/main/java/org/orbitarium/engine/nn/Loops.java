package org.orbitarium.engine.nn;

import java.util.Arrays;

/**
 * The inner loops of {@link ArrayOps}, each over one plain index, because that is the form that the just-in-time compiler turns into
 * vector instructions.
 */
final class Loops {

    private Loops() {
    }

    /** Adds x W to y; the row of x[k] is {@code weight[from + k]}. */
    static void accumulate(double[] x, double[][] weight, int from, double[] y) {
        int k = 0;
        for (; k + 8 <= x.length; k += 8) {
            accumulateEight(x, weight, from, k, y);
        }
        for (; k < x.length; k++) {
            addScaled(x[k], weight[from + k], y);
        }
    }

    private static void accumulateEight(double[] x, double[][] weight, int from, int k, double[] y) {
        double x0 = x[k];
        double x1 = x[k + 1];
        double x2 = x[k + 2];
        double x3 = x[k + 3];
        double x4 = x[k + 4];
        double x5 = x[k + 5];
        double x6 = x[k + 6];
        double x7 = x[k + 7];
        double[] w0 = weight[from + k];
        double[] w1 = weight[from + k + 1];
        double[] w2 = weight[from + k + 2];
        double[] w3 = weight[from + k + 3];
        double[] w4 = weight[from + k + 4];
        double[] w5 = weight[from + k + 5];
        double[] w6 = weight[from + k + 6];
        double[] w7 = weight[from + k + 7];
        for (int c = 0; c < y.length; c++) {
            double left = Math.fma(x0, w0[c], x1 * w1[c]) + Math.fma(x2, w2[c], x3 * w3[c]);
            double right = Math.fma(x4, w4[c], x5 * w5[c]) + Math.fma(x6, w6[c], x7 * w7[c]);
            y[c] += left + right;
        }
    }

    private static void addScaled(double factor, double[] from, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] = Math.fma(factor, from[c], to[c]);
        }
    }

    /**
     * Adds Σ_k w_k x[from + k] to y, item by item; for each item in the order of operations of {@link #accumulate}.
     *
     * @param x columns of one number an item
     */
    static void accumulateColumns(double[][] x, int from, double[] w, double[] y) {
        int k = 0;
        for (; k + 8 <= w.length; k += 8) {
            accumulateEightColumns(x, from + k, w, k, y);
        }
        for (; k < w.length; k++) {
            addScaled(w[k], x[from + k], y);
        }
    }

    private static void accumulateEightColumns(double[][] x, int from, double[] w, int k, double[] y) {
        double w0 = w[k];
        double w1 = w[k + 1];
        double w2 = w[k + 2];
        double w3 = w[k + 3];
        double w4 = w[k + 4];
        double w5 = w[k + 5];
        double w6 = w[k + 6];
        double w7 = w[k + 7];
        double[] x0 = x[from];
        double[] x1 = x[from + 1];
        double[] x2 = x[from + 2];
        double[] x3 = x[from + 3];
        double[] x4 = x[from + 4];
        double[] x5 = x[from + 5];
        double[] x6 = x[from + 6];
        double[] x7 = x[from + 7];
        for (int i = 0; i < y.length; i++) {
            double left = Math.fma(x0[i], w0, x1[i] * w1) + Math.fma(x2[i], w2, x3[i] * w3);
            double right = Math.fma(x4[i], w4, x5[i] * w5) + Math.fma(x6[i], w6, x7[i] * w7);
            y[i] += left + right;
        }
    }

    /** Adds a to a sum, element by element. */
    static void add(double[] a, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += a[c];
        }
    }

    /** Adds (a − from)² to a sum, element by element. */
    static void addSquares(double[] a, double[] from, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] += (a[c] - from[c]) * (a[c] - from[c]);
        }
    }

    /** Adds a b to a sum, element by element. */
    static void addProducts(double[] a, double[] b, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] = Math.fma(a[c], b[c], to[c]);
        }
    }

    /** Writes z − q f, element by element. */
    static void subtractProducts(double[] z, double[] q, double[] factor, double[] to) {
        for (int c = 0; c < to.length; c++) {
            to[c] = Math.fma(-q[c], factor[c], z[c]);
        }
    }

    /** Returns some columns of every row. */
    static double[][] columns(double[][] rows, int from, int count) {
        double[][] columns = new double[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            columns[row] = Arrays.copyOfRange(rows[row], from, from + count);
        }
        return columns;
    }
}
