package org.orbitarium.engine.scenes;

import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Paths;
import org.orbitarium.engine.worlds.Wedge;

/**
 * How much data, from where.
 *
 * @param wedge    orientations that training and test data come from, [from, to] in degrees; which orientations the world says
 * @param turned   whether each episode is turned as a whole by a random rotation, so that every rotation of everything is seen
 * @param train    transitions to train on
 * @param steps    in a row that a model foresees in training; its loss is the mean over them
 * @param test     transitions to test on, held out
 * @param testSeed seed of the test data, the same for every run so that seeds are compared on the same transitions
 * @param episodes a file of recorded episodes that data are taken from; empty if the world draws them
 * @param heldOut  the share of the recorded episodes that models are tested on
 */
public record DataSettings(
        @Parameter(doc = "orientations that data come from, [from, to]", def = "[0, 90]", unit = "deg") List<Double> wedge,
        @Parameter(doc = "whether each episode is turned as a whole by a random rotation, so that every rotation of everything is seen; "
                + "the wedge is then the full circle", def = "false") boolean turned,
        @Parameter(doc = "transitions to train on", min = 1, max = 1_000_000) int train,
        @Parameter(doc = "steps in a row that a model foresees in training, from what it foresaw before; 1 as the paper", def = "1",
                min = 1, max = 100) int steps,
        @Parameter(doc = "held-out transitions to test on", min = 2, max = 1_000_000) int test,
        @Parameter(doc = "seed of the test data, the same for every run", def = "999") long testSeed,
        @Parameter(doc = "file of recorded episodes that data are taken from; empty for episodes that the world draws") String episodes,
        @Parameter(doc = "share of the recorded episodes that models are tested on and do not learn from", def = "0.25", min = 0, max = 1)
        double heldOut) {

    /** Checks the wedge, that it does not promise less than turned episodes show, and that a path is one. */
    public DataSettings {
        if (wedge.size() != 2) {
            throw new BadInputException("wedge", "expected two angles, found " + wedge.size(), "Write it as [from, to] in degrees.");
        }
        Wedge checked = new Wedge(wedge.get(0), wedge.get(1));
        wedge = List.of(checked.from(), checked.to());
        if (turned && checked.width() < Wedge.FULL.width()) {
            throw new BadInputException("turned", "turned episodes come from every orientation, the wedge names " + wedge + " alone",
                    "Write wedge: [0, 360] beside it, or turned: false.");
        }
        if (turned && !episodes.isEmpty()) {
            throw new BadInputException("turned", "recorded episodes are taken as they were recorded", "Write turned: false.");
        }
        if (steps > 1 && !episodes.isEmpty()) {
            throw new BadInputException("steps", "recorded episodes are learned from one step at a time", "Write steps: 1.");
        }
        episodes = Paths.of("episodes", episodes).toString();
    }

    /** Returns the wedge. */
    public Wedge slice() {
        return new Wedge(wedge.get(0), wedge.get(1));
    }
}
