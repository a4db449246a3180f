package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** The Lab: what lies in the folders of runs, opened, compared, put away and taken back. */
@NullUnmarked
final class LabTest {

    private static final String SCENE = "teacher-so2";

    private final OpenWindow window = new OpenWindow();
    private final List<URI> shown = new ArrayList<>();
    private boolean browser = true;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        copy("mine", "teacher-so2");
        copy("other", "teacher-so2");
        copy("stopped", "teacher-so2");
        Files.delete(runs().resolve("stopped/result.json"));
        Files.delete(runs().resolve("stopped/checkpoints/seed-0/mlp.safetensors"));
        copy("broken", "teacher-so2");
        Files.writeString(runs().resolve("broken/result.json"), "{ damaged");
        Files.writeString(runs().resolve("other/run.json"), "{\"seeds\": [0, 1, 2, 3, 4], \"overrides\": [\"training.epochs=7\"]}");
        Files.writeString(runs().resolve("other/scene.yaml"),
                Files.readString(runs().resolve("other/scene.yaml")).replaceFirst("epochs: \\d+", "epochs: 7"));
        window.open(Home.find(), Workspace.of(SCENE), places(runs()), 1600, 1000);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Path runs() {
        return folder.resolve("runs");
    }

    private RunPlaces places(Path runs) {
        return new RunPlaces(RunCatalogue.of(runs, Home.find()), folder.resolve("reports"), page -> shown.add(page) && browser);
    }

    private void copy(String name, String shipped) throws IOException {
        Path from = Home.find().asset("runs/" + shipped);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path to = runs().resolve(name).resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }

    private void show(String selected, String pinned) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.with(w.lab().opened(true).select(selected).pin(pinned)));
            return null;
        });
        window.settle();
    }

    private void command(String id) throws Exception {
        assertTrue(window.run(id), id);
        window.settle();
    }

    @SuppressWarnings("unchecked")
    private List<RunEntry> rows() throws Exception {
        return Toolkit.call(() -> List.copyOf(((TableView<RunEntry>) laidOut(".table-view")).getItems()));
    }

    /** Finds a part after everything was laid out: what holds it is made no sooner. */
    private Node laidOut(String selector) {
        window.scene().snapshot(null);
        return window.scene().getRoot().lookup(selector);
    }

    private List<String> names() throws Exception {
        return rows().stream().map(RunEntry::name).toList();
    }

    @Test
    void allRunsAreListedAndADamagedOneSaysWhatIsWrong() throws Exception {
        window.control(KeyCode.R);
        window.settle();
        assertTrue(names().containsAll(List.of("mine", "other", "stopped", "broken", "pusht-orbit", "pusht-forward")), names().toString());
        String words = window.words();
        assertTrue(words.contains("not a result"), words);
        assertTrue(words.contains("9 of 10 trained"), words);
        assertTrue(words.contains("4 of your own, 11 shipped"), words);
        assertFalse(Toolkit.call(() -> window.scene().getRoot().lookup(".scrubbers") == null
                || OpenWindow.shown(window.scene().getRoot().lookup(".scrubbers"))), "a scrubber without a scene");
        window.control(KeyCode.R);
        assertFalse(window.now().lab().open());
    }

    @Test
    void thePaletteFindsTheWay() throws Exception {
        window.control(KeyCode.K);
        assertEquals("Compare Runs", Toolkit.call(() -> {
            ((javafx.scene.control.TextField) window.scene().getRoot().lookup(".palette .text-field")).setText("compare runs");
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return ((javafx.scene.control.Labeled) window.scene().getRoot().lookup(".list-cell:selected .palette-title")).getText();
        }));
        command("lab.compare");
        assertTrue(window.now().lab().open(), "comparing opens the Lab");
    }

    @Test
    void aRunIsOpenedWithItsSettingsModelsAndResult() throws Exception {
        show("other", "");
        command("lab.open");
        window.settle();
        Workspace now = window.now();
        assertEquals("other", now.run());
        assertEquals("7", now.changes().get("training.epochs"));
        assertFalse(now.lab().open());
        assertEquals("", window.workbench().failure());
        assertTrue(window.words().contains("run other"), "the head names the run");
        command("shell.undo");
        assertEquals("", window.now().run());
        assertTrue(window.now().lab().open(), "undoing goes back to the Lab");
    }

    @Test
    void aRunThatIsGoneIsSaidSo() throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withRun(SCENE, "nowhere", w.changes()));
            return null;
        });
        window.settle();
        assertTrue(window.workbench().failure().contains("not the folder of a run"), window.workbench().failure());
    }

    @Test
    void twoRunsStandSideBySideWithTheirDifferencesMarked() throws Exception {
        show("mine", "");
        command("lab.compare");
        assertEquals("mine", window.now().lab().pinned());
        show("other", "mine");
        TreeTableView<?> table = Toolkit.call(() -> (TreeTableView<?>) laidOut(".tree-table-view"));
        String all = Toolkit.call(() -> texts(table.getRoot()));
        assertTrue(all.contains("Settings that differ (1)"), all);
        assertTrue(all.contains("what=training.epochs, first=1200, second=7"), all);
        assertTrue(all.contains("Results: MLP ("), all);
        assertTrue(all.contains("Settings that are the same ("), all);
        show("stopped", "mine");
        assertTrue(window.words().contains("stopped did not come to its end (9 of 10 trained)"), "an unfinished run cannot be compared");
        assertTrue(window.words().contains("Select it and choose “Go On with Run” (G)"), "no command of a shell: " + window.words());
        command("lab.compare");
        assertEquals("", window.now().lab().pinned());
    }

    private static String texts(TreeItem<?> item) {
        StringBuilder all = new StringBuilder(item.getValue() + "\n");
        item.getChildren().forEach(child -> all.append(texts(child)));
        return all.toString();
    }

    @Test
    void aDeletedRunIsTakenBack() throws Exception {
        show("mine", "mine");
        command("lab.delete");
        window.settle();
        assertFalse(names().contains("mine"));
        assertFalse(Files.exists(runs().resolve("mine")));
        assertTrue(window.words().contains("Deleted mine"));
        assertEquals("", window.now().lab().pinned());
        command("lab.restore");
        window.settle();
        assertTrue(names().contains("mine"));
        assertTrue(Files.exists(runs().resolve("mine/result.json")));
        assertEquals("mine", window.now().lab().selected());
    }

    private void click(String button) throws Exception {
        Toolkit.call(() -> {
            window.scene().snapshot(null);
            window.scene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                    .filter(node -> button.equals(node.getText()) && OpenWindow.shown(node)).findFirst().orElseThrow().fire();
            return null;
        });
        window.settle();
    }

    /** Another program may have put something away in the meantime. */
    @Test
    void theButtonAndTheKeyTakeBackWhatWasDeletedHere() throws Exception {
        RunCatalogue other = RunCatalogue.of(runs(), Home.find());
        show("mine", "");
        command("lab.delete");
        other.delete(runs().resolve("other"));
        command("lab.refresh");
        click("Take it back");
        assertTrue(Files.exists(runs().resolve("mine")));
        assertFalse(Files.exists(runs().resolve("other")));
        show("mine", "");
        command("lab.delete");
        other.delete(runs().resolve("stopped"));
        command("lab.refresh");
        command("lab.restore");
        assertTrue(Files.exists(runs().resolve("mine")));
        assertFalse(Files.exists(runs().resolve("stopped")));
        command("lab.restore");
        assertTrue(Files.exists(runs().resolve("stopped")), "then what was put away last");
    }

    /** The list is read anew on another thread, and a hand is quicker. */
    @Test
    void aRunIsTakenBackBeforeTheListIsReadAgain() throws Exception {
        show("mine", "");
        assertTrue(window.run("lab.delete"));
        assertFalse(window.run("lab.delete"), "it is deleted already");
        OutWindow.until(() -> window.words().contains("Deleted mine"));
        assertTrue(window.run("lab.restore"), window.words());
        window.settle();
        assertTrue(Files.exists(runs().resolve("mine")) && names().contains("mine"));
        assertTrue(RunCatalogue.of(runs(), Home.find()).trash().isEmpty());
    }

    @Test
    void theTrashIsEmptiedAfterAQuestion() throws Exception {
        RunCatalogue catalogue = RunCatalogue.of(runs(), Home.find());
        show("mine", "");
        assertFalse(window.run("lab.empty-trash"));
        assertTrue(window.words().contains("no run was deleted"), window.words());
        command("lab.delete");
        command("lab.empty-trash");
        assertTrue(window.words().contains("can still be taken back: 1"), window.words());
        assertEquals(1, catalogue.trash().size(), "nothing is gone yet");
        click("Remove them for good");
        assertTrue(catalogue.trash().isEmpty());
        assertTrue(window.words().contains("Removed for good: 1"), window.words());
        assertFalse(window.run("lab.restore"));
    }

    @Test
    void aComparisonFollowsWhatItCompares() throws Exception {
        show("stopped", "mine");
        assertTrue(window.words().contains("did not come to its end"));
        for (String file : List.of("result.json", "checkpoints/seed-0/mlp.safetensors")) {
            Files.copy(runs().resolve("mine").resolve(file), runs().resolve("stopped").resolve(file));
        }
        command("lab.refresh");
        TreeTableView<?> table = Toolkit.call(() -> (TreeTableView<?>) laidOut(".tree-table-view"));
        assertTrue(Toolkit.call(() -> texts(table.getRoot())).contains("Results: MLP ("));
        TreeItem<?> before = Toolkit.call(table::getRoot);
        command("lab.refresh");
        assertSame(before, Toolkit.call(table::getRoot), "what is the same stays as it is unfolded");
    }

    @Test
    void whatCannotBeDoneSaysWhy() throws Exception {
        assertFalse(window.run("lab.delete"));
        assertTrue(window.words().contains("the Lab is not open"));
        show("shipped/pusht-orbit", "");
        assertFalse(window.run("lab.delete"));
        assertTrue(window.words().contains("it ships with the program"));
        show("broken", "");
        for (String id : List.of("lab.open", "lab.report", "lab.again")) {
            assertFalse(window.run(id), id);
        }
        assertTrue(window.words().contains("the run is damaged"));
        show("stopped", "");
        assertFalse(window.run("lab.open"));
        show("mine", "");
        assertFalse(window.run("lab.resume"));
        assertFalse(window.run("lab.cancel"));
        assertFalse(window.run("lab.restore"));
        assertFalse(window.run("orbit.mirror"), "the scene cannot be seen");
    }

    @Test
    void aReportIsWrittenWhereItMayBe() throws Exception {
        show("mine", "");
        command("lab.report");
        assertEquals(runs().resolve("mine/report.html").toUri(), shown.getLast());
        show("shipped/teacher-so2", "");
        Path shipped = Home.find().asset("runs/teacher-so2/report.html");
        FileTime written = Files.getLastModifiedTime(shipped);
        command("lab.report");
        assertEquals(folder.resolve("reports/teacher-so2.html").toUri(), shown.getLast());
        assertTrue(Files.readString(folder.resolve("reports/teacher-so2.html")).contains("SO(2) teacher"));
        assertEquals(written, Files.getLastModifiedTime(shipped), "what ships is only read");
    }

    @Test
    void aReportThatNothingShowsIsNoSuccess() throws Exception {
        browser = false;
        show("mine", "");
        command("lab.report");
        String words = window.words();
        assertTrue(words.contains("cannot be shown") && words.contains(runs().resolve("mine/report.html").toString()), words);
        assertFalse(words.contains("The report is "), words);
    }

    @Test
    void theListHasTheFocusWhereverItWasBefore() throws Exception {
        Toolkit.call(() -> {
            laidOut(".inspector .combo-box").requestFocus();
            return null;
        });
        command("lab.compare");
        Node owner = Toolkit.call(() -> {
            window.scene().snapshot(null);
            return window.scene().getFocusOwner();
        });
        assertTrue(owner.getStyleClass().contains("table-view"), owner.toString());
    }

    @Test
    void arrowsMoveInTheListAndNotInTheHiddenScene() throws Exception {
        show("mine", "");
        Workspace before = window.now();
        Toolkit.call(() -> {
            Node table = laidOut(".table-view");
            table.requestFocus();
            OpenWindow.fire(table, KeyCode.DOWN, false);
            OpenWindow.fire(table, KeyCode.RIGHT, false);
            OpenWindow.fire(table, KeyCode.HOME, false);
            return null;
        });
        assertEquals(before.element(), window.now().element());
        assertEquals(names().getFirst(), window.now().lab().selected(), "Home goes to the first row");
    }

    @Test
    void emptyFoldersSaySo() throws Exception {
        window.close();
        Path none = folder.resolve("none");
        window.open(Home.find(), Workspace.of(SCENE), new RunPlaces(new RunCatalogue(none, folder.resolve("neither")),
                folder, shown::add), 1280, 800);
        show("", "");
        assertTrue(window.words().contains("No runs yet"), window.words());
    }
}
