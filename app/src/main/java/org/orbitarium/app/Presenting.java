package org.orbitarium.app;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.orbitarium.app.shell.Bench;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Presenter;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.Wording;

/** Ties the presenter to the workspace: which scene, which sentence, when it begins and ends. */
final class Presenting implements DoubleConsumer {

    private final WorkspaceStore store;
    private final SceneShelf shelf;
    private final Supplier<Bench> bench;
    private final Presenter presenter;

    /** Ties them, with the bench of the scene that is open; g sweeps when nobody has touched anything for so long. */
    Presenting(WorkspaceStore store, SceneShelf shelf, CommandRegistry registry, Supplier<Bench> bench, Duration patience) {
        this.store = store;
        this.shelf = shelf;
        this.bench = bench;
        presenter = new Presenter(registry, () -> store.drift(w -> w.withMotion(true, w.playing())), patience);
        store.follow(w -> w.layout().presenting(), presenter::on);
        store.follow(Workspace::scene, name -> {
            presenter.show(bench.get().stage());
            presenter.place(shelf.all().stream().map(Scene::name).toList().indexOf(name), shelf.all().size());
        });
    }

    Presenter view() {
        return presenter;
    }

    List<Command> commands() {
        ObservableValue<String> off = store.part(w -> w.layout().presenting() ? "" : "reason.not-presenting");
        return List.of(
                Command.of("present.start", Key.of(KeyCode.F5), Command.Category.VIEW,
                        () -> store.update(w -> w.withPresenting(!w.layout().presenting()))).icon("fth-monitor"),
                Command.of("present.blank", Key.of(KeyCode.B), Command.Category.VIEW, presenter::toggleBlank).unless(off),
                Command.of("present.keys", null, Command.Category.VIEW, presenter::toggleKeys).unless(off));
    }

    /** The numbers of the sentence arrive when the scene is loaded, and change with what is read off. */
    @Override
    public void accept(double seconds) {
        if (store.get().layout().presenting()) {
            Wording words = shelf.wording(store.get().scene(), store.get().look().language());
            presenter.headline(bench.get().fill(words.headline()).orElse(words.claim()));
        }
    }
}
