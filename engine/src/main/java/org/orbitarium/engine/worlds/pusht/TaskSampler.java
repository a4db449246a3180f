package org.orbitarium.engine.worlds.pusht;

import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.worlds.Wedge;

/**
 * Draws starts and exploring actions as the paper's data collection does. {@link Variant#CLEAN} moves the agent straight back along the
 * push direction until it is clear of the T.
 */
final class TaskSampler {

    /** The goal state's agent stands this far behind the goal, where it cannot touch the T: setting the goal leaves no impulse behind. */
    private static final double BEHIND_GOAL = 150;
    private static final double BACK_STEP = 0.5;

    private final Task task;
    private final Variant variant;

    TaskSampler(Task task, Variant variant) {
        this.task = task;
        this.variant = variant;
    }

    /** A start state, a goal state (seven columns each) and relative actions. */
    record Draw(double[] start, double[] goal, double[][] actions) {
    }

    Draw draw(RandomStream stream, Wedge wedge) {
        double direction = wedge.draw(stream);
        double ux = Math.cos(direction);
        double uy = Math.sin(direction);
        double spread = task == Task.PUSH ? 15 : 12;
        double blockX = PushTWorld.CENTRE + stream.uniform(-spread, spread);
        double blockY = PushTWorld.CENTRE + stream.uniform(-spread, spread);
        double side = task == Task.PUSH || stream.nextDouble() < 0.5 ? 1 : -1;
        double back = task == Task.PUSH ? stream.uniform(45, 65) : stream.uniform(34, 52);
        double aside = task == Task.PUSH ? stream.uniform(-12, 12) : side * stream.uniform(14, 28);
        double angle = task == Task.PUSH ? 0 : direction;
        double[] agent = {blockX - back * ux - aside * uy, blockY - back * uy + aside * ux};
        if (variant == Variant.CLEAN) {
            double clearance = Agent.RADIUS + stream.uniform(3, 15);
            while (Tee.distance(agent[0], agent[1], blockX, blockY, angle) < clearance) {
                agent[0] -= BACK_STEP * ux;
                agent[1] -= BACK_STEP * uy;
            }
        }
        double far = task == Task.PUSH ? 60 : 20;
        double goalX = blockX + far * ux;
        double goalY = blockY + far * uy;
        double goalAngle = task == Task.PUSH ? 0 : angle + side * Math.toRadians(35);
        return new Draw(new double[] {agent[0], agent[1], 0, 0, blockX, blockY, angle},
                new double[] {goalX - BEHIND_GOAL * ux, goalY - BEHIND_GOAL * uy, 0, 0, goalX, goalY, goalAngle},
                explore(stream, ux, uy));
    }

    private double[][] explore(RandomStream stream, double ux, double uy) {
        double[][] actions = new double[task.steps()][];
        for (int t = 0; t < actions.length; t++) {
            boolean directed = stream.nextDouble() < (task == Task.PUSH ? 0.7 : 0.55);
            if (!directed) {
                actions[t] = new double[] {stream.uniform(-1, 1), stream.uniform(-1, 1)};
            } else if (task == Task.PUSH) {
                actions[t] = clip(ux + 0.4 * stream.nextGaussian(), uy + 0.4 * stream.nextGaussian());
            } else {
                double along = stream.uniform(0.3, 1);
                double aside = 0.7 * stream.nextGaussian();
                actions[t] = clip(along * ux - aside * uy + 0.3 * stream.nextGaussian(),
                        along * uy + aside * ux + 0.3 * stream.nextGaussian());
            }
        }
        return actions;
    }

    private static double[] clip(double x, double y) {
        return new double[] {Math.clamp(x, -1, 1), Math.clamp(y, -1, 1)};
    }
}
