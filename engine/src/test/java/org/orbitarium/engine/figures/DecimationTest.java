package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class DecimationTest {

    private static final int N = 50_000;
    private static final int COLUMNS = 300;

    @Test
    void everyColumnKeepsItsExtremesAndItsEnds() {
        RandomStream stream = new Streams(5).stream("noise");
        double[] x = new double[N];
        double[] y = new double[N];
        double at = 0;
        for (int i = 0; i < N; i++) {
            at += stream.nextDouble();
            x[i] = at;
            y[i] = stream.nextGaussian();
        }
        double end = at;
        int[] kept = Decimation.indices(x, y, 0, end, COLUMNS);
        assertTrue(kept.length <= 4 * (COLUMNS + 1), "thinned to " + kept.length);
        for (int column = 0; column < COLUMNS; column++) {
            double from = end * column / COLUMNS;
            double to = end * (column + 1) / COLUMNS;
            double[] all = IntStream.range(0, N).filter(i -> x[i] >= from && x[i] < to).mapToDouble(i -> y[i]).toArray();
            double[] few = Arrays.stream(kept).filter(i -> x[i] >= from && x[i] < to).mapToDouble(i -> y[i]).toArray();
            assertEquals(Arrays.stream(all).min().orElseThrow(), Arrays.stream(few).min().orElseThrow(), 0);
            assertEquals(Arrays.stream(all).max().orElseThrow(), Arrays.stream(few).max().orElseThrow(), 0);
            assertEquals(all[0], few[0], 0);
            assertEquals(all[all.length - 1], few[few.length - 1], 0);
        }
    }

    @Test
    void missingValuesDoNotHideExtremes() {
        double[] x = IntStream.range(0, 1000).asDoubleStream().toArray();
        double[] y = new double[1000];
        Arrays.fill(y, Double.NaN);
        y[500] = 7;
        y[501] = -7;
        int[] kept = Decimation.indices(x, y, 0, 999, 10);
        assertTrue(Arrays.stream(kept).anyMatch(i -> i == 500));
        assertTrue(Arrays.stream(kept).anyMatch(i -> i == 501));
    }

    @Test
    void fewPointsAreLeftAlone() {
        double[] x = {0, 1, 2};
        assertEquals(3, Decimation.indices(x, x, 0, 2, 100).length);
    }
}
