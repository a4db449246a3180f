package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.figures.ArenaBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.worlds.pusht.Convention;
import org.orbitarium.engine.worlds.pusht.PushTWorld;

/**
 * PushT: the T, its goal and the agent.
 *
 * @param world reads predictions of observations as poses
 */
record PushTPicture(PushTWorld world) implements WorldPicture {

    @Override
    public ArenaBodies bodies(Moment moment) {
        double[] state = moment.states()[moment.step()];
        return new TeeBodies(PushTWorld.ARENA, pose(state), moment.when(), pose(PushTWorld.goal(moment.plan().start())), state[0], state[1],
                aim(moment), futures(moment));
    }

    private List<Double> aim(Moment moment) {
        if (moment.step() >= moment.plan().actions().length) {
            return List.of();
        }
        double[] action = moment.plan().actions()[moment.step()];
        if (world.parameters().convention() == Convention.RELATIVE) {
            return List.of(action[0] * Convention.SCALE, action[1] * Convention.SCALE);
        }
        double[] state = moment.states()[moment.step()];
        double half = PushTWorld.ARENA / 2;
        return List.of(action[0] * half + PushTWorld.CENTRE - state[0], action[1] * half + PushTWorld.CENTRE - state[1]);
    }

    private List<TeeBodies.Future> futures(Moment moment) {
        List<TeeBodies.Future> futures = new ArrayList<>();
        if (moment.ahead() <= 0) {
            return futures;
        }
        List<TeeBodies.Pose> truth = new ArrayList<>();
        for (int k = 1; k <= moment.ahead(); k++) {
            truth.add(pose(moment.states()[moment.step() + k]));
        }
        futures.add(new TeeBodies.Future("Truth", Role.TRUTH, truth, false));
        for (Said said : moment.said()) {
            futures.add(new TeeBodies.Future(said.name(), said.role(),
                    said.observations().stream().map(seen -> pose(world.stateOf(seen))).toList(), said.readOut()));
        }
        return futures;
    }

    static TeeBodies.Pose pose(double[] state) {
        return new TeeBodies.Pose(state[4], state[5], state[6]);
    }
}
