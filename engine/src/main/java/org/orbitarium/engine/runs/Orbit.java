package org.orbitarium.engine.runs;

import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.scenes.MeasureSettings;

/**
 * The elements at which a scene is measured.
 *
 * @param bins     over which the factor is taken; the identity among them
 * @param dial     evenly round the circle
 * @param mirrors  reflections
 * @param random   over which the residual is greatest; the same for every seed
 * @param one      of the one more residual
 */
public record Orbit(List<O2> bins, List<O2> dial, List<O2> mirrors, List<O2> random, O2 one) {

    /** Returns the elements of a scene. */
    public static Orbit of(MeasureSettings settings, long testSeed) {
        return new Orbit(Elements.degrees(settings.bins()), Elements.circle(settings.dial()), Elements.mirrors(settings.mirrors()),
                Elements.random(new Streams(testSeed).stream("residual elements"), settings.residualElements()),
                O2.rotation(settings.residualAt()));
    }

    /** Returns every element at which transitions are needed, each once: bins, dial, mirrors. */
    public List<O2> all() {
        return Stream.of(bins, dial, mirrors).flatMap(List::stream).distinct().toList();
    }

    /** Returns all rotations, each once. */
    public List<O2> rotations() {
        return Stream.of(bins, dial).flatMap(List::stream).distinct().toList();
    }
}
