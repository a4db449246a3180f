package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Language;

final class StepTimeTest {

    @Test
    void stepsWithADurationAreSeconds() {
        StepTime time = new StepTime(0.1);
        assertEquals("0.4 s", time.words(4, Words.texts(Language.ENGLISH)));
        assertEquals("1.4 s", time.written(1.4));
        assertEquals(1.4, time.value(14), 1e-12);
        for (int step = 0; step < 40; step++) {
            assertEquals(step, time.step(time.value(step)));
        }
    }

    @Test
    void stepsWithoutOneAreCounted() {
        StepTime time = new StepTime(0);
        assertEquals("step 3", time.words(3, Words.texts(Language.ENGLISH)));
        assertEquals("第 3 步", time.words(3, Words.texts(Language.CHINESE)));
        assertEquals("3", time.written(3));
        assertEquals(3, time.step(2.7));
        assertEquals(0.5, time.played(), "one can see it play");
    }

    @Test
    void whatIsTypedIsReadStrictly() {
        assertEquals(0.4, new StepTime(0.1).read(" 0,4 s"), 1e-12);
        assertEquals(4, new StepTime(0).read("4"), 1e-12);
        for (String wrong : new String[] {"4 s", "four", "-4", "", "1e3", "1.2.3"}) {
            assertThrows(BadInputException.class, () -> new StepTime(0).read(wrong), wrong);
        }
    }
}
