package org.orbitarium.app.lab;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** What can be done in the Lab, and why it cannot be done now. */
final class LabCommands {

    private static final String FINE = "";

    private final WorkspaceStore store;
    private final LabModel model;
    private final Predicate<String> known;

    /** What the commands do. */
    interface Deeds {

        void toggle();

        void compare();

        void open();

        void report();

        void again();

        void resume();

        void cancel();

        void delete();

        void restore();

        void emptyTrash();

        void refresh();
    }

    /**
     * Prepares the commands.
     *
     * @param known whether the storyboard has a scene of a name
     */
    LabCommands(WorkspaceStore store, LabModel model, Predicate<String> known) {
        this.store = store;
        this.model = model;
        this.known = known;
    }

    /** Returns the way to the Lab, which can always be gone. */
    List<Command> ways(Deeds deeds) {
        return List.of(
                Command.of("lab.toggle", Key.of(KeyCode.R, Key.Modifier.CTRL), Command.Category.RUN, deeds::toggle).icon("fth-archive"),
                Command.of("lab.compare", Key.of(KeyCode.C), Command.Category.RUN, deeds::compare).icon("fth-columns"));
    }

    /** Returns what is done with the selected run. */
    List<Command> deeds(Deeds deeds) {
        return List.of(
                command("lab.open", KeyCode.O, "fth-play-circle", deeds::open, this::openable),
                command("lab.report", KeyCode.R, "fth-file-text", deeds::report, LabCommands::finished),
                command("lab.again", KeyCode.A, "fth-repeat", deeds::again, this::repeatable),
                command("lab.resume", KeyCode.G, "fth-skip-forward", deeds::resume, this::resumable),
                command("lab.delete", KeyCode.DELETE, "fth-trash-2", deeds::delete, this::own));
    }

    /** Returns what needs no run. */
    List<Command> others(Deeds deeds) {
        ObservableValue<String> nothing = Bindings.createStringBinding(() -> {
            LabModel.Content content = model.content().get();
            return !store.get().lab().open() ? "reason.lab-closed"
                    : content == null || content.trash().isEmpty() ? "reason.trash-empty"
                    : model.moving().get() ? "reason.run-moves" : FINE;
        }, store.property(), model.content(), model.moving());
        ObservableValue<String> idle = Bindings.createStringBinding(() -> model.job().get() == null ? "reason.no-rerun" : FINE,
                model.job());
        return List.of(
                Command.of("lab.restore", Key.of(KeyCode.U), Command.Category.RUN, deeds::restore).icon("fth-corner-up-left")
                        .unless(nothing),
                Command.of("lab.cancel", Key.of(KeyCode.R, Key.Modifier.CTRL, Key.Modifier.SHIFT), Command.Category.RUN, deeds::cancel)
                        .icon("fth-x").unless(idle),
                Command.of("lab.empty-trash", null, Command.Category.RUN, deeds::emptyTrash).unless(nothing),
                Command.of("lab.refresh", null, Command.Category.RUN, deeds::refresh).icon("fth-refresh-cw").unless(closed()));
    }

    private ObservableValue<String> closed() {
        return Bindings.createStringBinding(() -> store.get().lab().open() ? FINE : "reason.lab-closed", store.property());
    }

    private Command command(String id, KeyCode key, String icon, Runnable action, Function<RunEntry, String> obstacle) {
        return Command.of(id, Key.of(key), Command.Category.RUN, action).icon(icon).unless(Bindings.createStringBinding(() -> {
            Optional<RunEntry> selected = model.find(store.get().lab().selected());
            return !store.get().lab().open() ? "reason.lab-closed" : selected.map(obstacle).orElse("reason.no-run");
        }, store.property(), model.content(), model.job(), model.moving()));
    }

    private static String readable(RunEntry entry) {
        return entry.state() instanceof RunEntry.Damaged ? "reason.run-damaged" : FINE;
    }

    private static String finished(RunEntry entry) {
        return entry.state() instanceof RunEntry.Unfinished ? "reason.run-unfinished" : readable(entry);
    }

    private String openable(RunEntry entry) {
        return !finished(entry).isEmpty() ? finished(entry) : known.test(entry.scene()) ? FINE : "reason.scene-unknown";
    }

    private String repeatable(RunEntry entry) {
        return model.job().get() != null ? "reason.rerun-runs" : readable(entry);
    }

    private String resumable(RunEntry entry) {
        return model.job().get() != null ? "reason.rerun-runs" : entry.state() instanceof RunEntry.Unfinished ? FINE
                : "reason.run-finished";
    }

    private String own(RunEntry entry) {
        return entry.shipped() ? "reason.run-ships" : model.moving().get() ? "reason.run-moves" : FINE;
    }
}
