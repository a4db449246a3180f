package org.orbitarium.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.orbitarium.app.orbit.OrbitBench;
import org.orbitarium.app.orbit.SceneWish;
import org.orbitarium.app.out.Desktop;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Failure;
import org.orbitarium.engine.base.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files that are dropped on the window or chosen: recorded episodes and learned weights become those of the open scene, as
 * {@code run --data} and {@code run --model} make them; a workspace is opened. Files are read off the FX thread.
 */
final class Intake implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final List<String> WEIGHTS = List.of("safetensors");
    private static final List<String> EPISODES = List.of("csv", "csv.gz", "npz");

    private final WorkspaceStore store;
    private final SceneShelf shelf;
    private final Words words;
    private final StatusBar status;
    private final WorkspaceFiles workspaces;
    private final OrbitBench bench;
    private final Desktop desktop;
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("intake").unstarted(task));
    private final AtomicInteger open = new AtomicInteger();

    Intake(WorkspaceStore store, SceneShelf shelf, Words words, StatusBar status, WorkspaceFiles workspaces, OrbitBench bench,
            Desktop desktop) {
        this.store = store;
        this.shelf = shelf;
        this.words = words;
        this.status = status;
        this.workspaces = workspaces;
        this.bench = bench;
        this.desktop = desktop;
    }

    List<Command> commands() {
        return List.of(Command.of("data.open", Key.of(KeyCode.O, Key.Modifier.CTRL, Key.Modifier.SHIFT), Command.Category.FILE, () -> {
            List<String> all = Stream.concat(EPISODES.stream(), WEIGHTS.stream()).toList();
            List<Path> files = desktop.openSeveral(words.get("data.choose"), List.of(new Desktop.Kind(words.get("data.all"), all),
                    new Desktop.Kind(words.get("data.episodes"), EPISODES), new Desktop.Kind(words.get("data.weights"), WEIGHTS)));
            if (!files.isEmpty()) {
                take(files);
            }
        }));
    }

    /** Lets files be dropped anywhere in a scene, which is marked while they are over it. */
    void watch(Scene scene, Consumer<Boolean> mark) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_ENTERED, event -> {
            if (event.getDragboard().hasFiles()) {
                mark.accept(true);
                status.notice(words.get("data.drop"));
            }
        });
        scene.addEventHandler(DragEvent.DRAG_EXITED, event -> mark.accept(false));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            mark.accept(false);
            if (event.getDragboard().hasFiles()) {
                event.setDropCompleted(true);
                event.consume();
                take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            }
        });
    }

    /** Takes files, or says in one line why it does not. */
    void take(List<Path> files) {
        Workspace present = store.get();
        Texts texts = words.present().getValue();
        status.notice(words.get("data.reading", names(files)));
        open.incrementAndGet();
        work.execute(() -> {
            Runnable answer = answer(files, present, texts);
            Platform.runLater(() -> {
                answer.run();
                open.decrementAndGet();
            });
        });
    }

    private Runnable answer(List<Path> files, Workspace present, Texts texts) {
        try {
            if (files.size() == 1 && named(files.getFirst(), List.of("json"))) {
                return () -> workspaces.open(files.getFirst());
            }
            Change change = change(files, present, texts);
            return () -> bench.change(present.scene(), change.keys(), () -> status.notice(change.told()));
        } catch (RuntimeException | Error e) {
            String line = Failure.logged(LOG, "taking " + files, e).line();
            return () -> status.notice(line);
        }
    }

    /** Which keys of the open scene files change, and what was read. */
    private record Change(SortedMap<String, String> keys, String told) {
    }

    private Change change(List<Path> files, Workspace present, Texts texts) {
        List<String> told = new ArrayList<>();
        SortedMap<String, String> changes = new TreeMap<>(present.changes());
        SortedMap<String, String> keys = new TreeMap<>();
        DroppedFiles dropped = new DroppedFiles(shelf, texts);
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new BadInputException(file.toString(), texts.get("data.no-file"), texts.get("data.kinds"));
            }
            if (named(file, EPISODES)) {
                told.add(dropped.episodes(new SceneWish(present.scene(), changes, ""), file, keys));
            } else if (named(file, WEIGHTS)) {
                told.add(dropped.weights(new SceneWish(present.scene(), changes, ""), file, keys));
            } else {
                throw dropped.unknown(file);
            }
            changes.putAll(keys);
        }
        return new Change(keys, String.join(" · ", told));
    }

    private static boolean named(Path file, List<String> endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    private static String names(List<Path> files) {
        return String.join(", ", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
    }

    /** Returns whether every file is answered. */
    boolean idle() {
        return open.get() == 0;
    }

    @Override
    public void close() {
        work.shutdown();
    }
}
