package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.formats.CsvTable;

final class ReplayTest {

    private static final String RESETS = "episode,agent_x,agent_y,block_x,block_y,block_angle\n0,100,100,300,300,0\n";
    private static final String STEPS = "episode,step,action_x,action_y,agent_x,agent_y,block_x,block_y,block_angle\n";

    @ParameterizedTest
    @CsvSource({"ABSOLUTE,FIXED", "ABSOLUTE,UPSTREAM", "RELATIVE,FIXED", "RELATIVE,UPSTREAM"})
    void whatOurRecorderWroteComesBackBitForBit(Convention convention, Order order, @TempDir Path folder) {
        Recorder recorder = new Recorder(convention, order);
        RandomStream stream = new Streams(11).stream("episodes");
        for (int e = 0; e < 20; e++) {
            double[] start = state(stream);
            double[][] actions = new double[25][];
            for (int t = 0; t < actions.length; t++) {
                actions[t] = convention == Convention.ABSOLUTE ? new double[] {stream.uniform(50, 450), stream.uniform(50, 450)}
                        : new double[] {stream.uniform(-1, 1), stream.uniform(-1, 1)};
            }
            recorder.record("wander", start, state(stream), actions);
        }
        Path steps = folder.resolve("steps.csv");
        Path resets = folder.resolve("resets.csv");
        recorder.write(steps, resets);
        ReplayReport report = new Replay(convention, order).compare(CsvTable.read(steps), CsvTable.read(resets), Progress.NONE);
        assertEquals(20, report.episodes());
        assertEquals(500, report.steps());
        assertEquals(0, report.maxPixels());
        assertEquals(0, report.maxSpeed());
        assertEquals(0, report.maxRadians());
        assertTrue(report.at(ContactClass.FREE).steps() < 500);
    }

    private static double[] state(RandomStream stream) {
        return new double[] {stream.uniform(50, 450), stream.uniform(50, 450), 0, 0, stream.uniform(150, 350), stream.uniform(150, 350),
            stream.uniform(-3, 3)};
    }

    @Test
    void aDeviationIsReportedWithItsRowAndClass() {
        ReplayReport report = replay(STEPS + "0,0,,,100,100,300,300,0\n0,1,100,100,100,100,300.25,300,0.5\n", RESETS);
        assertEquals(0.25, report.maxPixels(), 1e-12);
        assertEquals(0.5, report.maxRadians(), 1e-12);
        assertEquals(1, report.at(ContactClass.FREE).rowsAbove());
        assertEquals(1, report.steps());
    }

    /** A recording that tells velocities is held to them, row by row. */
    @Test
    void aVelocityThatDeviatesIsReported() {
        ReplayReport report = replay(STEPS.strip() + ",agent_vx,agent_vy\n"
                + "0,1,100,100,100,100,300,300,0,0,0\n0,2,100,100,100,100,300,300,0,0,-0.125\n0,3,100,100,100,100,300,300,0,,\n", RESETS);
        assertEquals(0.125, report.maxSpeed(), 1e-12);
        assertEquals(0, report.maxPixels(), 1e-9);
        assertEquals(1, report.at(ContactClass.FREE).rowsAbove());
    }

    @Test
    void recordedContactsDecideTheClassAndItOnlyRises() {
        ReplayReport report = replay(STEPS.strip() + ",contacts,arbiters,wall\n"
                + "0,1,100,100,100,100,300,300,0,1,1,0\n0,2,100,100,100,100,300,300,0,0,0,0\n0,3,100,100,100,100,300,300,0,2,2,0\n"
                + "0,4,100,100,100,100,300,300,0,3,1,1\n0,5,100,100,100,100,300,300,0,0,0,0\n", RESETS);
        assertEquals(2, report.at(ContactClass.SINGLE).steps());
        assertEquals(1, report.at(ContactClass.MULTIPLE).steps());
        assertEquals(2, report.at(ContactClass.WALL).steps());
    }

    @Test
    void aWrappedAngleIsNoDeviation() {
        String resets = "episode,agent_x,agent_y,block_x,block_y,block_angle\n0,100,100,256,256,7\n";
        double[] start = {100, 100, 0, 0, 256, 256, 7};
        double[] state = PushTSimulation.reset(Convention.ABSOLUTE, Order.UPSTREAM, start, start).state();
        ReplayReport report = replay(STEPS + "0,0,,,100,100," + state[4] + "," + state[5] + "," + 7 % (2 * Math.PI) + "\n", resets);
        assertEquals(0, report.maxRadians(), 1e-14);
    }

    @Test
    void mistakesAreNamedWithFileLineAndColumn() {
        refused("steps.csv:2 column episode: episode 3 has no row in resets.csv", STEPS + "3,0,,,100,100,300,300,0\n", RESETS);
        refused("steps.csv:3 column step: is 3 where 1 is expected", STEPS + "0,0,,,1,1,1,1,0\n0,3,1,1,1,1,1,1,0\n", RESETS);
        refused("steps.csv:2 column step: is 2 where 1 is expected", STEPS + "0,2,1,1,1,1,1,1,0\n", RESETS);
        refused("steps.csv:2 column action_x: is empty where a finite number is expected", STEPS + "0,1,,,1,1,1,1,0\n", RESETS);
        refused("steps.csv:2 column action_y: is 1.0E300, far beyond the arena", STEPS + "0,1,1,1e300,1,1,1,1,0\n", RESETS);
        refused("steps.csv:1: lacks the column 'action_x'", "episode,step\n0,1\n", RESETS);
        refused("resets.csv:3 column episode: names an episode a second time", STEPS + "0,0,,,1,1,1,1,0\n",
                RESETS + "0,1,1,1,1,1\n");
        refused("steps.csv:4 column episode: episode 0 begins a second time",
                STEPS + "0,0,,,1,1,1,1,0\n1,0,,,1,1,1,1,0\n0,1,1,1,1,1,1,1,0\n", RESETS + "1,100,100,300,300,0\n");
        BadInputException error = assertThrows(BadInputException.class, () -> new Replay(Convention.RELATIVE, Order.UPSTREAM)
                .compare(table("steps.csv", STEPS), table("resets.csv", RESETS), Progress.NONE));
        assertTrue(error.getMessage().contains("goal_agent_x"), error.getMessage());
    }

    @Test
    void aReplayCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String message) {
                // not watched
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> new Replay(Convention.ABSOLUTE, Order.UPSTREAM)
                .compare(table("steps.csv", STEPS + "0,0,,,1,1,1,1,0\n"), table("resets.csv", RESETS), cancelled));
    }

    private static void refused(String expected, String steps, String resets) {
        BadInputException error = assertThrows(BadInputException.class, () -> replay(steps, resets));
        assertTrue(error.getMessage().startsWith(expected), error.getMessage());
    }

    private static ReplayReport replay(String steps, String resets) {
        return new Replay(Convention.ABSOLUTE, Order.UPSTREAM)
                .compare(table("steps.csv", steps), table("resets.csv", resets), Progress.NONE);
    }

    private static CsvTable table(String name, String text) {
        return CsvTable.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
