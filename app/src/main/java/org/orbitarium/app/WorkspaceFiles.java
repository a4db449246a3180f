package org.orbitarium.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.orbitarium.app.out.Desktop;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Failure;
import org.orbitarium.engine.formats.TextFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves the workspace into files of the user's own and opens them, off the FX thread, one after the other; none is left out. */
final class WorkspaceFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceFiles.class);
    private static final String ENDING = "orbitarium.json";
    /** Longest wait for what is still written at the end of the program, s. */
    private static final long PATIENCE = 10;

    private final WorkspaceStore store;
    private final SceneShelf shelf;
    private final Words words;
    private final StatusBar status;
    private final Desktop desktop;
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("workspace-file").unstarted(task));

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
        work.execute(() -> attempt("opening " + file, () -> {
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
        work.execute(() -> attempt("saving " + file, () -> {
            AtomicFiles.write(file, Memory.WORKSPACE.write(present));
            Platform.runLater(() -> status.notice(words.get("workspace.saved", file)));
        }));
    }

    private void attempt(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            String line = Failure.logged(LOG, what, e).line();
            Platform.runLater(() -> status.notice(line));
        }
    }

    /** Waits for what was asked for, since whoever saves and closes the window wants to have it. */
    @Override
    public void close() {
        work.shutdown();
        try {
            if (!work.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                LOG.warn("a workspace is not written within {} s and given up", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
