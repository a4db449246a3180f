package org.orbitarium.engine.planning;

import java.util.Arrays;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Rows;

/**
 * Descent along the gradient of the cost. The gradient is that of central differences along the {@linkplain StateFrame axes of the state}:
 * it turns with the world to the last digit, needs no derivative of the model and so works with the simulator too. A step goes along the
 * gradient as a whole, its length chosen among a few by trying; both commute with rotations.
 */
public final class Descent implements PlannerDescriptor<Descent.Parameters> {

    /** Less than this share of the cost is no gain: at the bottom rounding would choose the way, and two turned descents would part. */
    private static final double LEAST_GAIN = 1e-4;

    /**
     * What a scene can choose.
     *
     * @param horizon    steps of a plan
     * @param iterations how often
     * @param step       greatest length of a step
     * @param lengths    how many lengths are tried, each half the one before
     * @param difference of the central differences
     * @param noise      axes of the differences and of what a plan starts from
     * @param correlation of one step's noise with the next
     * @param deviation  of the plan that it starts from
     * @param starts     how many of them are weighed first
     * @param warmStart  whether the last plan is where the next begins
     */
    public record Parameters(
            @Parameter(doc = Actions.HORIZON, def = "20", min = 1, max = 1000) int horizon,
            @Parameter(doc = "Steps down", def = "20", min = 1, max = 10_000) int iterations,
            @Parameter(doc = "Greatest length of a step, over all actions of a plan", def = "2", min = 1e-6, max = 100) double step,
            @Parameter(doc = "How many lengths are tried, each half the one before", def = "8", min = 1, max = 50) int lengths,
            @Parameter(doc = "Distance of the differences that give the gradient", def = "0.01", min = 1e-9, max = 1) double difference,
            @Parameter(doc = Actions.NOISE, def = "frame") Noise noise,
            @Parameter(doc = Actions.CORRELATION, def = "0", min = 0, max = 0.999) double correlation,
            @Parameter(doc = "Standard deviation of the plans that it may start from", def = "0.8", min = 0, max = 10) double deviation,
            @Parameter(doc = "How many random plans are weighed for a start", def = "100", min = 0, max = 100_000) int starts,
            @Parameter(doc = Actions.WARM, def = "true") boolean warmStart) {
    }

    @Override
    public String name() {
        return "gradient";
    }

    @Override
    public String documentation() {
        return "Gradient descent on the actions of a plan, from the best of some random plans";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Planner create(Parameters parameters) {
        return new Planner(parameters.horizon, question -> decide(parameters, question));
    }

    private static Decision decide(Parameters parameters, Question question) {
        StateFrame axes = question.axes(parameters.noise);
        double[] first = Actions.first(question, parameters.warmStart, parameters.horizon);
        double[] deviation = new double[first.length];
        Arrays.fill(deviation, parameters.deviation);
        Rows tried = Actions.around(new double[first.length], deviation, parameters.starts + 1,
                new Actions.Spread(axes, parameters.noise, parameters.correlation), question.stream());
        tried.set(0, first);
        double[] costs = question.foresight().costs(tried);
        int[] ranked = Actions.ranked(costs);
        double[] plan = tried.row(ranked[0]);
        double best = costs[ranked[0]];
        for (int iteration = 0; iteration < parameters.iterations; iteration++) {
            tried = steps(parameters, plan, gradient(parameters.difference, question.foresight(), axes, plan), axes.dimension());
            costs = question.foresight().costs(tried);
            ranked = Actions.ranked(costs);
            if (!(costs[ranked[0]] < best - LEAST_GAIN * Math.abs(best))) {
                break;
            }
            best = costs[ranked[0]];
            plan = tried.row(ranked[0]);
        }
        return Actions.decision(plan, tried, costs, ranked, 1);
    }

    /** Returns the gradient in the world's axes. */
    private static double[] gradient(double difference, Foresight foresight, StateFrame axes, double[] plan) {
        int d = axes.dimension();
        Rows shifted = Rows.zeros(2 * plan.length, plan.length);
        double[] unit = new double[d];
        for (int k = 0; k < plan.length; k++) {
            unit[k % d] = difference;
            double[] by = axes.toWorld(unit);
            unit[k % d] = 0;
            double[] above = plan.clone();
            double[] below = plan.clone();
            for (int i = 0; i < d; i++) {
                above[k - k % d + i] += by[i];
                below[k - k % d + i] -= by[i];
            }
            shifted.set(2 * k, above);
            shifted.set(2 * k + 1, below);
        }
        double[] costs = foresight.costs(shifted);
        double[] gradient = new double[plan.length];
        double[] slope = new double[d];
        for (int at = 0; at < plan.length; at += d) {
            for (int i = 0; i < d; i++) {
                slope[i] = (costs[2 * (at + i)] - costs[2 * (at + i) + 1]) / (2 * difference);
            }
            System.arraycopy(axes.toWorld(slope), 0, gradient, at, d);
        }
        return gradient;
    }

    private static Rows steps(Parameters parameters, double[] plan, double[] gradient, int d) {
        double square = 0;
        for (double component : gradient) {
            square += component * component;
        }
        double length = Math.sqrt(square);
        Rows steps = Rows.zeros(parameters.lengths, plan.length);
        double step = parameters.step;
        for (int i = 0; i < parameters.lengths; i++) {
            double[] next = plan.clone();
            for (int k = 0; k < next.length && length > 0; k++) {
                next[k] -= step * gradient[k] / length;
            }
            Actions.bound(parameters.noise, d, next);
            steps.set(i, next);
            step /= 2;
        }
        return steps;
    }
}
