package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.out.WindowDesktop;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.formats.TextFiles;

/** Whoever saves a workspace has it, whatever is done next. */
final class WorkspaceFilesTest {

    private static final Words WORDS = Words.in(Language.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedLiesThereWhenTheWindowIsClosed() throws Exception {
        WorkspaceStore store = Toolkit.call(() -> new WorkspaceStore(Workspace.of("teacher-so2")));
        List<Path> files = IntStream.range(0, 20).mapToObj(i -> folder.resolve(i + ".orbitarium.json")).toList();
        Toolkit.call(() -> {
            try (WorkspaceFiles workspaces = new WorkspaceFiles(store, SceneShelf.open(Home.find()), WORDS, new StatusBar(WORDS),
                    new WindowDesktop(() -> null))) {
                for (int i = 0; i < files.size(); i++) {
                    int step = i;
                    store.update(w -> w.withStep(step));
                    workspaces.save(files.get(i));
                }
            }
            return null;
        });
        for (int i = 0; i < files.size(); i++) {
            assertTrue(Files.exists(files.get(i)), files.get(i) + " is missing");
            assertEquals(i, Memory.WORKSPACE.read("saved", TextFiles.read(files.get(i))).step(), "each as it was when it was saved");
        }
    }
}
