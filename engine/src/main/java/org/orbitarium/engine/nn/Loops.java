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
