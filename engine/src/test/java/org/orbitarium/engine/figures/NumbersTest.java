package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.measures.Interval;

final class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0.2534;0.253", "6.7899;6.79", "16.44;16.4", "9.996;10.0", "0.9996;1.00", "1;1.00", "123.4;123",
            "1234;1,230", "37184;37,200", "0;0.00", "-1.5;−1.50", "0.00123;0.00123", "0.0009;9.0·10⁻⁴", "1.2e-14;1.2·10⁻¹⁴",
            "250000;2.5·10⁵", "NaN;–", "Infinity;–"})
    void threeDigits(double value, String text) {
        assertEquals(text, Numbers.three(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"2.9e-6;2;2.9·10⁻⁶", "4.44e-15;2;4.4·10⁻¹⁵", "9.96e-7;2;1.0·10⁻⁶", "1e-6;1;10⁻⁶",
            "2.2e-6;1;2·10⁻⁶",
            "-3.6;2;−3.6·10⁰", "0;2;0", "-Infinity;2;–"})
    void powersOfTen(double value, int digits, String text) {
        assertEquals(text, Numbers.power(value, digits));
    }

    @Test
    void factorsIntervalsAnglesAndTicks() {
        assertEquals("×13.3", Numbers.factor(13.28));
        assertEquals("×1.00", Numbers.factor(1.0004));
        assertEquals("[11.8, 14.6]", Numbers.interval(11.79, 14.61));
        assertEquals("[0.240, 0.266]", Numbers.interval(0.24, 0.266));
        assertEquals("–", Numbers.interval(Double.NaN, 1));
        assertEquals("–", Numbers.interval(0.665, 0.665));
        assertEquals("–", Numbers.interval(1, 1.0000000000000007));
        assertEquals("×1.00", Numbers.factor(new Interval(1, 1, 1.0000000000000007)));
        assertEquals("×13.3 [11.8, 14.6]", Numbers.factor(new Interval(13.3, 11.79, 14.61)));
        assertEquals("137°", Numbers.degrees(136.7));
        assertEquals("35 %", Numbers.percent(0.345));
        assertEquals("×0.25", Numbers.times(0.25));
        assertEquals("×1", Numbers.times(1));
        assertEquals("1.5 [1.3, 1.6]·10⁻⁷", Numbers.brief(new Interval(1.49e-7, 1.3e-7, 1.63e-7)));
        assertEquals("−0.7 [−2.9, 1.6]·10⁻¹⁶", Numbers.brief(new Interval(-6.7e-17, -2.9e-16, 1.6e-16)));
        assertEquals("0.253 [0.240, 0.266]", Numbers.brief(new Interval(0.253, 0.24, 0.266)));
        assertEquals("–", Numbers.brief(null));
        assertEquals("15.24", Numbers.four(15.243));
        assertEquals("1.000", Numbers.four(1));
        assertEquals("37,184", Numbers.four(37184));
        assertEquals("1.5·10⁻⁶", Numbers.four(1.5e-6));
        assertEquals("−5°", Numbers.degrees(-5));
        assertEquals("1", Numbers.tick(0));
        assertEquals("10⁻¹⁶", Numbers.tick(-16));
        assertEquals("8.2", Numbers.coarse(8.21));
        assertEquals("10", Numbers.coarse(9.96));
        assertEquals("86", Numbers.coarse(86.4));
    }
}
