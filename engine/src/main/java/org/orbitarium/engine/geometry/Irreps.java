package org.orbitarium.engine.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orbitarium.engine.base.BadInputException;

/**
 * A representation of SO(3) as a direct sum of irreducible ones, in the order in which their blocks stand on the diagonal.
 *
 * <p>Prints as {@code 1x0 + 1x1 + 16x2}, multiplicity x degree; a multiplicity of 1 can be left out in reading.
 *
 * @param terms at least one
 */
public record Irreps(List<Term> terms) {

    private static final Pattern TERM = Pattern.compile("(?:([0-9]{1,9})x)?([0-9]{1,9})");
    private static final int LONGEST = 10_000;

    /** Copies the list, and refuses an empty one or a sum of more dimensions than an array can have. */
    public Irreps {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("at least one irreducible representation expected");
        }
        double total = terms.stream().mapToDouble(term -> (double) term.multiplicity * term.irrep.dimension()).sum();
        if (total > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a dimension of at most " + Integer.MAX_VALUE + " expected, got " + total);
        }
    }

    /**
     * One irreducible representation, several times over.
     *
     * @param multiplicity how many times, at least 1
     * @param irrep        which one
     */
    public record Term(int multiplicity, Irrep irrep) {

        /** Refuses what is not there. */
        public Term {
            if (multiplicity < 1) {
                throw new IllegalArgumentException("a multiplicity of at least 1 expected, got " + multiplicity);
            }
        }

        @Override
        public String toString() {
            return multiplicity + "x" + irrep;
        }
    }

    /** Returns the degrees 0 to the greatest, each once: what functions on the sphere up to that degree are made of. */
    public static Irreps upTo(int greatest) {
        List<Term> terms = new ArrayList<>();
        for (int l = 0; l <= greatest; l++) {
            terms.add(new Term(1, new Irrep(l)));
        }
        return new Irreps(terms);
    }

    /** Returns this sum followed by another one. */
    public Irreps plus(Irreps other) {
        List<Term> joined = new ArrayList<>(terms);
        joined.addAll(other.terms);
        return new Irreps(joined);
    }

    /** Returns the number of rows of its matrices. */
    public int dimension() {
        return terms.stream().mapToInt(term -> term.multiplicity * term.irrep.dimension()).sum();
    }

    /** Returns how many irreducible representations it is a sum of. */
    public int count() {
        return terms.stream().mapToInt(Term::multiplicity).sum();
    }

    /** Returns how many times one is among them. */
    public int multiplicity(Irrep irrep) {
        return multiplicities().getOrDefault(irrep, 0);
    }

    /** Returns how many times each of them is there, by degree. */
    public SortedMap<Irrep, Integer> multiplicities() {
        SortedMap<Irrep, Integer> counts = new TreeMap<>();
        terms.forEach(term -> counts.merge(term.irrep, term.multiplicity, Integer::sum));
        return counts;
    }

    /** Returns the same blocks by degree; equal degrees keep their order. */
    public Irreps sorted() {
        return new Irreps(terms.stream().sorted(Comparator.comparing(Term::irrep)).toList());
    }

    /** Returns the same blocks in the same order, with neighbours of one degree written as one term. */
    public Irreps simplified() {
        List<Term> merged = new ArrayList<>();
        for (Term term : terms) {
            if (!merged.isEmpty() && merged.getLast().irrep.equals(term.irrep)) {
                merged.add(new Term(merged.removeLast().multiplicity + term.multiplicity, term.irrep));
            } else {
                merged.add(term);
            }
        }
        return new Irreps(merged);
    }

    /**
     * Reads {@code 1x0 + 1x1 + 16x2}.
     *
     * @throws BadInputException if it is no such sum
     */
    public static Irreps parse(String text) {
        List<Term> terms = new ArrayList<>();
        try {
            for (String part : text.split("\\+", LONGEST)) {
                terms.add(term(part.strip()));
            }
            return new Irreps(terms);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("irreps '" + text + "'", String.valueOf(e.getMessage()),
                    "Write multiplicities and degrees as 1x0 + 1x1 + 16x2.", e);
        }
    }

    private static Term term(String part) {
        Matcher matcher = TERM.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + part + "' is not a multiplicity and a degree");
        }
        String multiplicity = matcher.group(1);
        return new Term(multiplicity == null ? 1 : Integer.parseInt(multiplicity), new Irrep(Integer.parseInt(matcher.group(2))));
    }

    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
    }
}
