package org.orbitarium.engine.runs;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.scenes.Scene;

/**
 * Puts one published number beside ours.
 *
 * <p>Published numbers come from single trained pairs. So they <em>agree</em> if they lie, within the rounding of their last digit, in the
 * 95 % interval of our mean or in the range of our single seeds. Otherwise ours are <em>better</em> if they are measured as theirs are,
 * smaller is better and all of ours are below; else they <em>differ</em>.
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
        boolean ofMean = within(published, interval.low(), interval.high());
        boolean agrees = ofMean || within(published, least, greatest);
        boolean better = published.comparable() && published.quantity().lowerIsBetter() && greatest < published.value();
        String verdict = agrees ? "agrees" : better ? "better" : "differs";
        @Nullable String cause = published.cause() == null ? UNEXPLAINED : published.cause();
        if (agrees) {
            cause = ofMean ? null : String.format(Locale.ROOT,
                    "outside of the interval of the mean, inside of the range of single seeds (%.3g to %.3g)", least, greatest);
        }
        return new Result.Published(published.what(), published.model(), published.quantity().label(), interval.mean(), interval.low(),
                interval.high(), published.value(), published.source(), verdict, cause);
    }

    private static boolean within(Scene.PublishedNumber published, double low, double high) {
        return published.value() + published.rounding() >= low && published.value() - published.rounding() <= high;
    }
}
