package org.orbitarium.engine.geometry;

/**
 * The irreducible representation of SO(3) of degree l, real, of dimension 2l + 1: 0 leaves a number alone, 1 turns a vector, and so on.
 * Prints as the degree.
 *
 * @param l the degree, from 0 to 999,999,999
 */
public record Irrep(int l) implements Comparable<Irrep> {

    private static final int GREATEST = 999_999_999;

    /** Refuses a degree that no representation has. */
    public Irrep {
        if (l < 0 || l > GREATEST) {
            throw new IllegalArgumentException("a degree from 0 to " + GREATEST + " expected, got " + l);
        }
    }

    /** Returns 2l + 1. */
    public int dimension() {
        return 2 * l + 1;
    }

    @Override
    public int compareTo(Irrep other) {
        return Integer.compare(l, other.l);
    }

    @Override
    public String toString() {
        return Integer.toString(l);
    }
}
