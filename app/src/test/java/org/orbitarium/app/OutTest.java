package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.app.out.Desktop;
import org.orbitarium.app.out.Ffmpeg;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.geometry.O2;

/** Everything that is taken out of the window: views of both worlds in all forms, the window itself, recordings. */
@NullUnmarked
final class OutTest {

    private static final long PATIENCE_MILLIS = 60_000;

    private final OpenWindow window = new OpenWindow();
    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    /** Answers with a folder of the test, or not at all. */
    private static final class Desk implements Desktop {

        private Path folder;
        private final List<String> titles = new ArrayList<>();
        private Image picture;
        private String text;

        @Override
        public Path save(String title, String kind, String name, String ending) {
            titles.add(title);
            return folder == null ? null : folder.resolve(name);
        }

        @Override
        public void copy(Image copied) {
            picture = copied;
        }

        @Override
        public void copy(String copied) {
            text = copied;
        }
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void open(String scene) throws Exception {
        desk.folder = folder;
        window.open(Workspace.of(scene), new Workbench.Outside(desk, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pusht-orbit", "teacher-so2"})
    void everyViewIsSavedInAllForms(String scene) throws Exception {
        open(scene);
        List<Exhibit> exhibits = exhibits();
        assertEquals(List.of("dial", "arena", "latents", "result", "published", "losses", "settings"),
                exhibits.stream().map(Exhibit::name).toList());
        for (Exhibit exhibit : exhibits) {
            touch(exhibit);
            Shot shot = Toolkit.call(() -> exhibit.now().get());
            if (exhibit.name().equals("losses")) {
                assertNull(shot, "nothing was trained here");
                continue;
            }
            String caption = shot.caption().line();
            assertTrue(caption.contains("Scene " + scene) && caption.contains("seed") && caption.contains("Orbitarium "), caption);
            assertEquals(exhibit.table(), !caption.contains("g = 135°"), caption);
            assertEquals(scene + "-" + exhibit.name() + (exhibit.table() ? "" : "-135"), shot.file());
            run("out.png");
            assertNotNull(ImageIO.read(await(shot.file() + ".png").toFile()));
            run("out.svg");
            var svg = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Files.readAllBytes(await(shot.file() + ".svg"))));
            assertEquals(caption, svg.getElementsByTagName("title").item(0).getTextContent());
            run("out.csv");
            check(shot.table().get(), caption, CsvTable.read(await(shot.file() + ".csv")));
            assertEquals(exhibit.table(), run("out.latex"), exhibit.name());
            if (exhibit.table()) {
                assertTrue(Files.readString(await(shot.file() + ".tex")).contains("\\label{tab:" + scene + "-" + exhibit.name() + "}"));
            }
        }
        assertEquals(3 * 6 + 3, files().size(), files().toString());
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
        open("teacher-so2");
        run("out.png");
        assertTrue(desk.titles.getLast().contains("Orbit dial"), desk.titles.toString());
        touch(exhibits().get(1));
        run("out.svg");
        assertEquals("Save Arena as SVG", desk.titles.getLast());
        await("teacher-so2-arena-135.svg");
        until(() -> said().contains("Saved " + folder.resolve("teacher-so2-arena-135.svg")));
        run("out.copy");
        until(() -> desk.picture != null);
        assertTrue(desk.picture.getWidth() > 600);
        touch(exhibits().get(3));
        run("out.copy-latex");
        until(() -> desk.text != null);
        assertTrue(desk.text.contains("\\toprule"));
    }

    @Test
    void everyHeaderHasTheMenu() throws Exception {
        open("teacher-so2");
        Toolkit.call(() -> {
            List<Button> buttons = OpenWindow.all(window.scene().getRoot()).stream()
                    .filter(node -> node.getStyleClass().contains("out-button")).map(Button.class::cast).toList();
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
        open("teacher-so2");
        desk.folder = null;
        run("out.png");
        run("out.screenshot");
        run("out.record");
        play(10);
        run("out.record");
        until(() -> said().contains("discarded"));
        assertEquals(3, desk.titles.size());
        assertEquals(List.of(), files());
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneLineAndLeavesNoHalfFile() throws Exception {
        open("teacher-so2");
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        desk.folder = blocked;
        for (String command : List.of("out.png", "out.svg", "out.csv", "out.screenshot")) {
            Toolkit.call(() -> {
                window.workbench().notice("");
                return null;
            });
            run(command);
            until(() -> said().startsWith("Cannot save " + blocked.resolve("")));
            assertFalse(said().contains("--out"), said());
        }
        assertEquals(List.of(blocked), files());
        assertEquals("a file", Files.readString(blocked));
    }

    @Test
    void theWindowIsSavedAsItIs() throws Exception {
        open("teacher-so2");
        run("out.screenshot");
        var read = ImageIO.read(await("teacher-so2-window.png").toFile());
        assertEquals(1280, read.getWidth());
        assertEquals(800, read.getHeight());
        run("out.copy-screenshot");
        until(() -> desk.picture != null);
        assertEquals(1280, desk.picture.getWidth());
    }

    @Test
    void aPlayingViewBecomesAGif() throws Exception {
        open("teacher-so2");
        run("out.record");
        for (int i = 0; i < 4; i++) {
            turn(90 * i);
            play(5);
            Thread.sleep(400);
        }
        assertTrue(shown().contains("Recording Orbit dial 0:01"), shown());
        run("out.record");
        Path file = await("teacher-so2-dial-135.gif");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            int frames = reader.getNumImages(true);
            assertTrue(frames == 4 || frames == 5, frames + " frames");
            int total = 0;
            for (int i = 0; i < frames; i++) {
                var tree = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var control = (IIOMetadataNode) tree.getElementsByTagName("GraphicControlExtension").item(0);
                total += Integer.parseInt(control.getAttribute("delayTime"));
            }
            assertEquals(100, total, 2, "twenty pulses of 50 ms");
        } finally {
            reader.dispose();
        }
        assertFalse(shown().contains("ecording"), "it has ended");
    }

    @Test
    void withoutFfmpegTheVideoSaysWhy() throws Exception {
        open("teacher-so2");
        Command video = window.workbench().registry().get("out.record-video");
        assertFalse(video.enabled());
        assertEquals("ffmpeg is not installed", video.reason(Words.in(Language.ENGLISH)));
        assertFalse(run("out.record-video"));
        assertEquals(Optional.empty(), Ffmpeg.find(Map.of("PATH", folder + File.pathSeparator)));
    }

    private List<Exhibit> exhibits() throws Exception {
        return Toolkit.call(() -> window.workbench().exhibits());
    }

    private void touch(Exhibit exhibit) throws Exception {
        Toolkit.call(() -> {
            Event.fireEvent(exhibit.area(), new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.NONE, 1, false,
                    false, false, false, false, false, false, true, false, true, null));
            return null;
        });
    }

    private boolean run(String command) throws Exception {
        return Toolkit.call(() -> window.workbench().registry().run(window.workbench().registry().get(command)));
    }

    private void turn(double degrees) throws Exception {
        Toolkit.call(() -> {
            window.workbench().store().update(w -> w.withElement(O2.degrees(degrees)));
            return null;
        });
    }

    private void play(int pulses) throws Exception {
        for (int i = 0; i < pulses; i++) {
            Toolkit.call(() -> {
                window.workbench().play(0.05);
                return null;
            });
        }
    }

    private String said() throws Exception {
        return Toolkit.call(() -> ((Labeled) window.scene().getRoot().lookup(".notice")).getText());
    }

    private String shown() throws Exception {
        return Toolkit.call(() -> String.join("\n", window.scene().getRoot().lookupAll(".status-cell .label").stream()
                .filter(OpenWindow::shown).map(node -> ((Labeled) node).getText()).toList()));
    }

    /** Waits for a file that appears whole. */
    private Path await(String name) throws Exception {
        Path file = folder.resolve(name);
        until(() -> Files.exists(file));
        return file;
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.call()) {
            assertTrue(System.currentTimeMillis() < end, "nothing came of it");
            Thread.sleep(20);
        }
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
