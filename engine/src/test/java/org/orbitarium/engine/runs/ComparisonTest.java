package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.scenes.Scene;

final class ComparisonTest {

    private static final Quantity FACTOR = new Quantity("factor.ratio", false, "a factor");
    private static final Quantity RESIDUAL = new Quantity("residual.at", true, "a residual");
    private static final Quantity SEEN = new Quantity("seen.ratio", true, "an error");

    @Test
    void aNumberInTheIntervalOfTheMeanAgrees() {
        Result.Published line = Comparison.of(published(FACTOR, 13.8, 0.05, "known"), new double[] {9, 12, 20}, false);
        assertEquals("agrees", line.verdict());
        assertNull(line.cause());
        assertEquals(41.0 / 3, line.ours(), 1e-12);
        assertEquals(13.8, line.theirs());
    }

    /** The logarithms have mean 2.6246 and s = 0.1940, so one more of seven lies in exp(2.6246 ± 2.4469 · 0.1940 · √(8/7)). */
    @Test
    void aNumberWhereOneMoreSeedWouldLieAgreesAndSaysSo() {
        double[] ours = {9, 14, 14, 15, 15, 15, 16};
        Result.Published line = Comparison.of(published(FACTOR, 9.2, 0.05, null), ours, false);
        assertEquals("agrees", line.verdict());
        assertTrue(line.low() > 9.3, line.toString());
        assertTrue(String.valueOf(line.cause()).contains("one more seed (8.31 to 22.9)"), line.cause());
        assertEquals("differs", Comparison.of(published(FACTOR, 7.8, 0.05, null), ours, false).verdict());
    }

    /** One outlier puts 30 into the range of our seeds, yet twenty more of them say that another pair would hardly be there. */
    @Test
    void theRangeOfSingleSeedsIsNoAgreement() {
        double[] ours = new double[21];
        Arrays.fill(ours, 10);
        ours[0] = 30;
        assertEquals("differs", Comparison.of(published(FACTOR, 25, 0.05, null), ours, false).verdict());
    }

    @Test
    void theRoundingOfTheLastPublishedDigitCounts() {
        double[] flat = {1.0004, 1.0004};
        assertEquals("agrees", Comparison.of(published(FACTOR, 1.00, 0.005, null), flat, false).verdict());
        assertEquals("differs", Comparison.of(published(FACTOR, 1.00, 0.00005, null), flat, false).verdict());
    }

    @Test
    void lowerIsBetterOnlyWhereItIsAVirtue() {
        double[] low = {1, 1.1, 1.2};
        assertEquals("better", Comparison.of(published(RESIDUAL, 10, 0.5, "float64 rotations"), low, false).verdict());
        assertEquals("differs", Comparison.of(published(FACTOR, 10, 0.5, null), low, false).verdict());
        assertEquals("differs", Comparison.of(published(RESIDUAL, 0.1, 0.05, null), low, false).verdict());
    }

    @Test
    void whatIsMeasuredInAnotherWayIsNeverBetter() {
        var other = new Scene.PublishedNumber("a number", "MLP", SEEN, 10, 0.5, "a source", false, "another test set");
        assertEquals("differs", Comparison.of(other, new double[] {1, 1.1, 1.2}, false).verdict());
        assertEquals("agrees", Comparison.of(other, new double[] {9, 11}, false).verdict());
    }

    /** 10 lies in 12 ± 3.1824 · 0.8165 · √(5/4), where one more of four seeds would. */
    @Test
    void whatIsMeasuredInAnotherWayAgreesInTheIntervalOfTheMeanAlone() {
        double[] ours = {11, 12, 12, 13};
        var other = new Scene.PublishedNumber("a number", "MLP", SEEN, 10, 0.5, "a source", false, "another test set");
        Result.Published line = Comparison.of(other, ours, false);
        assertEquals("differs", line.verdict());
        assertEquals("another test set", line.cause());
        assertEquals("agrees", Comparison.of(published(SEEN, 10, 0.5, null), ours, false).verdict());
    }

    @Test
    void aDifferenceHasACauseOrSaysThatNoneIsKnown() {
        double[] low = {1, 1.1, 1.2};
        assertEquals("other inputs", Comparison.of(published(FACTOR, 10, 0.5, "other inputs"), low, false).cause());
        assertEquals(Cause.UNEXPLAINED, Comparison.of(published(FACTOR, 10, 0.5, null), low, false).cause());
    }

    /** 10 lies where one more seed of the scene would, or above all of them: neither says anything of other settings. */
    @Test
    void otherSettingsHaveNoCauseAndAreNeverBetter() {
        double[] ours = {11, 12, 12, 13};
        Result.Published line = Comparison.of(published(SEEN, 10, 0.5, "other inputs"), ours, true);
        assertEquals("differs", line.verdict());
        assertEquals(Cause.OTHER_SETTINGS, line.cause());
        assertEquals("differs", Comparison.of(published(RESIDUAL, 100, 0.5, null), ours, true).verdict());
        assertNull(Comparison.of(published(SEEN, 12, 0.5, "other inputs"), ours, true).cause());
    }

    @Test
    void onlyWhatDecidesTheNumbersIsAChange() {
        Scene scene = SmallScene.shipped("pusht-forward").overriddenBy(
                List.of("training.epochs=1", "title=Mine", "models.MLP.width=8", "data.train=9"));
        assertEquals(List.of("training.epochs=1", "models.MLP.width=8", "data.train=9"), Cause.changed(scene));
    }

    @Test
    void aValueThatIsNotFiniteNeverAgrees() {
        assertEquals("differs", Comparison.of(published(SEEN, 1, 0.5, null), new double[] {Double.NaN, 1}, false).verdict());
    }

    private static Scene.PublishedNumber published(Quantity quantity, double value, double rounding, @Nullable String cause) {
        return new Scene.PublishedNumber("a number", "MLP", quantity, value, rounding, "a source", true, cause);
    }
}
