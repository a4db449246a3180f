package org.orbitarium.engine.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.worlds.World;

/**
 * Reads observations from the latents of a model that has no decoder, so that its predictions can be drawn. A linear map fitted in closed
 * form on frozen in-wedge latents: for an equivariant model one weight per pair of vectors and no bias, so that the read-out commutes with
 * every g; for a baseline ordinary ridge regression with a bias. It has an error of its own, measured on held-out observations.
 */
public final class ReadOut {

    /** Weight of the penalty, relative to the mean square of a feature: enough to make the system regular. */
    private static final double RIDGE = 1e-6;

    private final boolean vectorLinear;
    private final int dimension;
    private final DMatrixRMaj weights;
    private final double[] bias;
    private final SequencedMap<String, Double> error;

    private ReadOut(boolean vectorLinear, int dimension, DMatrixRMaj weights, double[] bias) {
        this.vectorLinear = vectorLinear;
        this.dimension = dimension;
        this.weights = weights;
        this.bias = bias;
        this.error = new LinkedHashMap<>();
    }

    /**
     * Fits on the latents of observations and measures its own error on others.
     *
     * @param kind    vector-linear for EQUIVARIANT, ridge for BASELINE
     * @param world   says how g acts on observations and names their components
     * @param fit     in-wedge observations
     * @param heldOut other in-wedge observations
     */
    public static ReadOut fit(LatentModel model, ModelKind kind, World world, Rows fit, Rows heldOut) {
        Rows latents = model.encode(fit);
        ReadOut readOut = kind == ModelKind.EQUIVARIANT
                ? vectorLinear(model.representation(), latents, world.observation(), fit)
                : ridge(latents, fit);
        readOut.measure(world.components(), model.encode(heldOut), heldOut);
        return readOut;
    }

    /** Returns the observations that latents stand for. */
    public Rows apply(Rows latents) {
        Rows features = vectorLinear ? coordinates(latents, dimension) : latents;
        DMatrixRMaj product = new DMatrixRMaj(features.count(), weights.numCols);
        CommonOps_DDRM.mult(matrix(features), weights, product);
        if (vectorLinear) {
            return vectors(new Rows(product.numRows, product.numCols, product.data), dimension);
        }
        for (int i = 0; i < product.data.length; i++) {
            product.data[i] += bias[i % bias.length];
        }
        return new Rows(product.numRows, product.numCols, product.data);
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

    private static ReadOut vectorLinear(Representation latent, Rows latents, Representation observation, Rows observations) {
        if (latent.fields().contains(Field.SCALAR) || observation.fields().contains(Field.SCALAR)) {
            throw new BadInputException("read-out", "latents and observations must consist of vectors alone",
                    "Draw this model without a read-out.");
        }
        int dimension = latent.dimension();
        DMatrixRMaj weights = solve(matrix(coordinates(latents, dimension)), matrix(coordinates(observations, dimension)));
        return new ReadOut(true, dimension, weights, new double[0]);
    }

    private static ReadOut ridge(Rows latents, Rows observations) {
        double[] centre = means(latents);
        double[] target = means(observations);
        DMatrixRMaj weights = solve(matrix(shifted(latents, centre)), matrix(shifted(observations, target)));
        double[] bias = target.clone();
        for (int i = 0; i < weights.numRows; i++) {
            for (int j = 0; j < bias.length; j++) {
                bias[j] -= centre[i] * weights.get(i, j);
            }
        }
        return new ReadOut(false, 1, weights, bias);
    }

    /** Solves (XᵀX + λI) W = XᵀY. */
    private static DMatrixRMaj solve(DMatrixRMaj features, DMatrixRMaj targets) {
        int n = features.numCols;
        DMatrixRMaj normal = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransA(features, features, normal);
        double penalty = RIDGE * CommonOps_DDRM.trace(normal) / n;
        for (int i = 0; i < n; i++) {
            normal.add(i, i, penalty);
        }
        DMatrixRMaj right = new DMatrixRMaj(n, targets.numCols);
        CommonOps_DDRM.multTransA(features, targets, right);
        DMatrixRMaj weights = new DMatrixRMaj(n, targets.numCols);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(n);
        if (!solver.setA(normal)) {
            throw new BadInputException("read-out", "the latents are all zero or not finite",
                    "Train the model before its predictions are drawn.");
        }
        solver.solve(right, weights);
        return weights;
    }

    private static DMatrixRMaj matrix(Rows rows) {
        return DMatrixRMaj.wrap(rows.count(), rows.width(), rows.data());
    }

    private static double[] means(Rows rows) {
        double[] means = new double[rows.width()];
        for (int i = 0; i < rows.data().length; i++) {
            means[i % means.length] += rows.data()[i] / rows.count();
        }
        return means;
    }

    private static Rows shifted(Rows rows, double[] by) {
        double[] data = new double[rows.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = rows.data()[i] - by[i % by.length];
        }
        return new Rows(rows.count(), rows.width(), data);
    }

    /** [n, channels × d] → [n × d, channels]: a row for every coordinate. */
    private static Rows coordinates(Rows rows, int dimension) {
        int channels = rows.width() / dimension;
        Rows result = Rows.zeros(rows.count() * dimension, channels);
        for (int row = 0; row < rows.count(); row++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int axis = 0; axis < dimension; axis++) {
                    result.data()[(row * dimension + axis) * channels + channel] = rows.at(row, channel * dimension + axis);
                }
            }
        }
        return result;
    }

    /** The inverse of {@link #coordinates}. */
    private static Rows vectors(Rows rows, int dimension) {
        int channels = rows.width();
        Rows result = Rows.zeros(rows.count() / dimension, channels * dimension);
        for (int row = 0; row < result.count(); row++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int axis = 0; axis < dimension; axis++) {
                    result.data()[row * result.width() + channel * dimension + axis] = rows.at(row * dimension + axis, channel);
                }
            }
        }
        return result;
    }
}
