package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class PredictionTest {

    /** Of five values with s = √2.5: 2.7764 · √2.5 · √1.2. */
    @Test
    void theIntervalIsTheTextbooks() {
        Interval interval = Prediction.oneMore(new double[] {1, 2, 3, 4, 5});
        assertEquals(3, interval.mean(), 1e-12);
        assertEquals(3 - 4.8089, interval.low(), 1e-3);
        assertEquals(3 + 4.8089, interval.high(), 1e-3);
    }

    @Test
    void positiveValuesScatterByRatios() {
        Interval plain = Prediction.oneMore(new double[] {1, 2, 3, 4, 5});
        Interval positive = Prediction.oneMorePositive(new double[] {Math.exp(1), Math.exp(2), Math.exp(3), Math.exp(4), Math.exp(5)});
        assertEquals(Math.exp(plain.low()), positive.low(), 1e-9);
        assertEquals(Math.exp(plain.high()), positive.high(), 1e-9 * positive.high());
        assertTrue(positive.low() > 0);
    }

    @Test
    void quantilesFallToThoseOfTheNormalDistributionWithoutAStep() {
        for (int freedom = 1; freedom < 200; freedom++) {
            assertTrue(Prediction.student(freedom) > Prediction.student(freedom + 1), "at " + freedom);
        }
        assertEquals(2.0395, Prediction.student(31), 1e-4);
        assertEquals(1.9600, Prediction.student(1_000_000), 1e-4);
    }

    /** 4000 draws: 95 % give or take three and a half standard errors. */
    @Test
    void oneMoreNormalValueLiesInItNineteenTimesOfTwenty() {
        RandomStream stream = new Streams(3).stream("draws");
        int inside = 0;
        for (int i = 0; i < 4000; i++) {
            double[] values = DoubleStream.generate(stream::nextGaussian).limit(5).toArray();
            Interval interval = Prediction.oneMore(values);
            double next = stream.nextGaussian();
            inside += next >= interval.low() && next <= interval.high() ? 1 : 0;
        }
        assertEquals(0.95, inside / 4000.0, 0.012);
    }
}
