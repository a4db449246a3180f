package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.formats.CsvTable;

/** Everything that is taken out of the window: views of both worlds in all forms, in both languages, and the window itself. */
@NullUnmarked
final class OutTest {

    @TempDir
    Path folder;
    @AutoClose
    private OutWindow out;

    @BeforeEach
    void begin() {
        out = new OutWindow(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pusht-orbit", "teacher-so2"})
    void everyViewIsSavedInAllForms(String scene) throws Exception {
        out.open(scene);
        List<Exhibit> exhibits = out.exhibits();
        assertEquals(List.of("dial", "arena", "latents", "result", "published", "losses", "settings"),
                exhibits.stream().map(Exhibit::name).toList());
        for (Exhibit exhibit : exhibits) {
            out.touch(exhibit);
            Shot shot = Toolkit.call(() -> exhibit.now().get());
            if (exhibit.name().equals("losses")) {
                assertNull(shot, "nothing was trained here");
                continue;
            }
            String caption = shot.caption().line();
            assertTrue(caption.contains("Scene " + scene) && caption.contains("seed") && caption.contains("Orbitarium "), caption);
            assertEquals(exhibit.table(), !caption.contains("g = 135°"), caption);
            assertEquals(scene + "-" + exhibit.name() + (exhibit.table() ? "" : "-135"), shot.file());
            out.run("out.png");
            assertNotNull(ImageIO.read(out.await(shot.file() + ".png").toFile()));
            out.run("out.svg");
            var svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Files.readAllBytes(out.await(shot.file() + ".svg"))));
            assertEquals(caption, svg.getElementsByTagName("title").item(0).getTextContent());
            out.run("out.csv");
            check(shot.table().get(), caption, CsvTable.read(out.await(shot.file() + ".csv")));
            assertEquals(exhibit.table(), out.run("out.latex"), exhibit.name());
            if (exhibit.table()) {
                assertTrue(Files.readString(out.await(shot.file() + ".tex")).contains("\\label{tab:" + scene + "-" + exhibit.name() + "}"));
            }
        }
        assertEquals(3 * 6 + 3, out.files().size(), out.files().toString());
    }

    private static void check(Table table, String caption, CsvTable read) {
        assertEquals(table.rows().size(), read.count());
        assertTrue(read.count() > 1);
        for (int row = 0; row < read.count(); row++) {
            assertEquals(caption, read.text(row, "caption"));
            for (int i = 0; i < table.columns().size(); i++) {
                String column = table.columns().get(i);
                double value = switch (table.rows().get(row).get(i)) {
                    case Cell.Words _ -> Double.NaN;
                    case Cell.Exact exact -> exact.value();
                    case Cell.Measured measured -> measured.value();
                };
                if (Double.isFinite(value)) {
                    assertEquals(value, read.number(row, column), 0, column);
                }
            }
        }
    }

    @Test
    void whatIsTouchedIsTakenAndSaysSo() throws Exception {
        out.open("teacher-so2");
        out.run("out.png");
        assertTrue(out.titles().getLast().contains("Orbit dial"), out.titles().toString());
        out.touch(out.exhibits().get(1));
        out.run("out.svg");
        assertEquals("Save Arena as SVG", out.titles().getLast());
        out.await("teacher-so2-arena-135.svg");
        OutWindow.until(() -> out.said().contains("Saved " + folder.resolve("teacher-so2-arena-135.svg")));
        out.run("out.copy");
        OutWindow.until(() -> out.picture() != null);
        assertTrue(out.picture().getWidth() > 600);
        out.touch(out.exhibits().get(3));
        out.run("out.copy-latex");
        OutWindow.until(() -> out.text() != null);
        assertTrue(out.text().contains("\\toprule"));
    }

    @Test
    void theKeysTouchAViewAndTheWindowItselfDoesNot() throws Exception {
        out.open("teacher-so2");
        Exhibit result = out.exhibits().get(3);
        Exhibit published = out.exhibits().get(4);
        Stage stage = Toolkit.call(() -> {
            Stage made = new Stage();
            made.setScene(out.window().scene());
            made.show();
            made.requestFocus();
            // as a window gives the focus when it opens
            focusable(result).requestFocus();
            return made;
        });
        Toolkit.pulse();
        out.run("out.csv");
        assertTrue(out.titles().getLast().contains("Orbit dial"), out.titles().toString());
        Toolkit.call(() -> {
            for (int i = 0; i < 200 && !published.area().isFocusWithin(); i++) {
                out.window().scene().getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
            }
            return null;
        });
        Toolkit.pulse();
        out.run("out.csv");
        Toolkit.call(() -> {
            stage.close();
            return null;
        });
        assertEquals("Save Published as CSV", out.titles().getLast());
    }

    private static Node focusable(Exhibit exhibit) {
        return OpenWindow.all(exhibit.area()).stream().filter(Node::isFocusTraversable).findFirst().orElseThrow();
    }

    /** What people read is in one language, what programs read is in English. */
    @ParameterizedTest
    @ValueSource(strings = {"pusht-orbit", "teacher-so2"})
    void aChineseWindowGivesChinesePicturesAndTheSameNumbers(String scene) throws Exception {
        out.open(scene);
        Map<String, Shot> english = shots();
        Toolkit.call(() -> {
            out.window().workbench().store().update(w -> w.with(w.look().with(Language.CHINESE)));
            return null;
        });
        out.window().settle();
        Map<String, Shot> chinese = shots();
        assertEquals(english.keySet(), chinese.keySet());
        for (Map.Entry<String, Shot> entry : chinese.entrySet()) {
            Shot shot = entry.getValue();
            Shot before = english.get(entry.getKey());
            Set<String> left = new TreeSet<>();
            for (Mark mark : shot.figure().marks()) {
                if (mark instanceof Mark.Text text && !entry.getKey().equals("settings")) {
                    ChineseTest.english(text.text(), left);
                }
            }
            assertEquals(Set.of(), left, entry.getKey());
            assertTrue(shot.caption().line().contains("场景 " + scene), shot.caption().line());
            assertEquals(before.data().caption(), shot.data().caption());
            assertEquals(before.data().table().get().columns(), shot.data().table().get().columns());
            assertEquals(before.data().table().get().rows(), shot.data().table().get().rows(), entry.getKey());
            assertEquals(before.file(), shot.file());
        }
    }

    private Map<String, Shot> shots() throws Exception {
        Map<String, Shot> shots = new LinkedHashMap<>();
        for (Exhibit exhibit : out.exhibits()) {
            Shot shot = Toolkit.call(() -> exhibit.now().get());
            if (shot != null) {
                shots.put(exhibit.name(), shot);
            }
        }
        assertTrue(shots.size() > 4, shots.keySet().toString());
        return shots;
    }

    @Test
    void theWorkspaceIsSavedAndOpenedThroughTheDesktop() throws Exception {
        out.open("teacher-so2");
        out.run("shell.save-workspace");
        Path saved = out.await("teacher-so2.orbitarium.json");
        Files.copy(saved, folder.resolve("saved.orbitarium.json"));
        out.turn(77);
        out.run("shell.open-workspace");
        OutWindow.until(() -> Math.round(out.window().now().element().angleDegrees()) == 135);
        assertEquals(List.of("Save the workspace", "Open a workspace"), out.titles());
    }

    /** One desktop is asked for everything, so that its chooser begins where it ended. */
    @Test
    void dataAreOpenedThroughTheDesktop() throws Exception {
        out.open("pusht-forward");
        out.run("data.open");
        assertEquals(List.of("Open episodes or weights"), out.titles());
        assertTrue(out.window().now().changes().isEmpty(), "nothing was chosen");
        Path weights = Files.copy(Home.find().asset("runs/pusht-forward/checkpoints/seed-1/mlp.safetensors"),
                folder.resolve("learned.safetensors"));
        out.offer(weights);
        out.run("data.open");
        out.window().settle();
        assertEquals(Set.of("models.MLP.learned"), out.window().now().changes().keySet());
    }

    /** What a view cannot give stands in its menu all the same, and says why. */
    @Test
    void theMenuOfAViewOffersEverythingAndSaysWhatCannotBe() throws Exception {
        out.open("teacher-so2");
        Stage stage = Toolkit.call(() -> {
            Stage made = new Stage();
            made.setScene(out.window().scene());
            made.show();
            return made;
        });
        Toolkit.pulse();
        List<String> ofFigure = menu(out.exhibits().getFirst());
        List<String> ofTable = menu(out.exhibits().get(3));
        Toolkit.call(() -> {
            stage.hide();
            return null;
        });
        assertEquals(8, ofFigure.size(), ofFigure.toString());
        assertEquals(8, ofTable.size(), ofTable.toString());
        assertTrue(ofFigure.contains("- Save Table as LaTeX… – only tables; choose one in the inspector or in the Lab"),
                ofFigure.toString());
        assertTrue(ofFigure.contains("+ Record as GIF"), ofFigure.toString());
        assertTrue(ofTable.contains("+ Save Table as LaTeX…"), ofTable.toString());
        assertTrue(ofTable.contains("- Record as GIF – tables do not move; choose a view that plays"), ofTable.toString());
        assertTrue(ofTable.contains("- Record as MP4 – ffmpeg is not installed"), ofTable.toString());
    }

    /** Returns what stands in the menu of a view, behind a plus what can be done and behind a minus what cannot. */
    private List<String> menu(Exhibit view) throws Exception {
        return Toolkit.call(() -> {
            ((Button) view.area().lookup(".out-button")).fire();
            ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                    .findFirst().orElseThrow();
            List<String> items = menu.getItems().stream().map(item -> (item.isDisable() ? "- " : "+ ") + item.getText()).toList();
            menu.hide();
            return items;
        });
    }

    @Test
    void everyHeaderHasTheMenu() throws Exception {
        out.open("teacher-so2");
        Toolkit.call(() -> {
            List<Button> buttons = OpenWindow.all(out.window().scene().getRoot()).stream()
                    .filter(node -> node.getStyleClass().contains("out-button") && OpenWindow.shown(node)).map(Button.class::cast).toList();
            assertEquals(7, buttons.size());
            for (Button button : buttons) {
                assertEquals("Copy, Save or Record", button.getAccessibleText());
                assertFalse(button.getTooltip().getText().isEmpty());
            }
            return null;
        });
    }

    @Test
    void cancelLeavesNoFile() throws Exception {
        out.open("teacher-so2");
        out.choose(null);
        out.run("out.png");
        out.run("out.screenshot");
        assertTrue(out.run("out.record"), out.said());
        out.play(10);
        assertTrue(out.run("out.record"), out.said());
        OutWindow.until(() -> out.said().contains("discarded"));
        assertEquals(3, out.titles().size());
        assertEquals(List.of(), out.files());
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLineAndLeavesNoHalfFile() throws Exception {
        out.open("teacher-so2");
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        out.choose(blocked);
        for (String command : List.of("out.png", "out.svg", "out.csv", "out.screenshot")) {
            Toolkit.call(() -> {
                out.window().workbench().notice("");
                return null;
            });
            out.run(command);
            OutWindow.until(() -> out.said().startsWith("Cannot save " + blocked.resolve("")));
            assertFalse(out.said().contains("--out"), out.said());
        }
        assertEquals(List.of(blocked), out.files());
        assertEquals("a file", Files.readString(blocked));
    }

    @Test
    void theWindowIsSavedAsItIs() throws Exception {
        out.open("teacher-so2");
        out.run("out.screenshot");
        var read = ImageIO.read(out.await("teacher-so2-window.png").toFile());
        assertEquals(1280, read.getWidth());
        assertEquals(800, read.getHeight());
        out.run("out.copy-screenshot");
        OutWindow.until(() -> out.picture() != null);
        assertEquals(1280, out.picture().getWidth());
    }
}
