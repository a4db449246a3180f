package org.orbitarium.engine.runs.sweeps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFiles;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.scenes.SceneLibrary;

final class SweeperTest {

    private static final List<Long> SEEDS = List.of(0L, 1L);
    private static final GradientLane LANE = new GradientLane();
    private static final Sweeper SWEEPER = new Sweeper(new Runner(LANE, Home.find()));
    private static final String DRAWN = "seen.ratio";
    private static final String FIRST = "train-20_epochs-6";
    private static final String SECOND = "train-40_epochs-3";

    @TempDir
    private static Path folders;
    private static Path whole;

    @BeforeAll
    static void sweepOnce() {
        whole = folders.resolve("whole");
        SWEEPER.run(plan("data.train=20,40", "training.epochs=6,3"), SEEDS, whole, DRAWN, Progress.NONE);
    }

    @AfterAll
    static void close() {
        LANE.close();
    }

    private static SweepPlan plan(String... over) {
        SceneLibrary library = SceneLibrary.of(Home.find());
        return SweepPlan.of(overrides -> library.open("teacher-so2", overrides),
                List.of("data.test=20", "measures.orbit.dial=4", "measures.orbit.mirrors=0", "measures.residual.elements=2",
                        "training.batch=20", "training.checkpoint-every=2"), List.of(over).stream().map(SweepAxis::parse).toList());
    }

    @Test
    void everyPointIsARunAndTheSweepJoinsTheirSeeds() {
        Sweep sweep = new SweepFolder(whole).sweep();
        assertTrue(sweep.complete());
        assertEquals(List.of(FIRST, SECOND), sweep.points().stream().map(Sweep.Point::folder).toList());
        for (Sweep.Point point : sweep.points()) {
            RunFolder run = RunFolder.open(whole.resolve(point.folder()));
            assertEquals(Integer.parseInt(point.values().getOrDefault("data.train", "")), 120 / Integer.parseInt(
                    point.values().getOrDefault("training.epochs", "")), "as many steps at each");
            for (Result.ModelResult model : run.result().models()) {
                Sweep.Model found = point.model(model.name()).orElseThrow();
                assertEquals(model.side(), found.side());
                Sweep.Value seen = value(found, DRAWN);
                assertEquals(model.seen(ErrorForm.RATIO), new Interval(seen.mean(), seen.low(), seen.high()));
                assertEquals(new Interval(seen.mean(), seen.low(), seen.high()),
                        Bootstrap.standard().mean(seen.seeds().stream().mapToDouble(Double::doubleValue).toArray()));
                assertEquals(Objects.requireNonNull(model.factor().get("pooled")).mean(), value(found, "factor.pooled").mean());
                assertEquals(model.parameters(), value(found, "parameters").mean());
            }
        }
        assertFalse(value(sweep.points().getFirst(), "MLP").seeds().equals(value(sweep.points().getLast(), "MLP").seeds()));
    }

    private static Sweep.Value value(Sweep.Point point, String model) {
        return value(point.model(model).orElseThrow(), DRAWN);
    }

    private static Sweep.Value value(Sweep.Model model, String quantity) {
        return Objects.requireNonNull(model.quantities().get(quantity), quantity);
    }

    @Test
    void theFilesSayTheSame() throws IOException {
        SweepFolder folder = new SweepFolder(whole);
        Sweep sweep = folder.sweep();
        assertEquals(SweepFolder.text(sweep), Files.readString(folder.file()));
        CsvTable table = CsvTable.read(folder.table());
        assertEquals(List.of("data.train", "training.epochs", "model", "quantity", "seed", "value"), table.columns());
        int quantities = sweep.points().stream().flatMap(point -> point.models().stream())
                .mapToInt(model -> model.quantities().size()).sum();
        assertEquals(quantities * SEEDS.size(), table.count());
        for (int row = 0; row < table.count(); row++) {
            if (List.of(table.text(row, "quantity"), table.text(row, "model"), table.text(row, "data.train"))
                    .equals(List.of(DRAWN, "MLP", "40"))) {
                assertEquals(value(sweep.points().getLast(), "MLP").seeds().get(table.whole(row, "seed")), table.number(row, "value"));
            }
        }
        String figure = Files.readString(folder.figure());
        for (String text : List.of("transitions to train on (data.train)", "error at the identity (seen.ratio), mean and 95 % interval "
                + "over 2 seeds", ">Vector neurons<", ">MLP<", ">20<", ">40<")) {
            assertTrue(figure.contains(text), text + " in " + figure);
        }
    }

    @Test
    void aSweepThatWasInterruptedGoesOnAndEndsWithTheSameBytes() throws IOException {
        Path stopped = folders.resolve("stopped");
        List<String> messages = new ArrayList<>();
        assertThrows(CancelledException.class, () -> SWEEPER.run(plan("data.train=20,40", "training.epochs=6,3"), SEEDS, stopped, DRAWN,
                watching(messages, "epochs=3: MLP, seed 0, epoch 2")));
        assertEquals(List.of(FIRST), new SweepFolder(stopped).sweep().points().stream().map(Sweep.Point::folder).toList());
        assertFalse(new SweepFolder(stopped).sweep().complete());
        assertTrue(Files.isRegularFile(stopped.resolve(SECOND + "/checkpoints/seed-0/mlp.state.safetensors")), messages.toString());
        messages.clear();
        SWEEPER.run(plan("data.train=20,40", "training.epochs=6,3"), SEEDS, stopped, DRAWN, watching(messages, "never"));
        assertTrue(messages.stream().noneMatch(message -> message.contains("data.train=20")), "what is finished is kept: " + messages);
        assertTrue(messages.stream().noneMatch(message -> message.contains("seed 0, epoch 1 ")), "the checkpoint counts: " + messages);
        RunFiles.assertSame(whole, stopped);
    }

    /** Progress that is cancelled once a message has been told. */
    private static Progress watching(List<String> messages, String last) {
        return new Progress() {
            @Override
            public void report(double fraction, String message) {
                assertTrue(fraction >= 0 && fraction <= 1 + 1e-9, message + " at " + fraction);
                messages.add(message);
            }

            @Override
            public boolean cancelled() {
                return messages.stream().anyMatch(message -> message.contains(last));
            }
        };
    }

    @Test
    void morePointsJoinThoseThatAreThere() throws IOException {
        Path grown = folders.resolve("grown");
        SWEEPER.run(plan("data.train=40"), SEEDS, grown, DRAWN, Progress.NONE);
        List<String> messages = new ArrayList<>();
        Sweep sweep = SWEEPER.run(plan("data.train=20,40"), SEEDS, grown, "worst.pooled", watching(messages, "never"));
        assertEquals(List.of("20", "40"), sweep.points().stream().map(point -> point.values().getOrDefault("data.train", "")).toList());
        assertTrue(messages.stream().noneMatch(message -> message.contains("data.train=40")), messages.toString());
        assertTrue(Files.readString(grown.resolve("sweep.svg")).contains("(worst.pooled)"));
    }

    @Test
    void anotherSweepIsRefused() {
        for (String other : List.of("data.train=20,41", "training.epochs=6,3")) {
            SweepPlan plan = plan(other);
            BadInputException refused = assertThrows(BadInputException.class,
                    () -> SWEEPER.run(plan, SEEDS, whole, DRAWN, Progress.NONE));
            assertTrue(refused.getMessage().contains("it holds another sweep"), refused.getMessage());
        }
        BadInputException seeds = assertThrows(BadInputException.class,
                () -> SWEEPER.run(plan("data.train=20,40", "training.epochs=6,3"), List.of(0L), whole, DRAWN, Progress.NONE));
        assertTrue(seeds.getMessage().contains("--out"), seeds.getMessage());
    }

    @Test
    void aPointThatDivergesDoesNotStopTheOthers() {
        Path wild = folders.resolve("wild");
        BadInputException error = assertThrows(BadInputException.class,
                () -> SWEEPER.run(plan("training.learning-rate=1e30,0.003", "training.epochs=3,3"), SEEDS, wild, DRAWN, Progress.NONE));
        assertTrue(error.getMessage().contains("1 of 2 points failed") && error.getMessage().contains("learning-rate-1e30"),
                error.getMessage());
        Sweep sweep = new SweepFolder(wild).sweep();
        assertEquals(List.of("0.003"), sweep.points().stream().map(point -> point.values().getOrDefault("training.learning-rate", ""))
                .toList());
        assertFalse(sweep.complete());
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path damaged = folders.resolve("damaged");
        Files.createDirectories(damaged);
        for (String text : List.of("{", "{}", "null", Files.readString(whole.resolve("sweep.json")).replace("\"mean\"", "\"mane\""))) {
            Files.writeString(damaged.resolve("sweep.json"), text);
            BadInputException error = assertThrows(BadInputException.class, () -> new SweepFolder(damaged).sweep());
            assertTrue(error.where().contains("sweep.json") && error.getMessage().contains("not a sweep"), error.getMessage());
        }
    }
}
