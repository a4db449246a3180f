package org.orbitarium.engine.runs;

import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.nn.Precision;

/**
 * What was measured of one model after training with one seed.
 *
 * @param seed        of the training
 * @param model       name in the scene
 * @param residual    greatest over random elements, by precision
 * @param residualAt  at the one angle that the scene names, by precision
 * @param inLibrary   greatest over random elements, in float32 as the tensor library computes
 * @param inLibraryAt at the one angle that the scene names, likewise
 * @param profile     over all elements, in float32
 * @param profile64   over the bins, in float64
 * @param components  in-wedge errors by component
 * @param readOut     unexplained share by component; empty if the model needs no read-out
 * @param costDrift   in float32 as the tensor library computes; null if the encoder is the identity
 */
public record SeedMeasures(long seed, String model, Map<Precision, Residual> residual, Map<Precision, Residual> residualAt,
        Residual inLibrary, Residual inLibraryAt, OrbitProfile profile, OrbitProfile profile64,
        SequencedMap<String, Errors> components, SequencedMap<String, Double> readOut, @Nullable Double costDrift) {
}
