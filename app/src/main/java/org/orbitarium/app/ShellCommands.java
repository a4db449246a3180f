package org.orbitarium.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.ElementText;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Layout;
import org.orbitarium.app.shell.PaletteEntry;
import org.orbitarium.app.shell.ShellView;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.scenes.Scene;

/** The commands of the window itself, whatever bench is open, and what the palette finds beside commands. */
final class ShellCommands {

    private static final double SCALE_STEP = 0.1;

    private final WorkspaceStore store;
    private final SceneShelf shelf;
    private final Words words;
    private final ShellView view;
    private final StatusBar status;
    private final Runnable tidy;

    ShellCommands(WorkspaceStore store, SceneShelf shelf, CommandRegistry registry, ShellView view, StatusBar status, Runnable tidy) {
        this.store = store;
        this.shelf = shelf;
        this.words = registry.words();
        this.view = view;
        this.status = status;
        this.tidy = tidy;
    }

    List<Command> all() {
        List<Command> all = new ArrayList<>();
        all.add(Command.of("shell.quit", control(KeyCode.Q), Command.Category.FILE, Platform::exit));
        all.addAll(edit());
        all.add(Command.of("shell.previous-scene", Key.of(KeyCode.PAGE_UP), Command.Category.SCENE, () -> open(-1)));
        all.add(Command.of("shell.next-scene", Key.of(KeyCode.PAGE_DOWN), Command.Category.SCENE, () -> open(1)));
        all.addAll(look());
        all.add(Command.of("shell.sheet", Key.typed('?'), Command.Category.HELP, view::toggleSheet).icon("fth-help-circle"));
        all.add(Command.of("shell.notice", control(KeyCode.M), Command.Category.HELP, () -> view.toggleNotice(status.saidProperty().get()))
                .unless(status.saidProperty().map(said -> said.isEmpty() ? "reason.no-notice" : "")));
        all.add(Command.of("shell.close-sheet", Key.of(KeyCode.ESCAPE), Command.Category.HELP, this::close));
        return all;
    }

    private List<Command> edit() {
        return List.of(
                Command.of("shell.palette", control(KeyCode.K), Command.Category.EDIT, () -> view.togglePalette(this::find))
                        .icon("fth-search"),
                Command.of("shell.undo", control(KeyCode.Z), Command.Category.EDIT, store::undo).icon("fth-corner-up-left")
                        .unless(reason(store.undoableProperty(), "reason.nothing-to-undo")),
                Command.of("shell.redo", Key.of(KeyCode.Z, Key.Modifier.CTRL, Key.Modifier.SHIFT), Command.Category.EDIT, store::redo)
                        .icon("fth-corner-up-right").unless(reason(store.redoableProperty(), "reason.nothing-to-redo")));
    }

    private List<Command> look() {
        return List.of(
                view("shell.theme", control(KeyCode.L), w -> w.withTheme(w.theme().other())).icon("fth-sun"),
                view("shell.language", null, w -> w.with(w.look().with(w.look().language().next()))).icon("fth-globe"),
                view("shell.larger", control(KeyCode.EQUALS), w -> w.with(w.look().with(w.look().scale() + SCALE_STEP))),
                view("shell.smaller", control(KeyCode.MINUS), w -> w.with(w.look().with(w.look().scale() - SCALE_STEP))),
                view("shell.scale-reset", control(KeyCode.DIGIT0), w -> w.with(w.look().with(1))),
                view("shell.storyboard", control(KeyCode.B), w -> w.withSides(!w.layout().storyboard(), w.layout().inspector()))
                        .icon("fth-sidebar"),
                view("shell.inspector", control(KeyCode.I), this::inspector).icon("fth-sliders"));
    }

    /** Opens the inspector beside the bench or closes it; in a narrow window the two take turns. */
    private Workspace inspector(Workspace w) {
        return view.narrow() ? w.withEnlarged(w.enlarged().equals(Layout.INSPECTOR) ? "" : Layout.INSPECTOR)
                : w.withSides(w.layout().storyboard(), !w.layout().inspector());
    }

    /** Closes what lies over the window, else ends presenting, else puts away what lies over the views. */
    private void close() {
        if (view.closeSheet()) {
            return;
        }
        if (store.get().layout().presenting()) {
            store.update(w -> w.withPresenting(false));
        } else {
            tidy.run();
        }
    }

    private Command view(String id, @Nullable Key key, UnaryOperator<Workspace> change) {
        return Command.of(id, key, Command.Category.VIEW, () -> store.update(change));
    }

    private static ObservableValue<String> reason(ReadOnlyBooleanProperty possible, String otherwise) {
        return Bindings.createStringBinding(() -> possible.get() ? "" : otherwise, possible);
    }

    private static Key control(KeyCode code) {
        return Key.of(code, Key.Modifier.CTRL);
    }

    /** Opens a scene further on in the storyboard, which has two ends. */
    private void open(int further) {
        List<String> names = shelf.all().stream().map(Scene::name).toList();
        int index = Math.clamp(names.indexOf(store.get().scene()) + further, 0, names.size() - 1);
        store.update(w -> w.scene().equals(names.get(index)) ? w : w.withScene(names.get(index)));
    }

    /** Returns the scenes, and the element that is typed, if it is one. */
    private List<PaletteEntry> find(String typed) {
        List<PaletteEntry> found = new ArrayList<>();
        for (Scene scene : shelf.all()) {
            found.add(new PaletteEntry(words.get("palette.open", scene.title()), scene.claim(), words.get("palette.scene"), "", "", 0,
                    () -> store.update(w -> w.withScene(scene.name()))));
        }
        try {
            O2 element = ElementText.parse(typed);
            found.add(new PaletteEntry(words.get("palette.turn", typed.strip()), element.toString(), words.get("palette.element"), "", "",
                    Integer.MAX_VALUE, () -> store.update(w -> w.withElement(element))));
        } catch (BadInputException e) {
            // what is typed is the name of something, not an element
            return found;
        }
        return found;
    }
}
