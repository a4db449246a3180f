package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.words.TimeWords;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;

/** What a change of settings costs, in time. */
final class TrainingCostTest {

    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);
    private static final long MILLI = 1_000_000;

    @Test
    void stepsTakeTheTimeThatTheyTookLast() {
        TrainingCost cost = cost("40", "1500", "128", OptionalDouble.of(0.0042));
        assertEquals(2 * 40 * 12, cost.steps().orElseThrow());
        assertEquals("Learning takes less than 10 s: 960 steps at 4.2 ms each, as measured last", cost.words(ENGLISH));
        assertEquals("Learning takes about 7 min: 96,000 steps at 4.2 ms each, as measured last",
                cost("4000", "1500", "128", OptionalDouble.of(0.0042)).words(ENGLISH));
        assertEquals(2 * 40, cost("40", "1500", "0", OptionalDouble.empty()).steps().orElseThrow(), "0 takes all of them at once");
    }

    @Test
    void withoutAMeasurementThereIsNoEstimate() {
        assertTrue(cost("40", "1500", "128", OptionalDouble.empty()).words(ENGLISH).contains("no estimate of the time yet"));
        assertEquals("", cost("4x", "1500", "128", OptionalDouble.of(1)).words(ENGLISH), "what is not yet typed to its end");
        assertEquals("", cost("0", "1500", "128", OptionalDouble.of(1)).words(ENGLISH));
    }

    @Test
    void pausesAndTooFewStepsDoNotCount() {
        StepClock clock = new StepClock();
        long now = 0;
        for (int i = 0; i < 20; i++) {
            clock.step(now += 5 * MILLI);
        }
        assertTrue(clock.seconds().isEmpty());
        clock.rest();
        clock.step(now += 60_000 * MILLI);
        clock.step(now + 5 * MILLI);
        assertEquals(0.005, clock.seconds().orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, less than 10 s", "9, less than 10 s", "10, about 10 s", "44, about 40 s", "109, about 110 s", "112, about 2 min",
            "3599, about 60 min", "7199, about 120 min", "7200, about 2 h 0 min", "7790, about 2 h 10 min"})
    void timesHaveTheDigitsOfAnEstimate(double seconds, String words) {
        assertEquals(words, TimeWords.about(seconds, ENGLISH));
    }

    private static TrainingCost cost(String epochs, String train, String batch, OptionalDouble step) {
        return new TrainingCost(2, Map.of("training.epochs", epochs, "data.train", train, "training.batch", batch), step);
    }
}
