package org.orbitarium.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
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

    private static final String SUFFIX = ".orbitarium.json";

    private final WorkspaceStore store;
    private final SceneShelf shelf;
    private final Words words;
    private final StatusBar status;
    private final Supplier<@Nullable Window> owner;
    private final Latest<Runnable> work = new Latest<>("workspace-file", Runnable::run);

    WorkspaceFiles(WorkspaceStore store, SceneShelf shelf, Words words, StatusBar status, Supplier<@Nullable Window> owner) {
        this.store = store;
        this.shelf = shelf;
        this.words = words;
        this.status = status;
        this.owner = owner;
    }

    List<Command> commands() {
        return List.of(
                Command.of("shell.open-workspace", Key.of(KeyCode.O, Key.Modifier.CTRL), Command.Category.FILE, () -> {
                    File file = chooser("workspace.open").showOpenDialog(owner.get());
                    if (file != null) {
                        open(file.toPath());
                    }
                }),
                Command.of("shell.save-workspace", Key.of(KeyCode.S, Key.Modifier.CTRL), Command.Category.FILE, () -> {
                    FileChooser chooser = chooser("workspace.save");
                    chooser.setInitialFileName(store.get().scene() + SUFFIX);
                    File file = chooser.showSaveDialog(owner.get());
                    if (file != null) {
                        save(file.toPath());
                    }
                }));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get(title));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get("workspace.file"), "*" + SUFFIX));
        return chooser;
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
