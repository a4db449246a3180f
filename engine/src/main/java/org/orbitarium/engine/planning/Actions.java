package org.orbitarium.engine.planning;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;

/** What planners share: noise in given axes, bounds, and an order of candidates in which nothing is tied. */
final class Actions {

    static final String HORIZON = "Steps of a plan";
    static final String SAMPLES = "Plans that are weighed at a time";
    static final String NOISE = "Axes of the noise: frame as the state gives them, so that plans turn with the world; "
            + "told as g turns them; box as the world's, within a box";
    static final String CORRELATION = "Correlation of the noise of one step with that of the next: 0 as the paper; near 1 plans keep "
            + "their direction and reach further";
    static final String WARM = "Whether the plan of the last time is where the next one begins";

    /** A length that counts as at least this before anything is divided by it. */
    private static final double LEAST_LENGTH = 1e-9;

    private Actions() {
    }

    /**
     * Writes a normal vector of unit deviation for every step of a plan, drawn in these axes.
     *
     * @param correlation ρ of one step with the next: ε_h = ρ ε_{h−1} + √(1 − ρ²) η_h
     */
    private static void draw(StateFrame axes, RandomStream stream, double correlation, double[] plan) {
        int d = axes.dimension();
        double fresh = Math.sqrt(1 - correlation * correlation);
        double[] drawn = new double[d];
        for (int at = 0; at < plan.length; at += d) {
            for (int i = 0; i < d; i++) {
                drawn[i] = at == 0 ? stream.nextGaussian() : correlation * drawn[i] + fresh * stream.nextGaussian();
            }
            System.arraycopy(axes.toWorld(drawn), 0, plan, at, d);
        }
    }

    /**
     * How plans scatter.
     *
     * @param axes        of the noise
     * @param noise       their kind
     * @param correlation of one step with the next
     */
    record Spread(StateFrame axes, Noise noise, double correlation) {
    }

    /**
     * Draws plans about a mean, within their bounds.
     *
     * @param deviation of each component
     */
    static Rows around(double[] mean, double[] deviation, int count, Spread spread, RandomStream stream) {
        Rows plans = Rows.zeros(count, mean.length);
        double[] plan = new double[mean.length];
        for (int i = 0; i < count; i++) {
            draw(spread.axes, stream, spread.correlation, plan);
            for (int k = 0; k < plan.length; k++) {
                plan[k] = mean[k] + deviation[k] * plan[k];
            }
            bound(spread.noise, spread.axes.dimension(), plan);
            plans.set(i, plan);
        }
        return plans;
    }

    /** Keeps every vector of a plan within the unit ball, or within the box around it. */
    static void bound(Noise noise, int d, double[] plan) {
        for (int at = 0; at < plan.length; at += d) {
            if (noise == Noise.BOX) {
                for (int i = at; i < at + d; i++) {
                    plan[i] = Math.clamp(plan[i], -1, 1);
                }
            } else {
                double square = 0;
                for (int i = at; i < at + d; i++) {
                    square += plan[i] * plan[i];
                }
                double length = Math.max(1, Math.max(Math.sqrt(square), LEAST_LENGTH));
                for (int i = at; i < at + d; i++) {
                    plan[i] /= length;
                }
            }
        }
    }

    /** Returns the numbers of plans from the cheapest on; equal costs keep their order, what is no number comes last. */
    static int[] ranked(double[] costs) {
        return IntStream.range(0, costs.length).boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> Double.isNaN(costs[i]) ? Double.POSITIVE_INFINITY : costs[i])
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Returns a decision with its candidates in their order. */
    static Decision decision(double[] plan, Rows candidates, double[] costs, int[] ranked, int elites) {
        double[] sorted = new double[costs.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = costs[ranked[i]];
        }
        return new Decision(plan, candidates.select(ranked), sorted, elites);
    }

    /** Returns where a plan begins: what was planned last, or no motion. */
    static double[] first(Question question, boolean warmStart, int steps) {
        double[] plan = new double[steps * question.action().width()];
        if (warmStart && question.last() != null) {
            System.arraycopy(question.last(), 0, plan, 0, Math.min(plan.length, question.last().length));
        }
        return plan;
    }
}
