package org.orbitarium.engine.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Controllers at work on PushT: where the T began and shall go, and of each controller its T, its agent, its way up to now and its plan.
 *
 * @param side   of the world, px
 * @param start  where the T began
 * @param goal   where it shall go
 * @param drives of one controller, or of several in the same picture
 */
public record LoopBodies(double side, TeeBodies.Pose start, TeeBodies.Pose goal, List<Drive> drives) implements ArenaBodies {

    /** Copies the list. */
    public LoopBodies {
        drives = List.copyOf(drives);
        if (drives.isEmpty()) {
            throw new IllegalArgumentException("nobody drives");
        }
    }

    /** Start, T and goal stand in the middle and are small. */
    @Override
    public double zoom() {
        return 1.5;
    }

    /**
     * One controller at a moment. Ways are points (x, y) after (x, y) in px of the world; the arrays are shared and only read.
     *
     * @param name     of the controller
     * @param role     its colour
     * @param now      the T
     * @param agentX   px
     * @param agentY   px
     * @param way      of the T's centre of gravity from the start to now
     * @param agentWay of the agent from the start to now, a point a step
     * @param plan     what it is about to do; null while it plans
     * @param left     what is left to do
     */
    public record Drive(String name, Role role, TeeBodies.Pose now, double agentX, double agentY, double[] way, double[] agentWay,
            @Nullable Plan plan, Left left) {
    }

    /**
     * A plan, as its model imagines what it leads to; ways are those of the T's centre of gravity from where the plan was made.
     *
     * @param way    of the plan that was chosen
     * @param end    the T at the end of it
     * @param fan    of some that were weighed, best first
     * @param elites how many of them, from the first on, count as good
     */
    public record Plan(double[] way, TeeBodies.Pose end, List<double[]> fan, int elites) {

        /** Copies the list. */
        public Plan {
            fan = List.copyOf(fan);
        }
    }

    /**
     * What is left to do at a moment.
     *
     * @param degrees between the T and the goal
     * @param length  between the T and the goal, px
     * @param solved  whether that counts as solved
     * @param when    the moment, as in "1.2 s"
     */
    public record Left(double degrees, double length, boolean solved, String when) {
    }
}
