package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.figures.ArenaBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.VectorBodies;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.teacher.TeacherWorld;

/**
 * The synthetic teacher: its state, the action and the next state as vectors.
 *
 * @param side of the square in which the vectors of all episodes have room
 */
record TeacherPicture(double side) implements WorldPicture {

    /** How much of half the side the longest vector takes. */
    private static final double REACH = 0.88;

    static TeacherPicture of(TeacherWorld world, List<Plan> episodes) {
        double longest = 0;
        for (Plan plan : episodes) {
            for (double[] state : plan.simulate(world)) {
                longest = Math.max(longest, longest(state));
            }
            for (double[] action : plan.actions()) {
                longest = Math.max(longest, longest(action));
            }
        }
        return new TeacherPicture(longest > 0 ? 2 * longest / REACH : 2);
    }

    @Override
    public ArenaBodies bodies(Moment moment) {
        double[][] actions = moment.plan().actions();
        double[] action = moment.step() < actions.length ? actions[moment.step()] : new double[0];
        List<VectorBodies.Future> futures = new ArrayList<>();
        if (moment.ahead() > 0) {
            double[] truth = moment.states()[moment.step() + moment.ahead()];
            futures.add(new VectorBodies.Future("Truth", Role.TRUTH, truth, moment.ahead(), false));
            for (Said said : moment.said()) {
                futures.add(new VectorBodies.Future(said.name(), said.role(), said.observations().getLast(), moment.ahead(),
                        said.readOut()));
            }
        }
        return new VectorBodies(side, moment.states()[moment.step()], moment.when(), action, futures);
    }

    private static double longest(double[] vectors) {
        double longest = 0;
        for (int i = 0; i < vectors.length; i += 2) {
            longest = Math.max(longest, Math.hypot(vectors[i], vectors[i + 1]));
        }
        return longest;
    }
}
