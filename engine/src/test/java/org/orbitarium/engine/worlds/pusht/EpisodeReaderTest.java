package org.orbitarium.engine.worlds.pusht;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.worlds.RecordedEpisode;

final class EpisodeReaderTest {

    private static final String HEADER = "episode,step,action_x,action_y,agent_x,agent_y,agent_vx,agent_vy,block_x,block_y,block_angle\n";

    @ParameterizedTest
    @EnumSource
    void readsWhatUpstreamRecorded(Convention convention) {
        CsvTable steps = Recordings.steps(convention);
        List<RecordedEpisode> episodes = world(convention).episodes(steps);
        assertEquals(80, episodes.size());
        RecordedEpisode last = episodes.getLast();
        assertEquals(79, last.number());
        assertEquals(61, last.states().length);
        int row = steps.count() - 1;
        assertArrayEquals(Columns.state(steps, row, ""), last.states()[60]);
        double[] action = Columns.action(steps, row);
        assertArrayEquals(convention == Convention.RELATIVE ? action : new double[] {(action[0] - 255.5) / 256, (action[1] - 255.5) / 256},
                last.actions()[59]);
    }

    /** The same numbers mean something else in the other convention: nobody shall learn from that. */
    @ParameterizedTest
    @EnumSource
    void refusesActionsOfTheOtherConvention(Convention convention) {
        Convention other = convention == Convention.RELATIVE ? Convention.ABSOLUTE : Convention.RELATIVE;
        BadInputException error = assertThrows(BadInputException.class, () -> world(other).episodes(Recordings.steps(convention)));
        assertTrue(error.where().endsWith(":1 action_x, action_y"), error.getMessage());
        assertEquals("Set world.convention=" + convention.name().toLowerCase(Locale.ROOT) + ".", error.fix());
    }

    @Test
    void refusesActionsThatStandInTheRowInWhichTheyWereChosen() {
        BadInputException error = assertThrows(BadInputException.class, () -> read(Convention.ABSOLUTE, chosen(0)));
        assertTrue(error.fix().contains("the row that it led to"), error.getMessage());
    }

    /** Targets of the row before, read as displacements: one advice names both, and no number has an exponent. */
    @Test
    void oneAdviceIsEnough() {
        BadInputException both = assertThrows(BadInputException.class, () -> read(Convention.RELATIVE, chosen(0)));
        assertEquals("Set world.convention=absolute and write each action into the row that it led to, not into the row in which it was "
                + "chosen.", both.fix());
        assertEquals("as displacements in units of 100 px they miss the agent's next position by 11,400 px in the median, as targets in px "
                + "that stand in the row before by 0 px", both.problem());
        BadInputException none = assertThrows(BadInputException.class, () -> read(Convention.RELATIVE, chosen(200)));
        assertTrue(none.problem().endsWith("in no other reading do they meet it"), none.problem());
        assertTrue(none.fix().startsWith("Record targets in px"), none.fix());
    }

    @Test
    void displacementsInPixelsAreToBeDivided() {
        StringBuilder text = new StringBuilder(HEADER);
        Agent agent = new Agent(250, 250);
        RandomStream stream = new Streams(1).stream("displacements");
        row(text, 0, 0, 0, agent);
        for (int t = 1; t < 30; t++) {
            double x = stream.uniform(-60, 60);
            double y = stream.uniform(-60, 60);
            agent.follow(agent.x + x, agent.y + y);
            row(text, t, x, y, agent);
        }
        BadInputException error = assertThrows(BadInputException.class, () -> read(Convention.RELATIVE, text.toString()));
        assertEquals("Divide the actions by 100.", error.fix());
    }

    /** Returns targets in the rows in which they were chosen, and the agent so many px away from where it would be. */
    private static String chosen(double off) {
        StringBuilder late = new StringBuilder(HEADER);
        Agent agent = new Agent(100, 100);
        RandomStream stream = new Streams(1).stream("targets");
        for (int t = 0; t < 30; t++) {
            double x = stream.uniform(50, 450);
            double y = stream.uniform(50, 450);
            row(late, t, x, y, agent);
            agent.follow(x, y);
            agent.x += off * stream.nextGaussian();
            agent.y += off * stream.nextGaussian();
        }
        return late.toString();
    }

    /** Positions of a real recording scatter; that is for the report, not for a refusal. */
    @Test
    void readsARecordingOfRealNoise() {
        StringBuilder noisy = new StringBuilder(HEADER);
        Agent agent = new Agent(100, 100);
        RandomStream stream = new Streams(1).stream("noise");
        row(noisy, 0, 0, 0, agent);
        for (int t = 1; t < 60; t++) {
            double x = stream.uniform(50, 450);
            double y = stream.uniform(50, 450);
            agent.follow(x, y);
            agent.x += 10 * stream.nextGaussian();
            agent.y += 10 * stream.nextGaussian();
            row(noisy, t, x, y, agent);
        }
        assertEquals(59, read(Convention.ABSOLUTE, noisy.toString()).getFirst().actions().length);
    }

    private static void row(StringBuilder text, int step, double x, double y, Agent agent) {
        text.append("0,").append(step).append(',').append(x).append(',').append(y).append(',').append(agent.x).append(',').append(agent.y)
                .append(',').append(agent.vx).append(',').append(agent.vy).append(",300,300,0\n");
    }

    @Test
    void mistakesAreNamedWithFileLineAndColumn() {
        refused("steps.csv:1: lacks the column 'agent_vx'", "episode,step,action_x,action_y,agent_x,agent_y,agent_vy,block_x,block_y,"
                + "block_angle\n");
        refused("steps.csv: holds no step", HEADER);
        refused("steps.csv: holds no step", HEADER + "0,0,,,1,1,0,0,1,1,0\n");
        refused("steps.csv:2 column step: is 1 in the first row of an episode", HEADER + "0,1,1,1,1,1,0,0,1,1,0\n");
        refused("steps.csv:3 column step: is 2 where 1 is expected", HEADER + "0,0,,,1,1,0,0,1,1,0\n0,2,1,1,1,1,0,0,1,1,0\n");
        refused("steps.csv:3 column action_y: is empty where a finite number", HEADER + "0,0,,,1,1,0,0,1,1,0\n0,1,1,,1,1,0,0,1,1,0\n");
        refused("steps.csv:2 column agent_vy: is left open", HEADER + "0,0,,,1,1,0,,1,1,0\n");
        refused("steps.csv:2 column block_x: is 'NaN' where a finite number", HEADER + "0,0,,,1,1,0,0,NaN,1,0\n");
        refused("steps.csv:2 column block_angle: is -2.0E9, far beyond", HEADER + "0,0,,,1,1,0,0,1,1,-2e9\n");
        refused("steps.csv:4 column episode: episode 0 begins a second time",
                HEADER + "0,0,,,1,1,0,0,1,1,0\n1,0,,,1,1,0,0,1,1,0\n0,1,1,1,1,1,0,0,1,1,0\n");
    }

    private static void refused(String expected, String text) {
        BadInputException error = assertThrows(BadInputException.class, () -> read(Convention.ABSOLUTE, text));
        assertTrue(error.getMessage().startsWith(expected), error.getMessage());
    }

    private static List<RecordedEpisode> read(Convention convention, String text) {
        return world(convention).episodes(CsvTable.read("steps.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static PushTWorld world(Convention convention) {
        return new PushTWorld(new PushTParameters(Task.PUSH, Variant.PAPER, BlockFeature.LOCAL_X, Order.FIXED, convention));
    }
}
