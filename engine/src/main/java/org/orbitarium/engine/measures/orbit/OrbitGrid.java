package org.orbitarium.engine.measures.orbit;

import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Bin;

/**
 * The elements at which an orbit is measured.
 *
 * @param bins    over which the factor is taken; the identity among them
 * @param fine    all over the group: evenly round the circle, or random rotations of space
 * @param mirrors reflections
 */
public record OrbitGrid(List<Bin> bins, List<GroupElement> fine, List<GroupElement> mirrors) {

    /** Copies the lists. */
    public OrbitGrid {
        bins = List.copyOf(bins);
        fine = List.copyOf(fine);
        mirrors = List.copyOf(mirrors);
    }

    /** Returns every element, each once: bins, the fine grid, mirrors. */
    public List<GroupElement> all() {
        return Stream.of(binned(), fine, mirrors).flatMap(List::stream).distinct().toList();
    }

    /** Returns all that do not mirror, each once. */
    public List<GroupElement> rotations() {
        return Stream.of(binned(), fine).flatMap(List::stream).distinct().toList();
    }

    /** Returns the elements of the bins. */
    List<GroupElement> binned() {
        return bins.stream().map(Bin::elements).flatMap(List::stream).distinct().toList();
    }

    /** Returns the bin of the identity alone. */
    Bin identity() {
        return bins.stream().filter(bin -> bin.elements().size() == 1 && bin.elements().getFirst().isIdentity()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bin is the identity"));
    }
}
