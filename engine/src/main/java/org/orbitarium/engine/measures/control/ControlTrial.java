package org.orbitarium.engine.measures.control;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.planning.ClosedLoop;
import org.orbitarium.engine.planning.LoopRecord;
import org.orbitarium.engine.planning.Outlook;
import org.orbitarium.engine.planning.Steering;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Wedge;

/**
 * Tasks that every controller tries at every element. The noise of a task is the same whoever tries it and however it is turned.
 *
 * @param world    where
 * @param steering the planner and how it is used
 * @param elements that turn the tasks; the first turns nothing
 * @param tasks    that the start does not solve already
 * @param excluded how many were drawn that it does
 * @param streams  of the noise: {@code task/i}
 */
public record ControlTrial(GoalWorld world, Steering steering, List<GroupElement> elements, List<GoalTask> tasks, int excluded,
        Streams streams) {

    /** So many tasks in a row that are solved at their start have no end in sight. */
    private static final int FRUITLESS = 1000;

    /** Copies the lists. */
    public ControlTrial {
        elements = List.copyOf(elements);
        tasks = List.copyOf(tasks);
        if (elements.isEmpty() || !elements.getFirst().isIdentity()) {
            throw new IllegalArgumentException("the first element is the one that turns nothing");
        }
    }

    /** Returns an element as tables call it; the way through radians leaves no 210.00000000000003deg. */
    public static String name(GroupElement g) {
        return g instanceof O2 plane && !plane.mirror() ? Math.rint(1e9 * plane.angleDegrees()) / 1e9 + "deg" : g.toString();
    }

    /** Draws tasks until there are n that the start does not solve. */
    public static ControlTrial draw(GoalWorld world, Steering steering, List<GroupElement> elements, int n, Wedge wedge, Streams streams) {
        List<GoalTask> tasks = new ArrayList<>();
        int drawn = 0;
        while (tasks.size() < n) {
            GoalTask task = world.drawTask(streams.stream("task/" + drawn), wedge);
            drawn++;
            if (!world.solved(world.miss(world.start(task.start()).state(), task.goal()))) {
                tasks.add(task);
            } else if (drawn - tasks.size() > FRUITLESS) {
                throw new BadInputException("measures.control", "the start solves " + FRUITLESS + " tasks and more",
                        "Choose another task of the world.");
            }
        }
        return new ControlTrial(world, steering, elements, tasks, drawn - n, streams);
    }

    /** Lets a controller try everything. */
    Attempts attempts(Outlook outlook, Progress progress) {
        return each((task, g, i) -> ClosedLoop.run(world, steering, outlook, task, streams.within("task/" + i), g), progress);
    }

    /** Lets nobody act. */
    Attempts idle(Progress progress) {
        return each((task, g, i) -> ClosedLoop.idle(world, steering.settings().steps(), task), progress);
    }

    private Attempts each(Loop loop, Progress progress) {
        List<List<Attempt>> all = new ArrayList<>();
        for (GroupElement g : elements) {
            List<Attempt> attempts = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                progress.check("Running closed loops");
                GoalTask task = world.turnTask(g, tasks.get(i));
                attempts.add(Attempt.of(world, task, loop.run(task, g, i)));
            }
            all.add(attempts);
        }
        return new Attempts(all);
    }

    /** Runs one task. */
    @FunctionalInterface
    private interface Loop {

        LoopRecord run(GoalTask task, GroupElement g, int index);
    }
}
