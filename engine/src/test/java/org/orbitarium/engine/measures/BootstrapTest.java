package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class BootstrapTest {

    private static final Bootstrap BOOTSTRAP = Bootstrap.standard();

    @Test
    void quantilesAreLinearBetweenNeighbours() {
        double[] sorted = {1, 2, 3, 4, 5};
        assertEquals(1, Bootstrap.quantile(sorted, 0));
        assertEquals(3, Bootstrap.quantile(sorted, 0.5));
        assertEquals(1.1, Bootstrap.quantile(sorted, 0.025), 1e-15);
        assertEquals(5, Bootstrap.quantile(sorted, 1));
    }

    @Test
    void theIntervalOfManyNormalValuesIsTheTextbooks() {
        RandomStream stream = new Streams(11).stream("normal");
        double[] values = new double[400];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 + 2 * stream.nextGaussian();
            sum += values[i];
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double half = 1.96 * Math.sqrt(squares / values.length / values.length);
        Interval interval = BOOTSTRAP.mean(values);
        assertEquals(mean, interval.mean(), 1e-12);
        assertEquals(mean - half, interval.low(), 0.1 * half);
        assertEquals(mean + half, interval.high(), 0.1 * half);
    }

    @Test
    void twoValuesHaveTheThreeMeansOfTheirResamples() {
        Interval interval = BOOTSTRAP.mean(new double[] {0, 1});
        assertEquals(new Interval(0.5, 0, 1), interval);
    }

    @Test
    void oneValueHasNoWidthAndNoneIsRefused() {
        assertEquals(new Interval(3, 3, 3), BOOTSTRAP.mean(new double[] {3}));
        assertThrows(IllegalArgumentException.class, () -> BOOTSTRAP.mean(new double[0]));
    }

    @Test
    void pairingRemovesWhatSeedsShare() {
        double[] a = {10.1, 20.2, 30.1, 40.2, 50.1};
        double[] b = {10, 20, 30, 40, 50};
        Interval difference = BOOTSTRAP.pairedDifference(a, b);
        assertEquals(0.14, difference.mean(), 1e-12);
        assertTrue(difference.low() > 0.09, "clear of 0 although the values spread by 40: " + difference);
        assertThrows(IllegalArgumentException.class, () -> BOOTSTRAP.pairedDifference(a, new double[2]));
    }

    @Test
    void theSeedDecidesTheInterval() {
        double[] values = {1, 2, 4, 8, 16, 32};
        assertEquals(BOOTSTRAP.mean(values), BOOTSTRAP.mean(values));
        assertNotEquals(BOOTSTRAP.mean(values), new Bootstrap(new Streams(2), 200).mean(values));
    }

    @Test
    void aValueThatIsNotFiniteIsNotHidden() {
        assertTrue(Double.isNaN(BOOTSTRAP.mean(new double[] {1, Double.NaN}).mean()));
    }
}
