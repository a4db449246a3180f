package org.orbitarium.engine.runs;

import java.util.Arrays;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.scenes.Scene;

/**
 * Puts one published number beside ours.
 *
 * <p>Published numbers come from single trained pairs. So they <em>agree</em> if they lie, within the rounding of their last digit, in the
 * 95 % interval of our mean or in the range of our single seeds. Otherwise ours are <em>better</em> if smaller is better and all of ours
 * are below, else they <em>differ</em>.
 */
final class Comparison {

    /** What stands where no cause is known. */
    static final String UNEXPLAINED = "not explained";

    private Comparison() {
    }

    /**
     * Returns the line of the table.
     *
     * @param ours one value a seed
     */
    static Result.Published of(Scene.PublishedNumber published, double[] ours) {
        Interval interval = Bootstrap.standard().mean(ours);
        double least = Math.min(interval.low(), Arrays.stream(ours).min().orElseThrow());
        double greatest = Math.max(interval.high(), Arrays.stream(ours).max().orElseThrow());
        boolean agrees = published.value() + published.rounding() >= least && published.value() - published.rounding() <= greatest;
        boolean better = published.quantity().lowerIsBetter() && greatest < published.value();
        String verdict = agrees ? "agrees" : better ? "better" : "differs";
        String cause = published.cause() == null ? UNEXPLAINED : published.cause();
        return new Result.Published(published.what(), published.model(), published.quantity().label(), interval.mean(), interval.low(),
                interval.high(), published.value(), published.source(), verdict, agrees ? null : cause);
    }
}
