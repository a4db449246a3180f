package org.orbitarium.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.shell.FrameMonitor;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;

/** A run is made again with the same seed, cancelled, and gone on with. */
@NullUnmarked
final class RerunDeskTest {

    private final LabModel model = new LabModel();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private GradientLane lane;
    private Runner runner;
    private Pulse pulse;
    private RerunDesk desk;

    @TempDir
    private Path runs;

    @BeforeEach
    void open() throws Exception {
        lane = new GradientLane();
        runner = new Runner(lane, Home.find());
        Toolkit.call(() -> {
            pulse = new Pulse(new FrameMonitor(System::nanoTime, FrameMonitor.processorTime(), frames -> { }));
            desk = new RerunDesk(RunCatalogue.of(runs, Home.find()), runner, model, pulse, language, new RerunDesk.Ends() {
                @Override
                public void finished(String name) {
                    told.add("finished " + name);
                }

                @Override
                public void cancelled(String name) {
                    told.add("cancelled " + name);
                }

                @Override
                public void failed(String name, String reason) {
                    told.add("failed " + name + " " + reason);
                }
            });
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        Toolkit.call(() -> {
            desk.close();
            return null;
        });
        lane.close();
    }

    private Scene scene(int epochs) {
        return SceneLibrary.of(Home.find()).open("teacher-so2", List.of("training.epochs=" + epochs, "data.train=40", "data.test=40"));
    }

    private String end() throws Exception {
        return String.valueOf(told.poll(120, TimeUnit.SECONDS));
    }

    private void start(Runnable deed) throws Exception {
        Toolkit.call(() -> {
            deed.run();
            return null;
        });
    }

    @Test
    void theSameSeedGivesTheSameNumbers() throws Exception {
        Path first = runs.resolve("small");
        runner.run(scene(3), List.of(4L), first, Progress.NONE);
        start(() -> desk.again(first));
        assertEquals("small", Toolkit.call(() -> model.job().get() == null ? "small" : model.job().get().name()));
        assertEquals("finished small-2", end());
        assertNull(Toolkit.call(() -> model.job().get()));
        assertEquals(Files.readString(first.resolve("metrics.csv")), Files.readString(runs.resolve("small-2/metrics.csv")));
        Compared compared = Compared.read("small", first, "small-2", runs.resolve("small-2"));
        assertTrue(compared.settings().stream().allMatch(Compared::same), "the same settings, overrides included");
        assertTrue(compared.runs().lines().stream().noneMatch(line -> line.clear()));
    }

    @Test
    void whatIsCancelledIsGoneOnWith() throws Exception {
        Path first = runs.resolve("long");
        runner.run(scene(2), List.of(4L), first, Progress.NONE);
        Path second = runs.resolve("longer");
        Files.createDirectories(second);
        Files.writeString(second.resolve("scene.yaml"), scene(60_000).yaml());
        Files.writeString(second.resolve("run.json"), Files.readString(first.resolve("run.json")).replace("epochs=2", "epochs=60000"));
        start(() -> {
            language.set(Language.CHINESE);
            desk.resume(second);
        });
        double done = 0;
        for (int i = 0; i < 600 && !(done > 0); i++) {
            Thread.sleep(100);
            done = Toolkit.call(() -> {
                pulse.drain();
                return model.job().get() == null ? 1 : model.job().get().fraction();
            });
        }
        assertTrue(done > 0 && done < 1, "progress " + done);
        String doing = Toolkit.call(() -> model.job().get().doing());
        assertTrue(doing.matches("(Vector neurons|MLP)，种子 4，第 \\d+ / 60000 轮"), doing);
        start(desk::cancel);
        assertEquals("cancelled longer", end());
        assertFalse(Files.exists(second.resolve("result.json")));
        assertTrue(Files.exists(second.resolve("checkpoints/seed-4/vector-neurons.state.safetensors")), "it keeps what it has done");
    }

    @Test
    void aFolderThatIsNoneIsToldInOneLine() throws Exception {
        start(() -> desk.again(runs.resolve("nowhere")));
        String line = end();
        assertTrue(line.startsWith("failed nowhere") && line.contains("not the folder of a run") && !line.contains("\n"), line);
    }
}
