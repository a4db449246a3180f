package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.FaultyFiles;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.NthFault;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.nn.GradientLane;

/** A run whose disk fails: at whatever it writes, nothing is half, the error names the file, and once the disk works it goes on. */
final class RunFaultsTest {

    private static final GradientLane LANE = new GradientLane();
    private static final List<Long> SEEDS = List.of(0L);
    /** Each write of a file is seven operations: a step of five comes to each of them, and to every file but one in seven. */
    private static final int STEP = 5;

    @TempDir
    private static Path folders;
    private static Path whole;

    @BeforeAll
    static void runOnce() {
        whole = folders.resolve("whole");
        run(whole);
    }

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void aDiskThatFailsSometimesSpoilsNothing() throws IOException {
        failing(STEP);
    }

    @Test
    @Tag("endurance")
    void aDiskThatFailsAtAnyTimeSpoilsNothing() throws IOException {
        failing(1);
    }

    private static void failing(int step) throws IOException {
        Set<FaultyFiles.Kind> failed = EnumSet.noneOf(FaultyFiles.Kind.class);
        NthFault fault = new NthFault(-1, false, "");
        for (int n = 0; n == 0 || !fault.failed().isEmpty(); n += step) {
            boolean onwards = n / step % 2 == 0;
            fault = new NthFault(n, onwards, onwards ? "No space left on device" : "Input/output error");
            Path folder = folders.resolve("step-" + step + "-failing-" + n);
            boolean finished = true;
            try {
                run(FaultyFiles.at(folder, fault));
            } catch (UnavailableException e) {
                finished = false;
                assertTrue(e.getMessage().contains(folder.toString()), e.getMessage());
                assertTrue(e.getMessage().contains(onwards ? "Free some space" : "Check "), e.getMessage());
            }
            boolean stuck = onwards || fault.failed().contains(FaultyFiles.Kind.DELETE);
            if (!finished || stuck) {
                assertWhole(folder, stuck);
                run(folder);
            }
            RunFiles.assertSame(whole, folder);
            failed.addAll(fault.failed());
        }
        assertEquals(EnumSet.allOf(FaultyFiles.Kind.class), failed);
    }

    private static void assertWhole(Path folder, boolean littered) throws IOException {
        RunFiles.assertWhole(whole, folder);
        assertTrue(littered || RunFiles.in(folder).stream().noneMatch(file -> file.endsWith(".part") || file.endsWith(".lock")),
                RunFiles.in(folder).toString());
    }

    private static void run(Path folder) {
        new Runner(LANE, Home.find()).run(SmallScene.TINY, SEEDS, folder, Progress.NONE);
    }
}
