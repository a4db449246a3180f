package org.orbitarium.engine.models;

import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.Field;

/**
 * Where the centroid of what a world shows goes in a step: c′ = c + Σ_k α_k a_k over the vectors of the action, α fitted in closed form on
 * transitions. A model that sees places about their centroid cannot say it, and this commutes with whatever turns, mirrors or moves.
 *
 * <p>The paper plans with α = 0.15 for its cloud, the drift; the mean of the stretch adds to it, about a third of 0.08.
 *
 * @param signature how g acts on observations and actions
 * @param weights   α, one for each vector of an action
 */
public record CentroidStep(Signature signature, List<Double> weights) {

    /** Copies the list. */
    public CentroidStep {
        weights = List.copyOf(weights);
    }

    /** Fits on transitions; the weights of actions that all vanish are 0. */
    public static CentroidStep fit(Signature signature, Transitions transitions) {
        Rows before = Centroids.of(signature.observation(), transitions.before());
        Rows after = Centroids.of(signature.observation(), transitions.after());
        int d = before.width();
        List<Integer> columns = columns(signature);
        DMatrixRMaj actions = new DMatrixRMaj(before.data().length, columns.size());
        DMatrixRMaj moved = new DMatrixRMaj(before.data().length, 1);
        for (int i = 0; i < moved.numRows; i++) {
            moved.set(i, 0, after.data()[i] - before.data()[i]);
            for (int k = 0; k < columns.size(); k++) {
                actions.set(i, k, transitions.actions().at(i / d, columns.get(k) + i % d));
            }
        }
        boolean still = CommonOps_DDRM.elementMaxAbs(actions) == 0;
        DMatrixRMaj solution = still ? new DMatrixRMaj(columns.size(), 1) : ReadOut.solve(actions, moved);
        return new CentroidStep(signature, IntStream.range(0, columns.size()).mapToObj(k -> solution.get(k, 0)).toList());
    }

    /**
     * Returns the centroids after a step.
     *
     * @param centroids before it, [n, d]
     * @param actions   taken, a row each
     */
    public Rows after(Rows centroids, Rows actions) {
        int d = centroids.width();
        List<Integer> columns = columns(signature);
        Rows moved = new Rows(centroids.count(), d, centroids.data().clone());
        for (int i = 0; i < moved.data().length; i++) {
            for (int k = 0; k < columns.size(); k++) {
                moved.data()[i] += weights.get(k) * actions.at(i / d, columns.get(k) + i % d);
            }
        }
        return moved;
    }

    /** Other kinds of blocks do not push a place without breaking the symmetry. */
    private static List<Integer> columns(Signature signature) {
        return ReadOut.columns(signature.action(), Field.VECTOR);
    }
}
