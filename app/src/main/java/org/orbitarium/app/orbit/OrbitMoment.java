package org.orbitarium.app.orbit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.LatentsFigure;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.models.ModelKind;

/**
 * All that depends on g, time and precision, computed together: what the arena and the latents show.
 *
 * @param request   what it answers
 * @param steps     control steps of the episode
 * @param arena     the world at g with predictions
 * @param stage     the world in space at g with predictions; null of a world in the plane
 * @param latents   strips and meter
 * @param residuals of every model at g
 * @param worldDeviation how far the episode simulated at g is from the episode turned by g, in the world's unit
 */
record OrbitMoment(OrbitRequest request, int steps, ArenaFigure.Input arena, StageFigure.@Nullable Input stage, LatentsFigure.Input latents,
        List<ModelResidual> residuals, double worldDeviation) {

    /** Copies the list. */
    OrbitMoment {
        residuals = List.copyOf(residuals);
    }

    /**
     * How far a model is from commuting with g, over the transitions of the episode.
     *
     * @param name    of the model
     * @param kind    on which side it stands
     * @param float32 in float32
     * @param float64 in float64
     * @param scale   max|z| of its latents
     */
    record ModelResidual(String name, ModelKind kind, double float32, double float64, double scale) {
    }
}
