package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.formats.CsvTable;

/** What is taken out of the Lab. */
@NullUnmarked
final class LabOutTest {

    @TempDir
    Path folder;
    @AutoClose
    private OutWindow out;

    @BeforeEach
    void begin() {
        out = new OutWindow(folder);
    }

    /** What the Lab shows is taken out while it is shown, not the scene that it hides. */
    @Test
    void theLabIsTakenOutWhileItIsShown() throws Exception {
        out.open("teacher-so2");
        out.lab("shipped/pusht-forward", "");
        assertEquals(List.of("runs", "comparison"), out.exhibits().stream().map(Exhibit::name).toList());
        out.run("out.png");
        assertEquals("Save Runs as PNG", out.titles().getLast());
        assertNotNull(ImageIO.read(out.await("runs.png").toFile()));
        out.run("out.latex");
        String latex = Files.readString(out.await("runs.tex"));
        assertTrue(latex.contains("\\label{tab:runs}") && latex.contains("shipped/pusht-orbit"), latex);
        out.run("out.csv");
        CsvTable runs = CsvTable.read(out.await("runs.csv"));
        int row = IntStream.range(0, runs.count()).filter(i -> runs.text(i, "run").equals("pusht-orbit")
                && runs.text(i, "model").equals("MLP") && runs.text(i, "form").equals("ratio")).findFirst().orElseThrow();
        assertEquals("yes", runs.text(row, "shipped"));
        assertTrue(runs.number(row, "factor low") < runs.number(row, "factor") && runs.number(row, "factor") > 5);
        out.run("out.screenshot");
        out.await("lab-window.png");
        assertFalse(out.run("out.record"));
        assertTrue(out.said().contains("tables do not move"), out.said());
    }

    @Test
    void theComparisonIsTakenOutWithEveryNumber() throws Exception {
        out.open("teacher-so2");
        out.lab("shipped/pusht-orbit", "shipped/pusht-forward");
        out.touch(out.exhibits().getLast());
        out.run("out.csv");
        String name = "comparison-shipped-pusht-forward-shipped-pusht-orbit";
        CsvTable read = CsvTable.read(out.await(name + ".csv"));
        List<String> settings = IntStream.range(0, read.count()).filter(i -> read.text(i, "part").equals("setting"))
                .mapToObj(i -> read.text(i, "what") + " " + read.text(i, "A") + " " + read.text(i, "B") + " " + read.text(i, "differs"))
                .toList();
        assertTrue(settings.contains("scene pusht-forward pusht-orbit yes"), settings.toString());
        assertTrue(settings.stream().anyMatch(line -> line.endsWith(" no")), "what is the same is there too");
        String caption = read.text(0, "caption");
        assertTrue(caption.startsWith("Runs A = shipped/pusht-forward and B = shipped/pusht-orbit"), caption);
        out.run("out.png");
        assertNotNull(ImageIO.read(out.await(name + ".png").toFile()));
        Toolkit.call(() -> {
            out.window().workbench().store().update(w -> w.with(w.lab().pin("")));
            return null;
        });
        out.run("out.csv");
        assertEquals("Save Runs as CSV", out.titles().getLast(), "what is hidden is not taken");
    }
}
