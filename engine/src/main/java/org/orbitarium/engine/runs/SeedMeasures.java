package org.orbitarium.engine.runs;

import java.util.Optional;
import java.util.SequencedMap;
import org.orbitarium.engine.measures.Finding;

/**
 * What was measured of one model after training with one seed.
 *
 * @param seed     of the training
 * @param model    name in the scene
 * @param findings by name of the measure, in the scene's order; without those that have nothing to say of such a model
 */
public record SeedMeasures(long seed, String model, SequencedMap<String, Finding> findings) {

    /** Returns the finding of a type. */
    public <F extends Finding> Optional<F> find(Class<F> type) {
        return findings.values().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
