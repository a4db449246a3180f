package org.orbitarium.engine.runs;

import java.util.Optional;
import java.util.SequencedMap;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.scenes.Scene;

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

    /** Returns a quantity of one of the scene's measures; NaN if that had nothing to say of the model. */
    public double value(Scene scene, String quantity) {
        return scene.measures().stream()
                .filter(measure -> measure.descriptor().quantities().stream().anyMatch(known -> known.label().equals(quantity)))
                .map(measure -> Optional.ofNullable(findings.get(measure.name()))).flatMap(Optional::stream)
                .mapToDouble(finding -> finding.value(quantity)).findFirst().orElse(Double.NaN);
    }
}
