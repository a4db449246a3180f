package org.orbitarium.engine.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The geometry of a path: straight and cubic segments in px, y down. Immutable; made by a {@link Builder}. */
public final class Outline {

    /** What a segment does and how many numbers it takes. */
    public enum Verb {

        /** Begins a new part at (x, y). */
        MOVE(2),

        /** A straight line to (x, y). */
        LINE(2),

        /** A cubic Bézier curve: two control points and the end. */
        CUBIC(6),

        /** A straight line back to where the part began. */
        CLOSE(0);

        private final int numbers;

        Verb(int numbers) {
            this.numbers = numbers;
        }

        /** Returns how many coordinates follow. */
        public int numbers() {
            return numbers;
        }
    }

    /** Takes the segments in order; {@code c[at …]} holds the coordinates of the verb. */
    @FunctionalInterface
    public interface Visitor {

        /** Takes one segment. */
        void segment(Verb verb, double[] c, int at);
    }

    private final Verb[] verbs;
    private final double[] coordinates;

    private Outline(Verb[] verbs, double[] coordinates) {
        this.verbs = verbs;
        this.coordinates = coordinates;
    }

    /** Returns a builder. */
    public static Builder at(double x, double y) {
        return new Builder().move(x, y);
    }

    /** Returns a builder without a beginning. */
    public static Builder open() {
        return new Builder();
    }

    /** Returns a straight line. */
    public static Outline line(double x1, double y1, double x2, double y2) {
        return at(x1, y1).line(x2, y2).build();
    }

    /** Returns part of a circle; angles are degrees counter-clockwise from the right. */
    public static Outline arc(double x, double y, double radius, double from, double to) {
        return open().arc(x, y, radius, from, to).build();
    }

    /** Returns part of a ring, closed; angles are degrees counter-clockwise from the right. */
    public static Outline sector(double x, double y, double inner, double outer, double from, double to) {
        Builder builder = open().arc(x, y, outer, from, to);
        return (inner > 0 ? builder.arc(x, y, inner, to, from) : builder.line(x, y)).close().build();
    }

    /** Shows all segments to a visitor. */
    public void visit(Visitor visitor) {
        int at = 0;
        for (Verb verb : verbs) {
            visitor.segment(verb, coordinates, at);
            at += verb.numbers();
        }
    }

    /** Returns whether there is nothing to draw. */
    public boolean isEmpty() {
        return verbs.length < 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outline outline && Arrays.equals(verbs, outline.verbs) && Arrays.equals(coordinates, outline.coordinates);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(verbs) + Arrays.hashCode(coordinates);
    }

    /** Returns the outline moved by an offset. */
    public Outline moved(double dx, double dy) {
        double[] moved = coordinates.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += i % 2 == 0 ? dx : dy;
        }
        return new Outline(verbs, moved);
    }

    /** Collects segments. */
    public static final class Builder {

        /** 45° pieces: a cubic then leaves a circle of 1000 px by less than 0.005 px. */
        private static final double PIECE = 45;

        private Verb[] verbs = new Verb[16];
        private double[] coordinates = new double[64];
        private int verbCount;
        private int numberCount;

        private Builder() {
        }

        /** Begins a new part. */
        public Builder move(double x, double y) {
            return add(Verb.MOVE, x, y);
        }

        /** Adds a straight line; begins a part if there is none. */
        public Builder line(double x, double y) {
            return add(verbCount == 0 || verbs[verbCount - 1] == Verb.CLOSE ? Verb.MOVE : Verb.LINE, x, y);
        }

        /** Adds part of a circle, joined by a line to what there is; degrees counter-clockwise from the right, {@code to} may be less. */
        public Builder arc(double x, double y, double radius, double from, double to) {
            int pieces = Math.max(1, (int) Math.ceil(Math.abs(to - from) / PIECE));
            double step = Math.toRadians(to - from) / pieces;
            double handle = radius * 4 / 3 * Math.tan(step / 4);
            double angle = Math.toRadians(from);
            line(x + radius * Math.cos(angle), y - radius * Math.sin(angle));
            for (int i = 0; i < pieces; i++) {
                double next = Math.toRadians(from) + step * (i + 1);
                double c = Math.cos(angle);
                double s = Math.sin(angle);
                double nc = Math.cos(next);
                double ns = Math.sin(next);
                add(Verb.CUBIC, x + radius * c - handle * s, y - radius * s - handle * c,
                        x + radius * nc + handle * ns, y - radius * ns + handle * nc, x + radius * nc, y - radius * ns);
                angle = next;
            }
            return this;
        }

        /** Closes the part. */
        public Builder close() {
            return add(Verb.CLOSE);
        }

        /** Returns the outline. */
        public Outline build() {
            return new Outline(Arrays.copyOf(verbs, verbCount), Arrays.copyOf(coordinates, numberCount));
        }

        private Builder add(Verb verb, double... numbers) {
            if (verbCount == verbs.length) {
                verbs = Arrays.copyOf(verbs, 2 * verbCount);
            }
            if (numberCount + numbers.length > coordinates.length) {
                coordinates = Arrays.copyOf(coordinates, 2 * coordinates.length);
            }
            verbs[verbCount++] = verb;
            System.arraycopy(numbers, 0, coordinates, numberCount, numbers.length);
            numberCount += numbers.length;
            return this;
        }
    }
}
