package org.orbitarium.engine.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PairedTestsTest {

    /** arXiv 2606.03003, section 3.3, gives p = .064 for 17 of 24. */
    @Test
    void theSignTestIsTheBinomials() {
        double[] differences = new double[24];
        Arrays.fill(differences, 0, 17, 1);
        Arrays.fill(differences, 17, 24, -3);
        assertEquals(0.0639, PairedTests.sign(differences), 5e-5);
        assertEquals(1, PairedTests.sign(new double[] {0, 0, 0}));
        assertEquals(2 * Math.pow(0.5, 6), PairedTests.sign(new double[] {1, 2, 3, 4, 5, 6, 0}), 1e-15);
        assertEquals(1, PairedTests.sign(new double[] {1, -1}));
    }

    /** Of all sign flips of n equal differences two are as far from 0. */
    @Test
    void thePermutationTestCountsTheFlipsThatAreAsFar() {
        double[] equal = new double[8];
        Arrays.fill(equal, 0.3);
        assertEquals(2.0 / 256, PairedTests.permutation(equal, 20_000), 2e-3);
        assertTrue(PairedTests.permutation(new double[] {1, -1, 1, -1}, 1000) > 0.99);
    }
}
