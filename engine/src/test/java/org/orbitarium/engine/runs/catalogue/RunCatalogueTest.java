package org.orbitarium.engine.runs.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.FolderLock;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;

final class RunCatalogueTest {

    private static final Scene SCENE = SceneLibrary.of(Home.find()).open("teacher-so2",
            List.of("training.epochs=2", "data.train=30", "data.test=20", "measures.orbit.dial=4", "measures.orbit.mirrors=0"));
    private static final GradientLane LANE = new GradientLane();
    private static final Runner RUNNER = new Runner(LANE, Home.find());

    @TempDir
    private static Path prepared;
    private static Path finished;

    @TempDir
    private Path runs;
    private RunCatalogue catalogue;
    @AutoClose
    private final ExecutorService hammer = Executors.newSingleThreadExecutor();

    @BeforeAll
    static void runOnce() {
        finished = prepared.resolve("finished");
        RUNNER.run(SCENE, List.of(0L, 1L), finished, Progress.NONE);
    }

    @AfterAll
    static void close() {
        LANE.close();
    }

    @BeforeEach
    void open() {
        catalogue = RunCatalogue.of(runs, Home.find());
    }

    @Test
    void aFinishedRunShowsWhatItFound() throws IOException {
        RunEntry entry = only(copy("one"));
        assertEquals(new RunEntry.Finished(), entry.state());
        assertEquals("teacher-so2", entry.scene());
        assertEquals(SCENE.title(), entry.title());
        assertEquals(List.of(0L, 1L), entry.seeds());
        assertFalse(entry.shipped());
        Result result = RunFolder.open(finished).result();
        for (Result.ModelResult model : result.models()) {
            model.factor().forEach((form, interval) ->
                    assertTrue(entry.factors().contains(new RunEntry.Factor(model.name(), model.kind(), form, interval)), form));
        }
        try (Stream<Path> files = Files.walk(entry.folder())) {
            assertEquals(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum(), entry.bytes());
        }
    }

    @Test
    void theNewestIsFirstAndShippedOnesAreLast() throws IOException {
        age(copy("older"), Duration.ofDays(2));
        age(copy("newer"), Duration.ofDays(1));
        Files.createDirectories(runs.resolve("no run"));
        Files.writeString(runs.resolve("a file"), "");
        List<RunEntry> entries = catalogue.list().entries();
        assertEquals(List.of("newer", "older"), entries.stream().filter(entry -> !entry.shipped()).map(RunEntry::name).toList());
        List<RunEntry> shipped = entries.subList(2, entries.size());
        assertTrue(shipped.stream().allMatch(RunEntry::shipped));
        assertTrue(shipped.stream().map(RunEntry::name).toList().contains("pusht-orbit"));
        shipped.forEach(entry -> assertEquals(new RunEntry.Finished(), entry.state(), entry.name()));
    }

    @Test
    void ofTooManyTheOldestAreLeftOut() throws IOException {
        for (int i = 0; i <= RunCatalogue.MOST; i++) {
            Path folder = Files.createDirectories(runs.resolve("run-%04d".formatted(i)));
            Files.writeString(folder.resolve("run.json"), "{}");
            age(folder, Duration.ofMinutes(RunCatalogue.MOST - i));
        }
        RunCatalogue.Listing listing = catalogue.list();
        assertEquals(1, listing.leftOut());
        List<String> own = listing.entries().stream().filter(entry -> !entry.shipped()).map(RunEntry::name).toList();
        assertEquals(RunCatalogue.MOST, own.size());
        assertEquals("run-%04d".formatted(RunCatalogue.MOST), own.getFirst());
        assertFalse(own.contains("run-0000"), "the oldest");
    }

    @Test
    void anUnfinishedRunSaysHowFarItIs() throws IOException {
        Path folder = copy("half");
        Files.delete(folder.resolve("result.json"));
        Files.delete(folder.resolve("checkpoints/seed-1/mlp.safetensors"));
        Files.writeString(folder.resolve("checkpoints/seed-1/mlp.diverged.safetensors"), "");
        assertEquals(new RunEntry.Unfinished(3, 4, 1), only(folder).state());
        assertTrue(only(folder).factors().isEmpty());
    }

    /** What lies in the folder, and what the reason must name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "result.json | {\"models\": [{\"na | result.json",
        "result.json | {} | result.json",
        "result.json | {\"models\": null} | result.json",
        "result.json | {\"models\": [{\"name\": \"a\", \"kind\": \"b\", \"factor\": {\"ratio\": 3}}]} | result.json",
        "result.json | [[[[[[ | result.json",
        "result.json | null | result.json",
        "result.json | {\"models\": [null]} | result.json",
        "run.json | null | run.json",
        "scene.yaml | null | scene.yaml",
        "run.json | {} | run.json",
        "run.json | {\"seeds\": [\"x\"]} | run.json",
        "run.json | {\"seeds\": null} | run.json",
        "scene.yaml | scene: [a | scene.yaml",
        "scene.yaml | scene: a | title",
        "scene.yaml | \u0001 | scene.yaml",
        "checkpoints/seed-0/mlp.safetensors | DELETE | 1 of 4",
        "scene.yaml | DELETE | scene.yaml",
        "run.json | DELETE | run.json"})
    void aDamagedRunIsAnEntryThatSaysWhy(String file, String content, String reason) throws IOException {
        Path folder = copy("damaged");
        Files.delete(folder.resolve(file));
        if (!content.equals("DELETE")) {
            Files.writeString(folder.resolve(file), content);
        }
        RunEntry.State state = only(folder).state();
        assertTrue(assertInstanceOf(RunEntry.Damaged.class, state).reason().contains(reason), state.text());
    }

    @Test
    void aFileThatIsNoTextIsDamageToo() throws IOException {
        Path folder = copy("binary");
        Files.write(folder.resolve("run.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertInstanceOf(RunEntry.Damaged.class, only(folder).state());
        Files.write(folder.resolve("result.json"), ("\"" + "x".repeat(17 << 20) + "\"").getBytes(StandardCharsets.UTF_8));
        assertInstanceOf(RunEntry.Damaged.class, only(folder).state());
    }

    @Test
    void aRunThatWasPutAwayIsTakenBackAsItWas() throws IOException {
        Path folder = copy("gone");
        byte[] before = Files.readAllBytes(folder.resolve("result.json"));
        Trashed trashed = catalogue.delete(folder);
        assertFalse(Files.exists(folder));
        assertTrue(own().isEmpty());
        assertEquals(List.of(trashed), catalogue.trash());
        catalogue.restore(trashed);
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("result.json")));
        assertTrue(catalogue.trash().isEmpty());
        assertThrows(BadInputException.class, () -> catalogue.restore(trashed));
    }

    @Test
    void twoOfOneNameLieInTheTrashSideBySide() throws IOException {
        Trashed first = catalogue.delete(copy("twice"));
        Trashed second = catalogue.delete(copy("twice"));
        assertEquals(List.of(second, first), catalogue.trash());
        catalogue.restore(first);
        assertTrue(assertThrows(BadInputException.class, () -> catalogue.restore(second)).getMessage().contains("another run"));
        catalogue.remove(catalogue.trash());
        assertTrue(catalogue.trash().isEmpty());
        assertTrue(assertThrows(BadInputException.class, () -> catalogue.restore(second)).getMessage().contains("no longer"));
        assertEquals(1, own().size(), "what was taken back stays");
    }

    @Test
    void theTrashKeepsARunForThirtyDays() throws IOException {
        RunTrash trash = new RunTrash(catalogue.runs());
        Trashed run = catalogue.delete(copy("kept"));
        trash.expire(run.when().plus(Duration.ofDays(RunTrash.DAYS)));
        assertEquals(1, catalogue.trash().size());
        trash.expire(run.when().plus(Duration.ofDays(RunTrash.DAYS)).plusSeconds(1));
        assertTrue(catalogue.trash().isEmpty());
        assertFalse(Files.exists(run.folder()));
    }

    @Test
    void whatHasLainInTheTrashForLongerIsGoneWhenItIsLookedAt() throws IOException {
        Trashed kept = catalogue.delete(copy("kept"));
        Path old = inTrash(Instant.now().minus(Duration.ofDays(RunTrash.DAYS + 1)).toEpochMilli() + "", "old");
        assertEquals(List.of(kept), catalogue.trash());
        assertFalse(Files.exists(old));
    }

    /** An entry whose place does not bear the name that its date has cannot be removed. */
    @Test
    void whatCannotBeRemovedKeepsNothingFromBeingDeletedOrListed() throws IOException {
        Path stuck = inTrash("0001000", "stuck");
        Path old = inTrash("2000", "old");
        Trashed put = catalogue.delete(copy("gone"));
        assertFalse(Files.exists(runs.resolve("gone")));
        assertFalse(Files.exists(old), "the others are removed");
        assertTrue(Files.exists(stuck));
        assertEquals(put, catalogue.trash().getFirst());
        assertThrows(UnavailableException.class, () -> catalogue.remove(catalogue.trash()), "but emptying it says so");
        assertFalse(Files.exists(put.folder()), "after it has removed the others");
    }

    private Path inTrash(String place, String name) throws IOException {
        Path folder = Files.createDirectories(runs.resolve(".trash").resolve(place).resolve(name));
        Files.writeString(folder.resolve("run.json"), "{}");
        return folder;
    }

    /** Who holds the lock of a run finds it where it is until the lock is given back. */
    @Test
    void aRunIsLockedUntilItIsMoved() throws Exception {
        // so that looking through the trash takes a while
        for (int i = 0; i < 300; i++) {
            inTrash(Long.toString(Instant.now().toEpochMilli() + i), "other");
        }
        for (int round = 0; round < 20; round++) {
            Path folder = copy("round-" + round);
            AtomicBoolean ended = new AtomicBoolean();
            Future<Boolean> moved = hammer.submit(() -> {
                while (!ended.get()) {
                    try (FolderLock _ = FolderLock.take(folder)) {
                        boolean whole = Files.exists(folder.resolve("result.json"));
                        Thread.sleep(1);
                        if (whole && !Files.exists(folder.resolve("result.json"))) {
                            return true;
                        }
                    } catch (UnavailableException e) {
                        Thread.onSpinWait();
                    }
                }
                return false;
            });
            Trashed put = deleted(folder);
            ended.set(true);
            assertFalse(moved.get(), "it was moved while another held its lock");
            assertFalse(Files.exists(put.folder().resolve(FolderLock.FILE)), "no lock lies in the trash");
        }
    }

    private Trashed deleted(Path folder) throws InterruptedException {
        while (true) {
            try {
                return catalogue.delete(folder);
            } catch (UnavailableException e) {
                Thread.sleep(0, 100_000);
            }
        }
    }

    @Test
    void onlyOwnRunsAreDeleted() throws IOException {
        Path shipped = Home.find().asset("runs/teacher-so2");
        assertTrue(assertThrows(BadInputException.class, () -> catalogue.delete(shipped)).getMessage().contains("ships"));
        Path stranger = Files.createDirectories(runs.resolve("no run"));
        assertThrows(BadInputException.class, () -> catalogue.delete(stranger));
        assertThrows(BadInputException.class, () -> catalogue.delete(finished));
        assertThrows(BadInputException.class, () -> catalogue.delete(copy("deep").resolve("checkpoints")));
        assertTrue(Files.exists(finished) && Files.exists(stranger) && Files.exists(shipped));
    }

    @Test
    void aRunThatIsBeingWrittenIsNotPutAway() throws IOException {
        Path folder = copy("written");
        try (FolderLock _ = FolderLock.take(folder)) {
            String message = assertThrows(UnavailableException.class, () -> catalogue.delete(folder)).getMessage();
            assertTrue(message.contains("is being written"), message);
        }
        assertTrue(Files.exists(folder.resolve("result.json")));
        catalogue.delete(folder);
        assertFalse(Files.exists(folder));
    }

    @Test
    void theSameRunAgainHasTheSameBytes() throws IOException {
        Path folder = copy("one");
        Rerun again = catalogue.again(folder);
        assertEquals(catalogue.runs().resolve("one-2"), again.folder());
        assertEquals(SCENE.overrides(), again.scene().overrides());
        again.start(RUNNER, Progress.NONE);
        for (String file : List.of("result.json", "run.json", "scene.yaml", "metrics.csv", "report.html",
                "checkpoints/seed-1/vector-neurons.safetensors")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(again.folder().resolve(file)), file);
        }
        assertEquals(catalogue.runs().resolve("one-3"), catalogue.again(folder).folder());
        assertEquals(catalogue.runs().resolve("pusht-orbit"), catalogue.again(Home.find().asset("runs/pusht-orbit")).folder());
    }

    @Test
    void aFolderThatIsNotThereHasNoRuns() {
        assertTrue(RunCatalogue.of(runs.resolve("nowhere"), Home.find()).list().entries().stream().allMatch(RunEntry::shipped));
    }

    private List<RunEntry> own() {
        return catalogue.list().entries().stream().filter(entry -> !entry.shipped()).toList();
    }

    private RunEntry only(Path folder) {
        assertEquals(1, own().size());
        assertEquals(folder.toAbsolutePath(), own().getFirst().folder());
        return own().getFirst();
    }

    private Path copy(String name) throws IOException {
        Path target = runs.resolve(name);
        try (Stream<Path> files = Files.walk(finished)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(finished.relativize(file).toString()));
            }
        }
        return target;
    }

    private static void age(Path folder, Duration age) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
            }
        }
    }
}
