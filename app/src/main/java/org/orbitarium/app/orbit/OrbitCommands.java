package org.orbitarium.app.orbit;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;

/** The commands of the Orbit bench that change nothing but the workspace. */
final class OrbitCommands {

    static final double STEP = 5;
    static final double FINE = 1;

    private final WorkspaceStore store;
    private final OrbitModel model;

    OrbitCommands(WorkspaceStore store, OrbitModel model) {
        this.store = store;
        this.model = model;
    }

    List<Command> element() {
        return List.of(
                command("orbit.turn-back", Key.of(KeyCode.LEFT), "fth-skip-back",
                        w -> w.turned(-STEP)),
                command("orbit.turn-on", Key.of(KeyCode.RIGHT), "fth-skip-forward",
                        w -> w.turned(STEP)),
                command("orbit.turn-back-fine", Key.of(KeyCode.LEFT, Key.Modifier.SHIFT), "", w -> w.turned(-FINE)),
                command("orbit.turn-on-fine", Key.of(KeyCode.RIGHT, Key.Modifier.SHIFT), "", w -> w.turned(FINE)),
                command("orbit.mirror", Key.of(KeyCode.M), "",
                        w -> w.withElement(new O2(w.element().angle(), !w.element().mirror())))
                        .unless(Bindings.createStringBinding(() -> model.spatial() ? "reason.space" : "", model.scene())),
                command("orbit.sweep", Key.of(KeyCode.SPACE), "fth-play",
                        w -> w.withMotion(!w.turning(), w.playing())),
                command("orbit.reset", Key.of(KeyCode.HOME), "fth-rotate-ccw",
                        w -> w.withElement(Workspace.of(w.scene()).element()).withStep(0).withMotion(false, false).withEnlarged("")
                                .with(w.control().untouched())));
    }

    List<Command> time() {
        return List.of(
                command("orbit.step-back", Key.typed(','), "fth-skip-back",
                        w -> w.withStep(w.step() - 1)),
                command("orbit.step-on", Key.typed('.'), "fth-skip-forward",
                        w -> w.withStep(Math.min(w.step() + 1, model.steps()))),
                command("orbit.play", Key.of(KeyCode.P), "fth-play",
                        w -> w.withMotion(w.turning(), !w.playing())),
                command("orbit.next-episode", Key.of(KeyCode.N), "",
                        w -> w.withSample((w.sample() + 1) % Math.max(1, model.episodes()))));
    }

    List<Command> view() {
        return List.of(
                command("orbit.precision", Key.of(KeyCode.D), "", w -> w.withPrecision(
                                w.precision() == Precision.FLOAT32 ? Precision.FLOAT64 : Precision.FLOAT32), Command.Category.VIEW)
                        .unless(Bindings.createStringBinding(() -> model.driven() ? "reason.driven-precision" : "", model.scene())),
                command("orbit.enlarge", Key.of(KeyCode.F), "", w -> w.withEnlarged(next(model.panels(), w.enlarged())),
                        Command.Category.VIEW));
    }

    /** Returns the panel after one in an order in which they are enlarged; after one that is not in it, the first. */
    static String next(List<String> order, String enlarged) {
        return order.get((Math.max(0, order.indexOf(enlarged)) + 1) % order.size());
    }

    private Command command(String id, @Nullable Key key, String icon, UnaryOperator<Workspace> change) {
        return command(id, key, icon, change, Command.Category.ORBIT);
    }

    private Command command(String id, @Nullable Key key, String icon, UnaryOperator<Workspace> change,
            Command.Category category) {
        return Command.of(id, key, category, () -> store.update(change)).icon(icon);
    }
}
