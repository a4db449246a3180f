package org.orbitarium.app.control;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.Pull;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.GoalWorld;

/**
 * A hand in the arena: it puts the block and the goal elsewhere, and pushes with the agent. What it does at a step both controllers find
 * from that step on, the same for both; it turns along with the task.
 */
final class ControlHand {

    private final WorkspaceStore store;
    private final ControlModel model;
    private final ControlInteractor interactor;
    private @Nullable Hold hold;

    /** What is held: where it was taken, and from which state of the world. */
    private record Hold(LoopPicture.Grip grip, ControlMoment moment, GoalWorld world, LoopPicture picture, int step, double x, double y,
            double[] state, double[] goal, boolean played) {

        List<Double> back(double[] turned) {
            O2 g = moment.request().element();
            return Arrays.stream(world.turnState(g.inverse(), turned)).boxed().toList();
        }
    }

    ControlHand(WorkspaceStore store, ControlModel model, ControlInteractor interactor) {
        this.store = store;
        this.model = model;
        this.interactor = interactor;
    }

    /** Returns the hand in the arena of a controller, by its number. */
    Pull in(int controller) {
        return new Pull() {
            @Override
            public boolean holds(double x, double y) {
                return find(controller, x, y) != null;
            }

            @Override
            public boolean take(double x, double y) {
                Hold found = find(controller, x, y);
                hold = found;
                if (found != null) {
                    store.drift(w -> w.withStep(found.step()).withMotion(false, false));
                }
                return found != null;
            }

            @Override
            public void drag(double x, double y, boolean turns) {
                Hold held = hold;
                if (held != null) {
                    pull(held, x, y, turns);
                }
            }

            @Override
            public void release() {
                Hold held = hold;
                hold = null;
                if (held != null && held.played()) {
                    store.drift(w -> w.withMotion(false, true));
                }
            }
        };
    }

    private @Nullable Hold find(int controller, double x, double y) {
        ControlMoment moment = model.moment().get();
        if (moment == null || moment.picture() == null || controller >= moment.loops().size()
                || !(moment.request().scene().world() instanceof GoalWorld world)) {
            return null;
        }
        int step = Math.min(store.get().step(), moment.reached());
        ControlModel.Held moved = model.held().get();
        double[] there = moved == null ? null : moved.state();
        double[] state = there == null ? moment.loops().get(controller).states().get(step) : there;
        double[] goal = moved == null ? moment.task().goal() : moved.goal();
        LoopPicture.Grip grip = moment.picture().grip(state, goal, x, y);
        return grip == null ? null
                : new Hold(grip, moment, world, moment.picture(), step, x, y, state, goal, store.get().playing());
    }

    private void pull(Hold held, double x, double y, boolean turns) {
        if (held.grip() == LoopPicture.Grip.AGENT) {
            ControlModel.Held now = model.held().get();
            double[] pushed = now == null ? null : now.state();
            interactor.push(new ControlInteractor.Push(held.world(), held.picture(), pushed == null ? held.state() : pushed, x, y,
                    after -> moved(held, after)));
            return;
        }
        boolean block = held.grip() == LoopPicture.Grip.BLOCK;
        double[] from = block ? held.state() : held.goal();
        double[] centre = held.picture().block(from).centre();
        double angle = turns ? Math.atan2(y - centre[1], x - centre[0]) - Math.atan2(held.y() - centre[1], held.x() - centre[0]) : 0;
        double[] to = held.picture().moved(from, held.grip(), turns ? 0 : x - held.x(), turns ? 0 : y - held.y(), angle);
        if (block) {
            moved(held, to);
        } else {
            model.held().set(new ControlModel.Held(null, to));
            store.update(w -> w.with(w.control().withGoal(held.back(to))));
        }
    }

    private void moved(Hold held, double[] state) {
        ControlMoment now = model.moment().get();
        if (now != null && now.request().sameModels(held.moment().request())) {
            model.held().set(new ControlModel.Held(state, held.goal()));
            ControlPage page = store.get().control().nudged(held.step(), held.back(state));
            store.update(w -> w.with(page));
        }
    }
}
