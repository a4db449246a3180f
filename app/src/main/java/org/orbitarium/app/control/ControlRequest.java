package org.orbitarium.app.control;

import java.util.List;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.engine.geometry.O2;

/**
 * Which closed loops the bench wants to see.
 *
 * @param scene    with its models
 * @param element  g, which turns the task
 * @param sample   number of the task
 * @param goal     where a hand put the goal, before g; empty if it is as drawn
 * @param nudges   what a hand moved, before g
 * @param fill     how many elements besides, equally far from each other, are to be tried in the background
 * @param patient  whether it waits for what is computed now instead of taking its place, as while g sweeps
 */
record ControlRequest(OrbitScene scene, O2 element, int sample, List<Double> goal, List<ControlPage.Nudge> nudges, int fill,
        boolean patient) {

    /** Copies the lists. */
    ControlRequest {
        goal = List.copyOf(goal);
        nudges = List.copyOf(nudges);
    }

    /** Returns whether what was tried for one holds for the other: the same task of the same models, whatever turns it. */
    boolean sameTask(ControlRequest other) {
        return sameModels(other) && goal.equals(other.goal) && nudges.equals(other.nudges);
    }

    /** Returns whether the task is that of the other but for what a hand did to it. */
    boolean sameModels(ControlRequest other) {
        return scene.experiment().equals(other.scene.experiment()) && scene.models().equals(other.scene.models())
                && sample == other.sample;
    }
}
