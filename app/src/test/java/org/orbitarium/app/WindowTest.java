package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program in a JVM of its own: the window on a virtual display, and what it does where there is none. */
final class WindowTest {

    private static final Pattern FRAMES = Pattern.compile(
            "frames while ([a-z ]+): (\\d+) frames, interval ms mean [\\d.]+ p95 [\\d.]+ max [\\d.]+, "
                    + "own share ms mean [\\d.]+ p95 [\\d.]+");

    private static final long LONGEST = 240;

    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(strings = {"look", "train"})
    void aUserTurnsTheDial(String what) throws Exception {
        Optional<Path> xvfb = VirtualDisplay.program();
        assumeTrue(xvfb.isPresent(), "Xvfb is not installed (Debian: apt-get install xvfb), so no window can be opened here");
        try (VirtualDisplay display = VirtualDisplay.start(xvfb.get(), 1280, 800)) {
            List<String> options = List.of("-Xlog:class+load:file=" + state.resolve("classes.log") + ":none");
            Program.Run run = run(display.name(), options, WindowDriver.class, state.toString(), what);
            assertEquals(0, run.code(), run.text());
        }
        String log = Files.readString(state.resolve("orbitarium.log"));
        assertFalse(log.contains("ERROR"), log);
        assertTrue(log.contains(" closed"), log);
        String left = Files.readString(state.resolve("workspace.json"));
        assertFalse(left.contains("135.0deg"), "the workspace is remembered as it was left:\n" + left);
        assertTrue(Files.exists(state.resolve("settings.json")));
        boolean turned = false;
        Matcher line = FRAMES.matcher(log);
        while (line.find()) {
            boolean wanted = line.group(1).equals(what.equals("train") ? "turning g and training" : "turning g");
            turned |= wanted && Integer.parseInt(line.group(2)) > 10;
        }
        // how fast they came is measured on a quiet machine (the handbook's page of speed), not here
        assertTrue(turned, "no frames were measured while g turned:\n" + log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1600x1000", "2560x1440"})
    void aBenchIsDrawnWithoutAnyDisplay(String size) throws Exception {
        Path file = state.resolve("bench.png");
        Program.Run run = run("", List.of(), Main.class, "show", "pusht-orbit", "--snapshot", file.toString(), "--size", size,
                "--at", "mirror@90deg", "--theme", "light");
        assertEquals(0, run.code(), run.text());
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(size, picture.getWidth() + "x" + picture.getHeight());
        // the last panel reaches the lower right corner: the picture is whole
        assertTrue((picture.getRGB(picture.getWidth() - 4, picture.getHeight() - 4) & 0xFF) > 0xE0);
        assertTrue(colours(picture) > 200, "blank");
    }

    @Test
    void wrongOptionsAreOneLine() throws Exception {
        Program.Run run = run("", List.of(), Main.class, "show", "pusht-orbit", "--snapshot",
                state.resolve("a.png").toString(), "--at", "north");
        assertEquals(2, run.code(), run.text());
        assertEquals(1, run.text().lines().count(), run.text());
        assertTrue(run.text().contains("137deg"), run.text());
        Program.Run unknown = run("", List.of(), Main.class, "show", "pusht-orbt", "--snapshot",
                state.resolve("a.png").toString());
        assertEquals(2, unknown.code(), unknown.text());
        assertTrue(unknown.text().contains("pusht-orbit"), unknown.text());
        assertFalse(Files.exists(state.resolve("a.png")));
    }

    /**
     * Without a display the first scene runs, where the window would look for it; once more it goes on, and after the scene was changed it
     * takes a folder of its own.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheFirstSceneRunsAsOftenAsOneLikes() throws Exception {
        Path home = state.resolve("home");
        BrokenHome.in(home);
        Program desk = new Program(state, Files.createDirectory(state.resolve("desk")));
        Path first = home.resolve("scenes/pusht-forward.yaml");
        String small = Files.readString(home.resolve("scenes/teacher-so2.yaml")).replace("scene: teacher-so2", "scene: pusht-forward")
                .replace("epochs: 1200", "epochs: 2").replace("train: 1500", "train: 20").replace("test: 600", "test: 10");
        for (String text : List.of(small, small, small.replace("epochs: 2", "epochs: 3"))) {
            Files.writeString(first, text);
            Program.Run run = desk.run("", List.of("-Dorbitarium.home=" + home), LONGEST, Main.class);
            assertEquals(0, run.code(), run.text());
            String line = run.text().lines().findFirst().orElseThrow();
            assertTrue(line.startsWith("No window: ") && line.contains("apt install") && line.contains("runs/pusht-forward-seed-0"), line);
        }
        for (String folder : List.of("pusht-forward-seed-0", "pusht-forward-seed-0-2")) {
            assertTrue(Files.exists(state.resolve("desk/runs").resolve(folder).resolve("result.json")), folder);
        }
        assertFalse(Files.exists(state.resolve("desk/runs/pusht-forward-seed-0-3")));
        assertFalse(Files.exists(home.resolve("runs")), "the program's own folder is only read");
        String listed = desk.run("", List.of("-Dorbitarium.home=" + home), LONGEST, Main.class, "runs").text();
        assertTrue(listed.contains("pusht-forward-seed-0-2"), listed);
        Path other = state.resolve("other");
        String elsewhere = desk.run("", List.of("-Dorbitarium.home=" + home, "-Dorbitarium.runs=" + other), LONGEST, Main.class, "runs")
                .text();
        assertTrue(elsewhere.contains("no runs in " + other) && !elsewhere.contains("seed-0"), elsewhere);
    }

    /** The window cannot open at all: the line says why, and nothing but the log has a trace. */
    @Test
    void aStartThatFailsIsOneLine() throws Exception {
        Program.Run run = run("", List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Dorbitarium.home=" + state), Main.class);
        assertEquals(2, run.code(), run.text());
        assertEquals(1, run.text().lines().count(), run.text());
        assertTrue(run.text().startsWith("No folder 'assets' in " + state), run.text());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // links need a right there that users do not have
    void aBenchThatCannotBeDrawnLeavesNoPicture() throws Exception {
        BrokenHome.in(state.resolve("home"));
        for (String scene : List.of("teacher-so2", "no-width")) {
            Program.Run run = run("", List.of("-Dorbitarium.home=" + state.resolve("home")), Main.class, "show", scene, "--snapshot",
                    state.resolve("a.png").toString());
            assertEquals(2, run.code(), run.text());
            assertEquals(1, run.text().lines().count(), run.text());
            assertTrue(run.text().startsWith("The scene " + scene + " cannot be drawn: "), run.text());
            assertFalse(Files.exists(state.resolve("a.png")));
        }
    }

    private static int colours(BufferedImage picture) {
        return (int) java.util.Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct().count();
    }

    private Program.Run run(String display, List<String> options, Class<?> main, String... arguments) throws Exception {
        return new Program(state).run(display, options, LONGEST, main, arguments);
    }
}
