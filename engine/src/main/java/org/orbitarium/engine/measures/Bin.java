package org.orbitarium.engine.measures;

import java.util.List;
import org.orbitarium.engine.geometry.GroupElement;

/**
 * Elements whose errors are averaged and then stand as one among those that a factor is taken over; mostly a single one.
 *
 * @param name     as a scene writes it
 * @param elements at least one
 */
public record Bin(String name, List<GroupElement> elements) {

    /** Copies the list. */
    public Bin {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("the bin " + name + " needs an element");
        }
    }

    /** Returns the bin of one element. */
    public static Bin of(GroupElement g) {
        return new Bin(g.toString(), List.of(g));
    }
}
