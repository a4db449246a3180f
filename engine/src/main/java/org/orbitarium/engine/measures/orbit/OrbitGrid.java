package org.orbitarium.engine.measures.orbit;

import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.geometry.O2;

/**
 * The elements at which an orbit is measured.
 *
 * @param bins    over which the factor is taken; the identity among them
 * @param dial    evenly round the circle
 * @param mirrors reflections
 */
public record OrbitGrid(List<O2> bins, List<O2> dial, List<O2> mirrors) {

    /** Copies the lists. */
    public OrbitGrid {
        bins = List.copyOf(bins);
        dial = List.copyOf(dial);
        mirrors = List.copyOf(mirrors);
    }

    /** Returns every element, each once: bins, dial, mirrors. */
    public List<O2> all() {
        return Stream.of(bins, dial, mirrors).flatMap(List::stream).distinct().toList();
    }

    /** Returns all rotations, each once. */
    public List<O2> rotations() {
        return Stream.of(bins, dial).flatMap(List::stream).distinct().toList();
    }
}
