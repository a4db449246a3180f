package org.orbitarium.engine.models;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.worlds.World;

/**
 * Reads observations from the latents of a model that has no decoder, so that its predictions can be drawn. A linear map fitted in closed
 * form on frozen in-wedge latents: for an equivariant model the most general one that commutes with what the model commutes with, so that
 * drawing breaks nothing; for a baseline ordinary ridge regression with a bias. It has an error of its own, measured on held-out
 * observations.
 *
 * <p>By Schur's lemma a map that commutes with O(n) takes scalars to scalars, with a bias, and vectors to vectors and pseudovectors to
 * pseudovectors by one real weight a. In the plane the quarter turn J is itself a pseudoscalar and so takes vectors to pseudovectors and
 * back. For SO(2) the two are the same, and a pair of them has a complex weight a + bJ; for SO(3) a real one.
 *
 * <p>Places are read relative to their centroid, where they are vectors, whatever the model: one that is centred knows no more, and all are
 * compared alike. Where the centroid is has to come from elsewhere, as from {@link CentroidStep}.
 */
public final class ReadOut {

    /** Weight of the penalty, relative to the mean square of a feature: enough to make the system regular. */
    private static final double RIDGE = 1e-6;

    private final Representation observation;
    private final List<Part> parts;
    private final SequencedMap<String, Double> error;

    private ReadOut(Representation observation, List<Part> parts) {
        this.observation = observation;
        this.parts = parts;
        this.error = new LinkedHashMap<>();
    }

    /**
     * What one part of the map reads of a latent.
     *
     * @param column of its first coordinate
     * @param turned whether it is turned by a quarter first
     */
    private record Feature(int column, boolean turned) {

        double coordinate(Rows latents, int row, int axis) {
            return turned ? (axis == 0 ? -latents.at(row, column + 1) : latents.at(row, column)) : latents.at(row, column + axis);
        }
    }

    /**
     * The map to blocks of one kind: the same weights for every coordinate.
     *
     * @param axes     coordinates of a block
     * @param features read
     * @param targets  first columns of the blocks
     * @param weights  [features, targets]
     * @param bias     of numbers; zero for vectors
     */
    private record Part(int axes, List<Feature> features, List<Integer> targets, DMatrixRMaj weights, double[] bias) {
    }

    /**
     * Fits on the latents of observations and measures its own error on others.
     *
     * @param symmetry  what the model commutes with
     * @param signature says how g acts on observations and names their components
     * @param fit       in-wedge observations
     * @param heldOut   other in-wedge observations
     */
    public static ReadOut fit(LatentModel model, Symmetry symmetry, Signature signature, Rows fit, Rows heldOut) {
        Rows latents = model.encode(fit);
        Rows shapes = Centroids.subtract(signature.observation(), fit);
        List<Part> parts = new ArrayList<>();
        if (symmetry == Symmetry.NONE) {
            List<Feature> numbers = IntStream.range(0, latents.width()).mapToObj(column -> new Feature(column, false)).toList();
            parts.add(part(1, numbers, IntStream.range(0, fit.width()).boxed().toList(), latents, shapes));
        } else {
            for (Field field : Field.values()) {
                List<Integer> targets = columns(signature.observation(), field);
                if (!targets.isEmpty()) {
                    parts.add(part(field.width(signature.observation().dimension()), features(model.representation(), field, symmetry),
                            targets, latents, shapes));
                }
            }
        }
        ReadOut readOut = new ReadOut(signature.observation(), parts);
        readOut.measure(signature.components(), model.encode(heldOut), Centroids.subtract(signature.observation(), heldOut));
        return readOut;
    }

    /** Returns the observations that latents stand for, with places relative to their centroid. */
    public Rows apply(Rows latents) {
        int width = observation.width();
        Rows observations = Rows.zeros(latents.count(), width);
        for (Part part : parts) {
            DMatrixRMaj product = new DMatrixRMaj(latents.count() * part.axes, part.targets.size());
            CommonOps_DDRM.mult(coordinates(latents, part.axes, part.features), part.weights, product);
            for (int i = 0; i < product.numRows; i++) {
                for (int j = 0; j < product.numCols; j++) {
                    observations.data()[i / part.axes * width + part.targets.get(j) + i % part.axes] = product.get(i, j) + part.bias[j];
                }
            }
        }
        return observations;
    }

    /**
     * Returns the observations that latents stand for, with places where they are.
     *
     * @param centroids of the places, a row each, [n, d]
     */
    public Rows apply(Rows latents, Rows centroids) {
        return Centroids.add(observation, apply(latents), centroids);
    }

    /**
     * Returns, by component, which share of the held-out observations' variation it does not explain: 0 is perfect, 1 no better than
     * their mean.
     */
    public SequencedMap<String, Double> error() {
        return error;
    }

    private void measure(List<World.Component> components, Rows latents, Rows observations) {
        Rows read = apply(latents);
        for (World.Component component : components) {
            double missed = 0;
            double varied = 0;
            for (int column = component.from(); column < component.from() + component.width(); column++) {
                double mean = 0;
                for (int row = 0; row < observations.count(); row++) {
                    mean += observations.at(row, column) / observations.count();
                }
                for (int row = 0; row < observations.count(); row++) {
                    double value = observations.at(row, column);
                    missed += (read.at(row, column) - value) * (read.at(row, column) - value);
                    varied += (value - mean) * (value - mean);
                }
            }
            error.put(component.name(), missed / varied);
        }
    }

    /**
     * Returns what of latents may enter blocks of a kind without breaking the symmetry. A place is read about its centroid, so as a vector;
     * a latent that is a place itself is of no use for it.
     */
    private static List<Feature> features(Representation latents, Field block, Symmetry symmetry) {
        Field target = block == Field.POSITION ? Field.VECTOR : block;
        List<Feature> features = new ArrayList<>();
        for (Field source : EnumSet.complementOf(EnumSet.of(Field.POSITION))) {
            boolean numbers = target == Field.SCALAR || source == Field.SCALAR;
            boolean alike = source == target || (!numbers && symmetry == Symmetry.ROTATIONS);
            boolean turned = !numbers && latents.dimension() == 2 && (source != target || symmetry == Symmetry.ROTATIONS);
            for (int column : columns(latents, source)) {
                if (alike) {
                    features.add(new Feature(column, false));
                }
                if (turned) {
                    features.add(new Feature(column, true));
                }
            }
        }
        return features;
    }

    /** Returns the first columns of the blocks of a kind. */
    static List<Integer> columns(Representation representation, Field field) {
        List<Integer> columns = new ArrayList<>();
        int at = 0;
        for (Field block : representation.fields()) {
            if (block == field) {
                columns.add(at);
            }
            at += block.width(representation.dimension());
        }
        return columns;
    }

    /** Fits one part; numbers have a bias and are fitted about their means, vectors are fitted about 0. */
    private static Part part(int axes, List<Feature> features, List<Integer> targets, Rows latents, Rows observations) {
        DMatrixRMaj inputs = coordinates(latents, axes, features);
        DMatrixRMaj outputs = coordinates(observations, axes, targets.stream().map(column -> new Feature(column, false)).toList());
        double[] bias = new double[targets.size()];
        if (axes > 1) {
            return new Part(axes, features, targets, solve(inputs, outputs), bias);
        }
        double[] centre = shift(inputs);
        double[] mean = shift(outputs);
        DMatrixRMaj weights = solve(inputs, outputs);
        for (int j = 0; j < bias.length; j++) {
            bias[j] = mean[j];
            for (int i = 0; i < centre.length; i++) {
                bias[j] -= centre[i] * weights.get(i, j);
            }
        }
        return new Part(axes, features, targets, weights, bias);
    }

    /** Solves (XᵀX + λI) W = XᵀY. */
    static DMatrixRMaj solve(DMatrixRMaj features, DMatrixRMaj targets) {
        int n = features.numCols;
        DMatrixRMaj weights = new DMatrixRMaj(n, targets.numCols);
        if (n == 0) {
            return weights;
        }
        DMatrixRMaj normal = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransA(features, features, normal);
        double penalty = RIDGE * CommonOps_DDRM.trace(normal) / n;
        for (int i = 0; i < n; i++) {
            normal.add(i, i, penalty);
        }
        DMatrixRMaj right = new DMatrixRMaj(n, targets.numCols);
        CommonOps_DDRM.multTransA(features, targets, right);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
        if (!solver.setA(normal)) {
            throw new BadInputException("read-out", "the latents are all zero or not finite",
                    "Train the model before its predictions are drawn.");
        }
        solver.solve(right, weights);
        return weights;
    }

    /** Returns a row for every coordinate of every row: [n × axes, features]. */
    private static DMatrixRMaj coordinates(Rows rows, int axes, List<Feature> features) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows.count() * axes, features.size());
        for (int i = 0; i < matrix.numRows; i++) {
            for (int j = 0; j < matrix.numCols; j++) {
                matrix.set(i, j, features.get(j).coordinate(rows, i / axes, i % axes));
            }
        }
        return matrix;
    }

    /** Moves every column to mean 0 and returns what the means were. */
    private static double[] shift(DMatrixRMaj matrix) {
        double[] means = new double[matrix.numCols];
        for (int i = 0; i < matrix.data.length; i++) {
            means[i % means.length] += matrix.data[i] / matrix.numRows;
        }
        for (int i = 0; i < matrix.data.length; i++) {
            matrix.data[i] -= means[i % means.length];
        }
        return means;
    }
}
