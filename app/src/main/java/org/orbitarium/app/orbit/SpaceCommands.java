package org.orbitarium.app.orbit;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Space;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.StageView;

/** The commands of a world in space: about which axis g turns, and from where the stage is seen. */
final class SpaceCommands {

    private static final double TURN = 10;
    private static final double NEARER = 1.2;
    private static final List<double[]> AXES = List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 1},
            new double[] {1, 1, 1});

    private final WorkspaceStore store;
    private final ObservableValue<String> obstacle;

    SpaceCommands(WorkspaceStore store, OrbitModel model) {
        this.store = store;
        obstacle = Bindings.createStringBinding(() -> model.spatial() ? "" : "reason.plane", model.scene());
    }

    List<Command> all() {
        return List.of(
                command("space.axis", Key.of(KeyCode.X), Command.Category.ORBIT, w -> w.with(w.space().about(next(w.space())))),
                command("space.unshift", Key.of(KeyCode.X, Key.Modifier.SHIFT), Command.Category.ORBIT,
                        w -> w.with(w.space().shifted(new double[3]))),
                eye("space.left", KeyCode.LEFT, eye -> eye.moved(TURN, 0)),
                eye("space.right", KeyCode.RIGHT, eye -> eye.moved(-TURN, 0)),
                eye("space.up", KeyCode.UP, eye -> eye.moved(0, TURN)),
                eye("space.down", KeyCode.DOWN, eye -> eye.moved(0, -TURN)),
                eye("space.nearer", KeyCode.PERIOD, eye -> eye.nearer(NEARER)),
                eye("space.farther", KeyCode.COMMA, eye -> eye.nearer(1 / NEARER)),
                eye("space.home", KeyCode.HOME, eye -> Space.Eye.STAGE),
                renderer());
    }

    /** Who draws is no change to what is shown, so it is not undone. */
    private Command renderer() {
        String missing = StageView.drawnByCard(false) ? "" : "reason.no-3d";
        return Command.of("space.renderer", Key.of(KeyCode.D, Key.Modifier.CTRL, Key.Modifier.SHIFT), Command.Category.VIEW,
                () -> store.drift(w -> w.with(w.space().withSoftware(!w.space().software()))))
                .unless(obstacle.map(reason -> reason.isEmpty() ? missing : reason));
    }

    /** Returns the axis after the present one; the first if that is none of them. */
    private static double[] next(Space space) {
        double[] now = space.direction();
        for (int i = 0; i < AXES.size(); i++) {
            double[] axis = AXES.get(i);
            double length = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
            if ((axis[0] * now[0] + axis[1] * now[1] + axis[2] * now[2]) / length > 1 - 1e-9) {
                return AXES.get((i + 1) % AXES.size());
            }
        }
        return AXES.getFirst();
    }

    private Command eye(String id, KeyCode key, UnaryOperator<Space.Eye> move) {
        return Command.of(id, Key.of(key, Key.Modifier.CTRL), Command.Category.VIEW,
                () -> store.drift(w -> w.with(w.space().withStage(move.apply(w.space().stage()))))).unless(obstacle);
    }

    private Command command(String id, Key key, Command.Category category, UnaryOperator<Workspace> change) {
        return Command.of(id, key, category, () -> store.update(change)).unless(obstacle);
    }
}
