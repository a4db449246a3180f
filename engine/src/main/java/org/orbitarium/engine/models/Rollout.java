package org.orbitarium.engine.models;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.orbitarium.engine.nn.Ops;

/** The error of a model that goes on from what it foresaw. */
final class Rollout {

    private Rollout() {
    }

    /**
     * Returns the mean over steps of the mean square error.
     *
     * @param latent   where it begins, [n, d, latent vectors]
     * @param observed channels of an observation
     * @param actions  one step after another, [n, d, steps × action vectors]
     * @param after    observations one step after another, [n, d, steps × observed]
     * @param predict  f(z, a)
     * @param target   what an observation is compared as
     */
    static <T> T error(Ops<T> ops, T latent, int observed, T actions, T after, BinaryOperator<T> predict, UnaryOperator<T> target) {
        int steps = ops.channels(after) / observed;
        if (steps == 1) {
            return ops.meanSquare(predict.apply(latent, actions), target.apply(after));
        }
        List<T> taken = ops.split(actions, steps);
        List<T> seen = ops.split(after, steps);
        T now = predict.apply(latent, taken.getFirst());
        T sum = ops.meanSquare(now, target.apply(seen.getFirst()));
        for (int step = 1; step < steps; step++) {
            now = predict.apply(now, taken.get(step));
            sum = ops.add(sum, ops.meanSquare(now, target.apply(seen.get(step))));
        }
        return ops.scale(sum, 1.0 / steps);
    }
}
