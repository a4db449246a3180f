package org.orbitarium.engine.runs;

import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.Prediction;
import org.orbitarium.engine.scenes.Scene;

/**
 * Puts one published number beside ours.
 *
 * <p>A published number comes from one trained pair. So it <em>agrees</em> if it lies, within the rounding of its last digit, where one
 * more seed of ours would: in the 95 % {@linkplain Prediction prediction interval} of the logarithms.
 * The fewer seeds and the more they scatter, the wider
 * that is, so an agreement outside of the interval of the mean says which interval it lies in. One more seed of ours says nothing of a
 * number that is measured in another way: that agrees only in the interval of the mean. Otherwise ours is <em>better</em> if it is
 * measured as theirs is, smaller is better and theirs is above; else it <em>differs</em>.
 */
final class Comparison {

    private Comparison() {
    }

    /**
     * Returns the line of the table.
     *
     * @param ours    one value a seed
     * @param changed whether the run has other settings than the scene: then ours is measured in another way and no cause is known
     */
    static Result.Published of(Scene.PublishedNumber published, double[] ours, boolean changed) {
        Interval interval = Bootstrap.standard().mean(ours);
        Interval oneMore = Prediction.oneMorePositive(ours);
        boolean alike = published.comparable() && !changed;
        boolean agrees = within(published, interval) || (alike && within(published, oneMore));
        boolean better = alike && published.quantity().lowerIsBetter() && oneMore.high() < published.value();
        String verdict = agrees ? "agrees" : better ? "better" : "differs";
        String known = changed ? Cause.OTHER_SETTINGS : published.cause() == null ? Cause.UNEXPLAINED : published.cause();
        @Nullable String cause = agrees ? reservation(published, interval, oneMore) : known;
        return new Result.Published(published.what(), published.model(), published.quantity().label(), interval.mean(), interval.low(),
                interval.high(), published.value(), published.source(), verdict, cause);
    }

    private static @Nullable String reservation(Scene.PublishedNumber published, Interval mean, Interval oneMore) {
        if (within(published, mean)) {
            return null;
        }
        return Cause.reserved(oneMore, published.cause() == null ? "" : published.cause());
    }

    private static boolean within(Scene.PublishedNumber published, Interval interval) {
        return published.value() + published.rounding() >= interval.low() && published.value() - published.rounding() <= interval.high();
    }
}
