package org.orbitarium.app.control;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.figures.TrailsFigure;
import org.orbitarium.engine.worlds.GoalTask;

/**
 * All that is computed of a task: the loops at g, and what came of every g that was tried. Immutable.
 *
 * @param request what it answers
 * @param task    at g
 * @param picture of the world; null if it has none
 * @param loops   one a controller, the equivariant one first; all computed equally far
 * @param whole   whether they are computed to their end
 * @param tried   at how many elements the task was tried
 * @param start   where the block began, turned back
 * @param goal    where it shall go, turned back
 * @param trails  of every element, turned back; the equivariant controller last
 * @param time    what is left over time, by quantity
 * @param horizon how far plans are from what becomes of them
 */
record ControlMoment(ControlRequest request, GoalTask task, @Nullable LoopPicture picture, List<Attempted> loops, boolean whole, int tried,
        TeeBodies.@Nullable Pose start, TeeBodies.@Nullable Pose goal, List<TrailsFigure.Group> trails,
        Map<ControlPage.Quantity, List<CurveFigure.Series>> time, List<CurveFigure.Series> horizon) {

    /** Copies lists and map. */
    ControlMoment {
        loops = List.copyOf(loops);
        trails = List.copyOf(trails);
        time = Map.copyOf(time);
        horizon = List.copyOf(horizon);
    }

    /** Returns how many steps are computed. */
    int reached() {
        return loops.getFirst().steps();
    }

    /** Returns whether every element that was asked for is tried. */
    boolean filled() {
        return whole && tried >= request.fill();
    }
}
