package org.orbitarium.engine.planning;

import java.util.Arrays;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Rows;

/**
 * Model-predictive path integral control (Williams et al., 2017) with isotropic noise: plans are drawn about a mean, and the mean moves to
 * their average, each weighed by exp(−(cost − least cost) / temperature).
 */
public final class PathIntegral implements PlannerDescriptor<PathIntegral.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param horizon     steps of a plan
     * @param samples     plans at a time
     * @param iterations  how often
     * @param deviation   of the noise
     * @param temperature in units of the cost
     * @param noise       its axes
     * @param correlation of one step's noise with the next
     * @param warmStart   whether the last plan is where the next begins
     */
    public record Parameters(
            @Parameter(doc = Actions.HORIZON, def = "20", min = 1, max = 1000) int horizon,
            @Parameter(doc = Actions.SAMPLES, def = "300", min = 2, max = 100_000) int samples,
            @Parameter(doc = "How often the mean moves", def = "6", min = 1, max = 1000) int iterations,
            @Parameter(doc = "Standard deviation of the noise", def = "0.5", min = 1e-3, max = 10) double deviation,
            @Parameter(doc = "How much dearer a plan may be to count still, in units of the cost", def = "0.05", min = 1e-9, max = 1e9)
            double temperature,
            @Parameter(doc = Actions.NOISE, def = "frame") Noise noise,
            @Parameter(doc = Actions.CORRELATION, def = "0", min = 0, max = 0.999) double correlation,
            @Parameter(doc = Actions.WARM, def = "true") boolean warmStart) {
    }

    @Override
    public String name() {
        return "mppi";
    }

    @Override
    public String documentation() {
        return "Path integral control: draws plans about a mean and moves it to their average, the cheap ones weighing more";
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
        double[] mean = Actions.first(question, parameters.warmStart, parameters.horizon);
        StateFrame axes = question.axes(parameters.noise);
        double[] deviation = new double[mean.length];
        Arrays.fill(deviation, parameters.deviation);
        Actions.Spread spread = new Actions.Spread(axes, parameters.noise, parameters.correlation);
        Rows candidates = Rows.zeros(0, mean.length);
        double[] costs = {};
        int[] ranked = {};
        for (int iteration = 0; iteration < parameters.iterations; iteration++) {
            candidates = Actions.around(mean, deviation, parameters.samples, spread, question.stream());
            costs = question.foresight().costs(candidates);
            ranked = Actions.ranked(costs);
            mean = average(parameters.temperature, candidates, costs, ranked);
        }
        return Actions.decision(mean, candidates, costs, ranked, Math.max(1, parameters.samples / 10));
    }

    private static double[] average(double temperature, Rows candidates, double[] costs, int[] ranked) {
        double[] average = new double[candidates.width()];
        double total = 0;
        for (int i : ranked) {
            double weight = Math.exp((costs[ranked[0]] - costs[i]) / temperature);
            if (!(weight > 0)) {
                // all that follow are dearer still
                break;
            }
            total += weight;
            for (int k = 0; k < average.length; k++) {
                average[k] += weight * candidates.at(i, k);
            }
        }
        for (int k = 0; k < average.length; k++) {
            average[k] /= total;
        }
        return average;
    }
}
