package org.orbitarium.engine.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One axis of a chart: which values it spans and where its ticks are.
 *
 * @param low         value at its beginning
 * @param high        value at its end
 * @param logarithmic whether equal lengths are equal factors
 */
record Axis(double low, double high, boolean logarithmic) {

    /** A tick and its text. */
    record Tick(double value, String text) {

        /** Returns the face of the text: that of numbers has no superscript minus, and powers of ten are to look alike. */
        Face face() {
            return text.contains("⁻") || (text.startsWith("10") && value >= 1000) ? Face.WORDS : Face.NUMBERS;
        }
    }

    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double[][] BETWEEN = {{1, 2, 5}, {1, 3}, {1}};

    /** Returns an axis that spans the values with round ends; logarithmic axes leave out what is not positive. */
    static Axis around(double least, double most, boolean logarithmic) {
        if (logarithmic) {
            double from = Double.isFinite(least) && least > 0 ? least : 0.1;
            double to = Double.isFinite(most) && most > from ? most : from * 10;
            return new Axis(step(from, true), step(to, false), true);
        }
        double from = Double.isFinite(least) ? least : 0;
        double to = Double.isFinite(most) && most > from ? most : from + 1;
        double step = niceStep((to - from) / 4);
        return new Axis(Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step, false);
    }

    /** Returns where a value is, 0 at the beginning and 1 at the end; NaN if it has no place. */
    double share(double value) {
        if (logarithmic) {
            return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
        }
        return (value - low) / (high - low);
    }

    /** Returns about so many ticks. */
    List<Tick> ticks(int wanted) {
        return logarithmic ? powers(wanted) : steps(niceStep((high - low) / Math.max(1, wanted)));
    }

    /** Returns the ticks at its two ends, for where there is no room for more. */
    List<Tick> ends() {
        return List.of(new Tick(low, plain(low)), new Tick(high, plain(high)));
    }

    /** Returns at most about so many ticks at whole numbers, for what is counted. */
    List<Tick> wholeTicks(int wanted) {
        return steps(Math.max(1, niceStep((high - low) / Math.max(1, wanted))));
    }

    /** Returns the ticks at multiples of a step. */
    List<Tick> multiples(double step) {
        return steps(step);
    }

    /** Decades; over less than two of them also what lies between, as far as there is room. */
    private List<Tick> powers(int wanted) {
        int from = (int) Math.ceil(Math.log10(low) - 1e-9);
        int to = (int) Math.floor(Math.log10(high) + 1e-9);
        List<Tick> ticks = new ArrayList<>();
        if (Math.log10(high / low) >= 2 - 1e-9) {
            int every = Math.max(1, (to - from + wanted) / wanted);
            for (int k = from; k <= to; k += every) {
                ticks.add(new Tick(Math.pow(10, k), Math.abs(k) <= 2 ? plain(Math.pow(10, k)) : Numbers.tick(k)));
            }
            return ticks;
        }
        for (double[] between : BETWEEN) {
            List<Tick> fewer = new ArrayList<>();
            for (int k = from - 1; k <= to + 1; k++) {
                for (double step : between) {
                    double value = step * Math.pow(10, k);
                    if (value >= low * 0.999 && value <= high * 1.001) {
                        fewer.add(new Tick(value, plain(value)));
                    }
                }
            }
            if (!ticks.isEmpty() && fewer.size() < 2) {
                return ticks;
            }
            ticks = fewer;
            if (ticks.size() <= Math.max(2, wanted)) {
                return ticks;
            }
        }
        return ticks;
    }

    private List<Tick> steps(double step) {
        List<Tick> ticks = new ArrayList<>();
        for (double value = Math.ceil(low / step - 1e-9) * step; value <= high + 1e-9 * step; value += step) {
            ticks.add(new Tick(value, plain(Math.round(value / step) * step)));
        }
        return ticks;
    }

    private static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new java.math.MathContext(6)).stripTrailingZeros();
        String text = rounded.scale() < -5 || rounded.scale() > 6 ? Numbers.power(value, 1) : rounded.toPlainString();
        return text.replace('-', '−');
    }

    private static double niceStep(double rough) {
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            if (step * decade >= rough * 0.999) {
                return step * decade;
            }
        }
        return 10 * decade;
    }

    private static double step(double value, boolean down) {
        double decade = Math.pow(10, Math.floor(Math.log10(value)));
        double below = decade;
        for (double step : STEPS) {
            if (!down && step * decade >= value * 0.999) {
                return step * decade;
            }
            below = step * decade <= value * 1.001 ? step * decade : below;
        }
        return down ? below : 10 * decade;
    }
}
