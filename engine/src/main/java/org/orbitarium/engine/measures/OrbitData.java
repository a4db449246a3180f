package org.orbitarium.engine.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;

/**
 * Test transitions at every element of a grid, simulated once and shared by all models and all moments of a training.
 *
 * @param wedge       of the training data
 * @param tie         what that wedge ties
 * @param elements    the grid
 * @param transitions for each element, what the world does from the turned starts
 */
public record OrbitData(Wedge wedge, WedgeTie tie, List<GroupElement> elements, List<Transitions> transitions) {

    /** Copies the lists and checks that their lengths agree. */
    public OrbitData {
        elements = List.copyOf(elements);
        transitions = List.copyOf(transitions);
        if (elements.isEmpty() || elements.size() != transitions.size()) {
            throw new IllegalArgumentException("one set of transitions per element expected");
        }
    }

    /**
     * Lets the world run from the turned starts.
     *
     * @param test gives the test transitions at g, simulated from the turned start and never by turning what was simulated before
     */
    public static OrbitData simulate(Wedge wedge, WedgeTie tie, List<? extends GroupElement> elements,
            Function<GroupElement, Transitions> test, Progress progress) {
        List<Transitions> transitions = new ArrayList<>();
        for (GroupElement g : elements) {
            progress.check("Simulating the orbit");
            transitions.add(test.apply(g));
        }
        return new OrbitData(wedge, tie, List.copyOf(elements), transitions);
    }

    /** Returns some of the elements with their transitions. */
    public OrbitData at(List<? extends GroupElement> some) {
        return new OrbitData(wedge, tie, List.copyOf(some), some.stream().map(g -> transitions.get(index(g))).toList());
    }

    private int index(GroupElement g) {
        int index = elements.indexOf(g);
        if (index < 0) {
            throw new IllegalArgumentException(g + " was not simulated");
        }
        return index;
    }

    /** Returns the same grid with at most n transitions an element, spread evenly over the set: a coarse look while training. */
    public OrbitData thinned(int n) {
        return new OrbitData(wedge, tie, elements, transitions.stream().map(set -> thin(set, n)).toList());
    }

    private static Transitions thin(Transitions set, int n) {
        if (set.count() <= n) {
            return set;
        }
        int[] indices = new int[n];
        for (int i = 0; i < n; i++) {
            indices[i] = (int) ((long) i * set.count() / n);
        }
        return set.select(indices);
    }
}
