package org.orbitarium.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.worlds.RecordedEpisode;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.pusht.BlockFeature;
import org.orbitarium.engine.worlds.pusht.Convention;
import org.orbitarium.engine.worlds.pusht.Order;
import org.orbitarium.engine.worlds.pusht.PushTParameters;
import org.orbitarium.engine.worlds.pusht.PushTWorld;
import org.orbitarium.engine.worlds.pusht.Task;
import org.orbitarium.engine.worlds.pusht.Variant;
import org.orbitarium.engine.worlds.teacher.TeacherParameters;
import org.orbitarium.engine.worlds.teacher.TeacherWorld;

final class RecordingTest {

    private static final Wedge WEDGE = new Wedge(0, 90);
    private static final PushTWorld WORLD = world(Task.PUSH, Convention.RELATIVE);

    @TempDir
    private Path folder;

    /** numpy saved four of the recorded episodes, the third cut after 25 steps, in both forms. */
    @ParameterizedTest
    @ValueSource(strings = {"blocks.npz", "columns.npz"})
    void arraysGiveTheEpisodesOfTheText(String name) {
        List<RecordedEpisode> text = WORLD.episodes(EpisodeFile.read(resource("relative-steps.csv.gz"), WORLD)).subList(0, 4);
        List<RecordedEpisode> arrays = WORLD.episodes(EpisodeFile.read(resource(name), WORLD));
        assertEquals(List.of(60, 60, 25, 60), arrays.stream().map(episode -> episode.actions().length).toList());
        for (int e = 0; e < 4; e++) {
            RecordedEpisode expected = text.get(e);
            RecordedEpisode read = arrays.get(e);
            assertEquals(expected.number(), read.number());
            assertArrayEquals(Arrays.copyOf(expected.states(), read.states().length), read.states());
            assertArrayEquals(Arrays.copyOf(expected.actions(), read.actions().length), read.actions());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            states [2, 3, 6], actions [2, 2, 2]                | array 'states': has the shape [2, 3, 6], [episodes, steps, 7] expected
            states [2, 3, 7], actions [2, 3, 2]                | array 'actions': has the shape [2, 3, 2]
            states [2, 3, 7], actions [3, 2, 2]                | array 'actions': has the shape [3, 2, 2]
            states [2, 0, 7], actions [2, 0, 2]                | array 'actions': has the shape [2, 0, 2]
            states [2, 3, 7]                                   | holds no array 'actions'
            states [2, 3, 7], actions [2, 2, 2], lengths [3]   | array 'lengths': has the shape [3], [2] expected
            states [2, 3, 7], actions [2, 2, 2], lengths [2]   | array 'lengths': [0] is 7.0, a whole number from 0 to 2 expected
            episode [4], step [3]                              | array 'step': has the shape [3], [4] expected
            episode [2, 2]                                     | array 'episode': has the shape [2, 2], [rows] expected
            observations [4]                                   | holds neither an array 'states' nor one 'episode'
            """)
    void arraysOfOtherShapesAreNamed(String arrays, String problem) throws IOException {
        Path file = folder.resolve("episodes.npz");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String array : arrays.split("(?<=\\]), ", -1)) {
                String name = array.substring(0, array.indexOf(' '));
                out.putNextEntry(new ZipEntry(name + ".npy"));
                out.write(npy(array.substring(array.indexOf('[') + 1, array.length() - 1)));
                out.closeEntry();
            }
        }
        BadInputException error = assertThrows(BadInputException.class, () -> EpisodeFile.read(file, WORLD));
        assertTrue(error.getMessage().startsWith(file.toString()) && error.getMessage().contains(problem), error.getMessage());
    }

    /** Returns an array of sevens. */
    private static byte[] npy(String shape) {
        byte[] header = ("{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + ",), }\n").getBytes(StandardCharsets.US_ASCII);
        int count = Arrays.stream(shape.split(", ", -1)).mapToInt(Integer::parseInt).reduce(1, Math::multiplyExact);
        ByteBuffer file = ByteBuffer.allocate(10 + header.length + 8 * count).order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).putShort((short) header.length).put(header);
        while (file.hasRemaining()) {
            file.putDouble(7);
        }
        return file.array();
    }

    @Test
    void aValueThatIsNoneIsNamedByItsPlaceInTheArray() throws IOException {
        byte[] blocks = Files.readAllBytes(resource("blocks.npz"));
        Path file = folder.resolve("open.npz");
        // without its lengths the file claims 60 steps of the third episode, which are left open
        Files.write(file, new String(blocks, StandardCharsets.ISO_8859_1).replace("lengths.npy", "ignored.npy")
                .getBytes(StandardCharsets.ISO_8859_1));
        BadInputException error = assertThrows(BadInputException.class, () -> WORLD.episodes(EpisodeFile.read(file, WORLD)));
        assertEquals(file + " array 'actions' [2, 25, 0]", error.where());
    }

    @Test
    void modelsLearnFromRecordedStepsOfTheWedgeAsTheyWereRecorded() {
        Recording recording = recording(WORLD);
        Transitions training = recording.training(WEDGE, 250, new Streams(1));
        List<RecordedEpisode> episodes = WORLD.episodes(EpisodeFile.read(resource("relative-steps.csv.gz"), WORLD));
        int found = 0;
        for (RecordedEpisode episode : episodes) {
            for (int t = 0; t < episode.actions().length && found < 250; t++) {
                if (Arrays.equals(training.before().row(found), WORLD.observe(episode.states()[t]))) {
                    assertArrayEquals(episode.actions()[t], training.actions().row(found));
                    assertArrayEquals(WORLD.observe(episode.states()[t + 1]), training.after().row(found));
                    assertTrue(WEDGE.contains(WORLD.orientation(episode.states()[t])));
                    assertTrue(WORLD.usable(episode.states()[t], episode.states()[t + 1]));
                    found++;
                }
            }
        }
        assertEquals(250, found, "all of them, in the order of the file");
    }

    @Test
    void theHeldOutEpisodesAreTheSameForEverySeedAndNobodyLearnsFromThem() {
        Recording recording = recording(WORLD);
        TestSet test = recording.test(WEDGE, 60, new Streams(7));
        TestSet again = recording(WORLD).test(WEDGE, 60, new Streams(7));
        assertArrayEquals(test.transitions().before().data(), again.transitions().before().data());
        Transitions one = recording.training(WEDGE, 200, new Streams(1));
        Transitions two = recording.training(WEDGE, 200, new Streams(2));
        assertNotEquals(Arrays.hashCode(one.before().data()), Arrays.hashCode(two.before().data()));
        for (Transitions training : List.of(one, two)) {
            for (int i = 0; i < training.count(); i++) {
                for (int k = 0; k < test.plans().size(); k++) {
                    double[] first = WORLD.observe(test.plans().get(k).start());
                    assertNotEquals(Arrays.toString(first), Arrays.toString(training.before().row(i)));
                }
            }
        }
    }

    /** The orbit is simulated from the turned starts, and the world keeps what it promises. */
    @ParameterizedTest
    @CsvSource({"PUSH,RELATIVE", "POSE,RELATIVE", "PUSH,ABSOLUTE", "POSE,ABSOLUTE"})
    void testEpisodesAreRunAgainFromTurnedStarts(Task task, Convention convention) {
        PushTWorld world = world(task, convention);
        TestSet test = recording(world).test(WEDGE, 50, new Streams(7));
        assertEquals(50, test.count());
        for (GroupElement g : List.of(O2.degrees(90), O2.degrees(213.4), new O2(1, true))) {
            Transitions simulated = test.at(g);
            Transitions turned = test.turned(g);
            assertArrayEquals(turned.before().data(), simulated.before().data(), 1e-10);
            assertArrayEquals(turned.after().data(), simulated.after().data(), 1e-10);
            assertNotEquals(Arrays.hashCode(turned.after().data()), Arrays.hashCode(simulated.after().data()), "computed, not copied");
        }
    }

    @Test
    void tooFewStepsAreRefusedWithTheNumbers() {
        Recording recording = recording(WORLD);
        String message = assertThrows(BadInputException.class, () -> recording.training(WEDGE, 5000, new Streams(1))).getMessage();
        assertTrue(message.matches("data\\.train: 5000 steps are wanted, and of relative-steps\\.csv\\.gz there are "
                + "60 episodes of 3600 steps, \\d+ of them usable, \\d+ of these in the wedge \\[0, 90\\] by "
                + "the direction from the agent to the block\\. "
                + "Set data\\.train=\\d+ or less, widen the wedge, or record more episodes\\."), message);
        int most = Integer.parseInt(message.replaceAll(".*Set data\\.train=(\\d+) or less.*", "$1"));
        assertEquals(most, recording.training(WEDGE, most, new Streams(1)).count());
        recording.check(WEDGE, most, 2);
        assertThrows(BadInputException.class, () -> recording.check(WEDGE, most + 1, 2));
        assertThrows(BadInputException.class, () -> recording.check(WEDGE, most, 5000));
    }

    /** Away from the walls the covariant order reproduces what Chipmunk recorded; against them it goes its own way, and says so. */
    @Test
    void whatIsToBeSaidOfTheDataIsSaid() {
        Map<String, String> facts = recording(WORLD).facts(WEDGE);
        assertEquals(List.of("episodes learned from", "episodes held out", "episodes reproduced"), List.copyOf(facts.keySet()));
        String reproduced = Objects.requireNonNull(facts.get("episodes reproduced"));
        assertTrue(reproduced.matches("\\d\\.\\d·10⁻¹\\p{No} px, .*"), "far below a px, as people write it: " + reproduced);
        assertTrue(reproduced.matches(".*; [\\d,]{3,5} px, .*"), reproduced);
        assertTrue(reproduced.endsWith("in the 4800 steps overall"), reproduced);
    }

    @Test
    void oneEpisodeIsNotEnoughAndAShareAlwaysLeavesOneOnEitherSide() throws IOException {
        Path file = folder.resolve("one.csv");
        Files.writeString(file, """
                episode,step,action_x,action_y,agent_x,agent_y,agent_vx,agent_vy,block_x,block_y,block_angle
                0,0,,,100,100,0,0,250,250,0
                0,1,0,0,100,100,0,0,250,250,0
                """);
        assertTrue(assertThrows(BadInputException.class, () -> Recording.read(file, WORLD, 0.5, new Streams(1))).problem()
                .contains("one episode"));
        for (double share : new double[] {0, 1}) {
            Map<String, String> facts = Recording.read(resource("blocks.npz"), WORLD, share, new Streams(1)).facts(WEDGE);
            assertTrue(facts.getOrDefault("episodes held out", "").startsWith(share == 0 ? "1 episode " : "3 episodes"), facts.toString());
        }
    }

    @Test
    void aWorldThatReadsNoEpisodesSaysSo() {
        assertThrows(BadInputException.class, () -> Recording.read(resource("blocks.npz"), new TeacherWorld(TeacherParameters.PAPER), 0.5,
                new Streams(1)));
    }

    private static Recording recording(PushTWorld world) {
        String name = world.parameters().convention() == Convention.RELATIVE ? "relative-steps.csv.gz" : "absolute-steps.csv.gz";
        return Recording.read(resource(name), world, 0.25, new Streams(999));
    }

    private static PushTWorld world(Task task, Convention convention) {
        return new PushTWorld(new PushTParameters(task, Variant.CLEAN, BlockFeature.LOCAL_X, Order.FIXED, convention));
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(RecordingTest.class.getResource("/pusht/" + name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
