package org.orbitarium.engine.figures.export;

import java.math.BigDecimal;
import org.orbitarium.engine.figures.Numbers;

/** One cell of a table. */
public sealed interface Cell {

    /** Returns the cell as people read it, without an interval. */
    String text();

    /**
     * Words; empty where there is nothing to say.
     *
     * @param text the words
     */
    record Words(String text) implements Cell {
    }

    /**
     * A number with all its digits, as it was counted, set or published.
     *
     * @param value the number
     */
    record Exact(double value) implements Cell {

        @Override
        public String text() {
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                return Numbers.whole((long) value);
            }
            int digits = Double.isFinite(value) ? Math.max(2, BigDecimal.valueOf(value).stripTrailingZeros().precision()) : 0;
            return Math.abs(value) < 1e-3 ? Numbers.power(value, digits) : Numbers.significant(value, digits);
        }
    }

    /**
     * A measured number, rounded to what it deserves.
     *
     * @param value the number; NaN if there is none
     * @param low   lower bound; NaN or the value itself if there is no interval
     * @param high  upper bound; likewise
     */
    record Measured(double value, double low, double high) implements Cell {

        /** A number without an interval. */
        public Measured(double value) {
            this(value, Double.NaN, Double.NaN);
        }

        /** Returns whether there are bounds, which files of numbers have whatever they read as: one seed has none. */
        public boolean spread() {
            return Double.isFinite(low) && Double.isFinite(high) && low != high;
        }

        @Override
        public String text() {
            return Numbers.three(value);
        }

        /** Returns the interval as people read it; empty if there is none, or if it tells no more than the number. */
        public String interval() {
            return Numbers.spread(low, high) ? Numbers.interval(low, high) : "";
        }
    }
}
