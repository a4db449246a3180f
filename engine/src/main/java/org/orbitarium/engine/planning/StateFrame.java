package org.orbitarium.engine.planning;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;

/**
 * Axes in which a planner draws its noise. Those that are {@linkplain #of derived from what the world shows} turn with it, so that the
 * same random numbers make the turned actions: a planner that is not told g plans at g what it plans at the identity, turned.
 *
 * <p>Derived axes come from the vectors of an observation (a place counts from the centroid of the places) by Gram and Schmidt: the first
 * is the longest vector, the next the one that is longest across those before; the last is what makes the axes right-handed. Mirrors do not
 * act on it: a right hand is not a left hand.
 *
 * @param dimension  of the space
 * @param axes       row-major, the axes as columns; orthonormal
 * @param degenerate whether the observation has too few directions, so that some of the axes are the world's own
 */
public record StateFrame(int dimension, double[] axes, boolean degenerate) {

    /** Vectors shorter than this, in units of observations, have no direction that could be trusted. */
    static final double LEAST_LENGTH = 1e-6;

    /** Returns the world's own axes, whatever it shows. */
    public static StateFrame world(int dimension) {
        double[] axes = new double[dimension * dimension];
        for (int i = 0; i < dimension; i++) {
            axes[i * dimension + i] = 1;
        }
        return new StateFrame(dimension, axes, false);
    }

    /** Returns the world's axes turned by an element: what a planner uses that is told g. */
    public static StateFrame turned(GroupElement g) {
        return new StateFrame(g.dimension(), g.matrix(), false);
    }

    /** Returns the axes of an observation. */
    public static StateFrame of(Representation representation, double[] observation) {
        int d = representation.dimension();
        List<double[]> vectors = vectors(representation, observation);
        double[][] columns = new double[d][];
        boolean degenerate = false;
        for (int k = 0; k < d - 1; k++) {
            double[] longest = longest(vectors);
            if (length(longest) < LEAST_LENGTH) {
                degenerate = true;
                longest = longest(worldAxes(d, columns, k));
            }
            columns[k] = scaled(longest, 1 / length(longest));
            remove(vectors, columns[k]);
        }
        columns[d - 1] = d == 2 ? new double[] {-columns[0][1], columns[0][0]} : cross(columns[0], columns[1]);
        double[] axes = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                axes[i * d + j] = columns[j][i];
            }
        }
        return new StateFrame(d, axes, degenerate);
    }

    /** Returns a vector of these axes in those of the world. */
    public double[] toWorld(double[] vector) {
        double[] turned = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                turned[i] += axes[i * dimension + j] * vector[j];
            }
        }
        return turned;
    }

    private static List<double[]> vectors(Representation representation, double[] observation) {
        int d = representation.dimension();
        double[] centroid = new double[d];
        long places = representation.fields().stream().filter(Field.POSITION::equals).count();
        List<double[]> vectors = new ArrayList<>();
        int at = 0;
        for (Field field : representation.fields()) {
            for (int i = 0; i < d && field == Field.POSITION; i++) {
                centroid[i] += observation[at + i] / places;
            }
            at += field.width(d);
        }
        at = 0;
        for (Field field : representation.fields()) {
            if (field != Field.SCALAR) {
                double[] vector = new double[d];
                for (int i = 0; i < d; i++) {
                    vector[i] = observation[at + i] - (field == Field.POSITION ? centroid[i] : 0);
                }
                vectors.add(vector);
            }
            at += field.width(d);
        }
        return vectors;
    }

    private static List<double[]> worldAxes(int d, double[][] columns, int known) {
        List<double[]> axes = new ArrayList<>();
        for (int i = 0; i < d; i++) {
            double[] axis = new double[d];
            axis[i] = 1;
            axes.add(axis);
        }
        for (int k = 0; k < known; k++) {
            remove(axes, columns[k]);
        }
        return axes;
    }

    /** Returns the longest, the first of several. */
    private static double[] longest(List<double[]> vectors) {
        double[] longest = vectors.getFirst();
        for (double[] vector : vectors) {
            if (length(vector) > length(longest)) {
                longest = vector;
            }
        }
        return longest;
    }

    private static void remove(List<double[]> vectors, double[] direction) {
        vectors.replaceAll(vector -> {
            double along = 0;
            for (int i = 0; i < vector.length; i++) {
                along += vector[i] * direction[i];
            }
            double[] rest = new double[vector.length];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = vector[i] - along * direction[i];
            }
            return rest;
        });
    }

    private static double[] scaled(double[] vector, double factor) {
        double[] scaled = new double[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = factor * vector[i];
        }
        return scaled;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double length(double[] vector) {
        double square = 0;
        for (double component : vector) {
            square += component * component;
        }
        return Math.sqrt(square);
    }
}
