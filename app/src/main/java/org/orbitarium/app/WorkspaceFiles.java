package org.orbitarium.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.orbitarium.app.out.Desktop;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.OrbitariumException;
import org.orbitarium.engine.formats.TextFiles;

/** Saves the workspace into a file of the user's own and opens one, off the FX thread. */
final class WorkspaceFiles implements AutoCloseable {

    private static final String ENDING = "orbitarium.json";

    private final WorkspaceStore store;
    private final SceneShelf shelf;
    private final Words words;
    private final StatusBar status;
    private final Desktop desktop;
    private final Latest<Runnable> work = new Latest<>("workspace-file", Runnable::run);

    WorkspaceFiles(WorkspaceStore store, SceneShelf shelf, Words words, StatusBar status, Desktop desktop) {
        this.store = store;
        this.shelf = shelf;
        this.words = words;
        this.status = status;
        this.desktop = desktop;
    }

    List<Command> commands() {
        return List.of(
                Command.of("shell.open-workspace", Key.of(KeyCode.O, Key.Modifier.CTRL), Command.Category.FILE, () -> {
                    Path file = desktop.open(words.get("workspace.open"), words.get("workspace.file"), ENDING);
                    if (file != null) {
                        open(file);
                    }
                }),
                Command.of("shell.save-workspace", Key.of(KeyCode.S, Key.Modifier.CTRL), Command.Category.FILE, () -> {
                    Path file = desktop.save(words.get("workspace.save"), words.get("workspace.file"),
                            store.get().scene() + "." + ENDING, ENDING);
                    if (file != null) {
                        save(file);
                    }
                }));
    }

    /** Shows what a file holds, as a change that can be undone. */
    void open(Path file) {
        work.request(() -> attempt(() -> {
            Workspace read = Memory.WORKSPACE.read(file.toString(), TextFiles.read(file));
            shelf.get(read.scene());
            Platform.runLater(() -> {
                store.update(present -> read.with(read.motion().stopped()));
                status.notice(words.get("workspace.opened", file));
            });
        }));
    }

    /** Writes what is shown into a file. */
    void save(Path file) {
        Workspace present = store.get();
        work.request(() -> attempt(() -> {
            AtomicFiles.write(file, Memory.WORKSPACE.write(present));
            Platform.runLater(() -> status.notice(words.get("workspace.saved", file)));
        }));
    }

    private void attempt(Runnable task) {
        try {
            task.run();
        } catch (OrbitariumException e) {
            Platform.runLater(() -> status.notice(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        work.close();
    }
}
