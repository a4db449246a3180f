package org.orbitarium.engine.planning;

import java.util.Arrays;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Rows;

/**
 * The cross-entropy method (arXiv 2606.03003, section 3.3): plans are drawn about a mean, the mean moves to that of the cheapest, and the
 * deviation shrinks to theirs, a few times over.
 */
public final class CrossEntropy implements PlannerDescriptor<CrossEntropy.Parameters> {

    /** Deviations do not fall below it. */
    private static final double LEAST_DEVIATION = 1e-3;

    /**
     * What a scene can choose; the defaults are the paper's in the plane.
     *
     * @param horizon    steps of a plan
     * @param samples    plans at a time
     * @param iterations how often
     * @param elites     the cheapest that count
     * @param deviation  of the first noise
     * @param noise      its axes
     * @param correlation of one step's noise with the next
     * @param warmStart  whether the last plan is where the next begins
     * @param keepMean   whether the mean is a candidate
     */
    public record Parameters(
            @Parameter(doc = Actions.HORIZON, def = "20", min = 1, max = 1000) int horizon,
            @Parameter(doc = Actions.SAMPLES, def = "300", min = 2, max = 100_000) int samples,
            @Parameter(doc = "How often the mean moves", def = "6", min = 1, max = 1000) int iterations,
            @Parameter(doc = "The cheapest plans that the mean moves to", def = "30", min = 1, max = 100_000) int elites,
            @Parameter(doc = "Standard deviation of the first noise", def = "0.8", min = 1e-3, max = 10) double deviation,
            @Parameter(doc = Actions.NOISE, def = "frame") Noise noise,
            @Parameter(doc = Actions.CORRELATION, def = "0", min = 0, max = 0.999) double correlation,
            @Parameter(doc = Actions.WARM, def = "false") boolean warmStart,
            @Parameter(doc = "Whether the mean itself is weighed too", def = "false") boolean keepMean) {

        /** Checks that there are enough plans to choose from. */
        public Parameters {
            if (elites > samples) {
                throw new BadInputException("elites", elites + " of " + samples + " samples cannot be the cheapest",
                        "Use at most as many elites as samples.");
            }
        }
    }

    @Override
    public String name() {
        return "cem";
    }

    @Override
    public String documentation() {
        return "Cross-entropy method: draws plans about a mean and moves it to the cheapest of them";
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
        double[] deviation = new double[mean.length];
        Arrays.fill(deviation, parameters.deviation);
        StateFrame axes = question.axes(parameters.noise);
        Rows candidates = Rows.zeros(0, mean.length);
        double[] costs = {};
        int[] ranked = {};
        for (int iteration = 0; iteration < parameters.iterations; iteration++) {
            candidates = Actions.around(mean, deviation, parameters.samples, new Actions.Spread(axes, parameters.noise,
                    parameters.correlation), question.stream());
            if (parameters.keepMean) {
                candidates.set(0, mean);
            }
            costs = question.foresight().costs(candidates);
            ranked = Actions.ranked(costs);
            Rows elites = candidates.select(Arrays.copyOf(ranked, parameters.elites));
            mean = mean(elites);
            deviation = parameters.noise == Noise.BOX ? byComponent(elites, mean) : pooled(elites, mean, axes.dimension());
        }
        return Actions.decision(mean, candidates, costs, ranked, parameters.elites);
    }

    private static double[] mean(Rows elites) {
        double[] mean = new double[elites.width()];
        for (int i = 0; i < elites.data().length; i++) {
            mean[i % mean.length] += elites.data()[i];
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= elites.count();
        }
        return mean;
    }

    /** Unbiased, of each component. */
    private static double[] byComponent(Rows elites, double[] mean) {
        double[] deviation = new double[mean.length];
        for (int k = 0; k < mean.length; k++) {
            double square = 0;
            for (int i = 0; i < elites.count(); i++) {
                square += (elites.at(i, k) - mean[k]) * (elites.at(i, k) - mean[k]);
            }
            deviation[k] = Math.max(LEAST_DEVIATION, Math.sqrt(square / Math.max(1, elites.count() - 1)));
        }
        return deviation;
    }

    /** One for each step: biased, over elites and components. */
    private static double[] pooled(Rows elites, double[] mean, int d) {
        double[] deviation = new double[mean.length];
        for (int at = 0; at < mean.length; at += d) {
            double square = 0;
            for (int i = 0; i < elites.count(); i++) {
                for (int k = at; k < at + d; k++) {
                    square += (elites.at(i, k) - mean[k]) * (elites.at(i, k) - mean[k]);
                }
            }
            Arrays.fill(deviation, at, at + d, Math.max(LEAST_DEVIATION, Math.sqrt(square / ((double) elites.count() * d))));
        }
        return deviation;
    }
}
