package org.orbitarium.engine.measures;

import java.util.List;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.LatentModel;

/**
 * How much a planner's cost C(s, s_g) = ‖E(s) − E(s_g)‖ changes when everything is turned: mean|C(g s, g s_g) − C(s, s_g)| / mean C,
 * with the observations themselves, moved on by one, as goals (arXiv 2606.03003, section 2.2).
 */
public final class CostDrift {

    /** The angles of the published numbers, in degrees. */
    public static final List<Integer> PUBLISHED_DEGREES = List.of(37, 90, 153, 211);

    private CostDrift() {
    }

    /** Returns the greatest drift over the elements. */
    public static double measure(LatentModel model, Rows observations, Representation representation,
            List<? extends GroupElement> elements) {
        double[] costs = costs(model.encode(observations));
        double mean = 0;
        for (double cost : costs) {
            mean += cost / costs.length;
        }
        double worst = 0;
        for (GroupElement g : elements) {
            double[] turned = costs(model.encode(representation.apply(g, observations)));
            double drift = 0;
            for (int i = 0; i < costs.length; i++) {
                drift += Math.abs(turned[i] - costs[i]) / costs.length;
            }
            worst = Math.max(worst, drift / mean);
        }
        return worst;
    }

    private static double[] costs(Rows latents) {
        double[] costs = new double[latents.count()];
        for (int row = 0; row < costs.length; row++) {
            int goal = (row + costs.length - 1) % costs.length;
            double sum = 0;
            for (int column = 0; column < latents.width(); column++) {
                double difference = latents.at(row, column) - latents.at(goal, column);
                sum += difference * difference;
            }
            costs[row] = Math.sqrt(sum);
        }
        return costs;
    }
}
