package org.orbitarium.app.control;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.SceneSide;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.WorkspaceStore;

/** The commands that only closed loops have. */
final class ControlCommands {

    private final Command all;
    private final Command together;
    private final Command restore;
    private final Command quantity;
    private final Command chart;

    ControlCommands(WorkspaceStore store, SceneSide side, ControlModel model) {
        ObservableValue<String> driven = Bindings.createStringBinding(() -> driven(side) ? "" : "reason.not-driven", side.scene());
        ObservableValue<String> untouched = Bindings.createStringBinding(() -> !driven(side) ? "reason.not-driven"
                : store.get().control().touched() ? "" : "reason.untouched", side.scene(), store.property());
        all = Command.of("control.all", Key.of(KeyCode.E), Command.Category.ORBIT, () -> model.fill().set(ControlModel.ALL))
                .icon("fth-rotate-cw").unless(driven);
        together = Command.of("control.together", Key.of(KeyCode.S), Command.Category.ORBIT,
                () -> store.update(w -> w.with(w.control().together(!w.control().together())))).unless(driven);
        restore = Command.of("control.restore", Key.of(KeyCode.Z), Command.Category.ORBIT,
                () -> store.update(w -> w.with(w.control().untouched()))).icon("fth-corner-up-left").unless(untouched);
        quantity = Command.of("control.quantity", Key.of(KeyCode.Q), Command.Category.ORBIT, () -> store.update(w ->
                w.with(w.control().with(next(ControlPage.Quantity.values(), w.control().quantity()))))).unless(driven);
        chart = Command.of("control.chart", Key.of(KeyCode.V), Command.Category.ORBIT, () -> store.update(w ->
                w.with(w.control().with(next(ControlPage.Chart.values(), w.control().chart()))))).unless(driven);
    }

    private static boolean driven(SceneSide side) {
        OrbitScene scene = side.scene().getValue();
        return scene != null && scene.driven();
    }

    private static <E extends Enum<E>> E next(E[] values, E value) {
        List<E> all = List.of(values);
        return all.get((all.indexOf(value) + 1) % all.size());
    }

    Command everyElement() {
        return all;
    }

    Command putBack() {
        return restore;
    }

    List<Command> list() {
        return List.of(all, together, restore, quantity, chart);
    }
}
