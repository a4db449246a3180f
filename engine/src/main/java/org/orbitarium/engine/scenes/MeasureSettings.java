package org.orbitarium.engine.scenes;

import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;

/**
 * What is measured.
 *
 * @param bins             angles of the elements that the factor is taken over
 * @param dial             elements of the fine grid, evenly round the circle
 * @param mirrors          reflections, evenly round the circle
 * @param residualElements random elements over which the residual is greatest
 * @param residualAt       angle of one more residual, as published
 * @param liveDial         elements of the grid while training
 * @param liveTransitions  transitions at each of them
 */
public record MeasureSettings(
        @Parameter(doc = "angles whose worst unseen over seen error is the factor; 0 must be among them", def = "[0, 90, 180, 270]",
                unit = "deg") List<Double> bins,
        @Parameter(doc = "elements of the fine grid, evenly round the circle", def = "72", min = 1, max = 720) int dial,
        @Parameter(doc = "reflections, evenly round the circle", def = "12", min = 0, max = 720) int mirrors,
        @Parameter(doc = "random elements over which the residual is the greatest", def = "32", min = 1, max = 10_000) int residualElements,
        @Parameter(doc = "angle of one more residual, as published", def = "0.7", unit = "rad") double residualAt,
        @Parameter(doc = "elements of the grid while training", def = "24", min = 1, max = 360) int liveDial,
        @Parameter(doc = "transitions at each of them", def = "100", min = 2, max = 10_000) int liveTransitions) {

    /** Checks that there is something to divide by and something to divide. */
    public MeasureSettings {
        if (!bins.contains(0.0) || bins.size() < 2) {
            throw new BadInputException("bins", "expected 0 and at least one more angle, found " + bins,
                    "Write them as [0, 90, 180, 270].");
        }
    }
}
