package org.orbitarium.engine.worlds.pusht;

/** What upstream's environments call reward and success. States and goals have the columns of {@link PushTSimulation}. */
public final class Scoring {

    /** The goal of gym-pusht: block at (256, 256), turned by 45 degrees; its agent does not count. */
    private static final double[] GYM_GOAL = {256, 400, 0, 0, 256, 256, Math.PI / 4};
    private static final double COVERED = 0.95;
    private static final double NEAR_PIXELS = 20;
    private static final double NEAR_ANGLE = Math.PI / 9;

    private Scoring() {
    }

    /** Returns gym-pusht's goal state, a copy. */
    public static double[] gymGoal() {
        return GYM_GOAL.clone();
    }

    /** Returns the reward of a convention: covered share up to 1 (absolute), or minus the distance of the states (relative). */
    public static double reward(Convention convention, double[] state, double[] goal) {
        return switch (convention) {
            case ABSOLUTE -> Math.clamp(Coverage.of(state, goal) / COVERED, 0, 1);
            case RELATIVE -> -distance(state, goal);
        };
    }

    /**
     * Returns whether a convention calls the goal reached: more than 95 % covered (absolute; it ends the episode), or agent and block
     * positions together within 20 px and the angle within 20 degrees (relative).
     */
    public static boolean success(Convention convention, double[] state, double[] goal) {
        return switch (convention) {
            case ABSOLUTE -> Coverage.of(state, goal) > COVERED;
            case RELATIVE -> apart(state, goal) < NEAR_PIXELS
                    && Math.abs(Math.IEEEremainder(state[6] - goal[6], 2 * Math.PI)) < NEAR_ANGLE;
        };
    }

    private static double apart(double[] state, double[] goal) {
        return Math.hypot(Math.hypot(state[0] - goal[0], state[1] - goal[1]), Math.hypot(state[4] - goal[4], state[5] - goal[5]));
    }

    /** As upstream: pixels, radians and pixels per second in one sum, the angle on [0, 2π) in both. */
    private static double distance(double[] state, double[] goal) {
        double sum = 0;
        for (int i = 0; i < PushTSimulation.STATE; i++) {
            double difference = i == 6 ? wrapped(state[i]) - wrapped(goal[i]) : state[i] - goal[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static double wrapped(double angle) {
        double rest = angle % (2 * Math.PI);
        return rest < 0 ? rest + 2 * Math.PI : rest;
    }
}
