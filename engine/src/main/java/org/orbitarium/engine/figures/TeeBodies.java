package org.orbitarium.engine.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The T of PushT, its goal and the agent that pushes it.
 *
 * @param side    of the world, px
 * @param now     the T
 * @param when    the present time, as in "0.4 s"
 * @param goal    where the T shall go; null if the task has no goal
 * @param agentX  px
 * @param agentY  px
 * @param action  where the agent is sent, relative to it, (x, y) in px; empty for none
 * @param futures truth and predictions, each the same number of steps ahead
 */
public record TeeBodies(double side, Pose now, String when, @Nullable Pose goal, double agentX, double agentY, List<Double> action,
        List<Future> futures) implements ArenaBodies {

    /** Copies the lists. */
    public TeeBodies {
        action = List.copyOf(action);
        futures = List.copyOf(futures);
        if (!action.isEmpty() && action.size() != 2) {
            throw new IllegalArgumentException("an action has x and y, got " + action);
        }
    }

    /** A T stands in the middle and is small. */
    @Override
    public double zoom() {
        return 1.2;
    }

    /**
     * Where a T is, in world units.
     *
     * @param x     of the middle of the bar's upper edge, px
     * @param y     the same, px
     * @param theta radians, counter-clockwise in the frame in which y points up
     */
    public record Pose(double x, double y, double theta) {

        /** Returns where its centre of gravity is, (x, y) in px of the world. */
        public double[] centre() {
            return TeeShape.centre(this);
        }

        /** Returns whether a point of the world lies in the T. */
        public boolean covers(double pointX, double pointY) {
            return TeeShape.covers(this, pointX, pointY);
        }
    }

    /**
     * Where a T will be.
     *
     * @param name    of the model, or "Truth"
     * @param role    truth or the model's
     * @param poses   one a step, the first one step ahead; not empty
     * @param readOut whether the poses come from a read-out that was fitted to latents, which the label then says
     */
    public record Future(String name, Role role, List<Pose> poses, boolean readOut) {

        /** Copies the list. */
        public Future {
            poses = List.copyOf(poses);
            if (poses.isEmpty()) {
                throw new IllegalArgumentException(name + ": a future needs at least one pose");
            }
        }
    }
}
