package org.orbitarium.engine.measures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.worlds.World;

/**
 * One-step prediction error relative to how far things move: 1 is no better than "nothing moves" (arXiv 2606.03003, section 2.1, and
 * the forms that its tables use; see {@link ErrorForm}).
 */
public final class RelativeError {

    /** Least denominator of one transition in the form RATIO, as the published code clamps it. */
    private static final double LEAST_MOTION = 1e-8;

    private RelativeError() {
    }

    /** Returns the error of a model in its latent space; the same encoder E gives all three of z, z′ and the prediction's input. */
    public static Errors of(LatentModel model, Transitions transitions) {
        Rows now = model.encode(transitions.before());
        Rows predicted = model.predict(now, transitions.actions());
        return of(predicted, now, model.encode(transitions.after()));
    }

    /** Returns the error of predictions for all columns. */
    public static Errors of(Rows predicted, Rows now, Rows next) {
        return of(predicted, now, next, 0, next.width());
    }

    /**
     * Returns the error of predictions in a block of columns.
     *
     * @param predicted [n, d]
     * @param now       [n, d] before the step
     * @param next      [n, d] after the step
     * @param from      first column
     * @param width     number of columns
     */
    public static Errors of(Rows predicted, Rows now, Rows next, int from, int width) {
        double missed = 0;
        double moved = 0;
        double power = 0;
        double ratios = 0;
        for (int row = 0; row < next.count(); row++) {
            double miss = 0;
            double move = 0;
            int start = row * next.width() + from;
            for (int at = start; at < start + width; at++) {
                double target = next.data()[at];
                double error = predicted.data()[at] - target;
                double step = target - now.data()[at];
                miss += error * error;
                move += step * step;
                power += target * target;
            }
            missed += miss;
            moved += move;
            ratios += miss / Math.max(move, LEAST_MOTION);
        }
        return new Errors(missed / moved, ratios / next.count(), missed / power);
    }

    /** Returns the error of predicted observations by component, in the components' order. */
    public static SequencedMap<String, Errors> byComponent(List<World.Component> components, Rows predicted, Rows now, Rows next) {
        SequencedMap<String, Errors> errors = new LinkedHashMap<>();
        for (World.Component component : components) {
            errors.put(component.name(), of(predicted, now, next, component.from(), component.width()));
        }
        return errors;
    }
}
