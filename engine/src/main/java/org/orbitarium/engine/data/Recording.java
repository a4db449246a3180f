package org.orbitarium.engine.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.formats.FileIdentity;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.RecordableWorld;
import org.orbitarium.engine.worlds.RecordedEpisode;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.WedgeTie;
import org.orbitarium.engine.worlds.World;

/**
 * Recorded episodes to learn from. A share of them, drawn once, is held out. What models learn from are the recorded steps as they were
 * recorded; what they are tested on are the held-out episodes as the world runs them again from their first states with their actions, so
 * that it can do so from turned ones too. Of both count the steps that the world calls usable and whose orientation lies in the wedge.
 */
public final class Recording {

    private static final String TRAIN = "data.train";
    private static final String TEST = "data.test";

    private final RecordableWorld world;
    private final FileIdentity file;
    private final List<RecordedEpisode> learned;
    private final List<RecordedEpisode> heldOut;

    private Recording(RecordableWorld world, FileIdentity file, List<RecordedEpisode> learned, List<RecordedEpisode> heldOut) {
        this.world = world;
        this.file = file;
        this.learned = learned;
        this.heldOut = heldOut;
    }

    /**
     * Reads a file.
     *
     * @param share   of the episodes that is held out, at least one of them
     * @param streams gives the random numbers that choose them
     * @throws BadInputException if the world takes no recorded episodes, or the file is not one of those; it names the place
     */
    public static Recording read(Path file, World world, double share, Streams streams) {
        if (!(world instanceof RecordableWorld recordable)) {
            throw new BadInputException("data.episodes", "this world reads no recorded episodes",
                    "Remove the key, or choose another world.");
        }
        FileIdentity identity = FileIdentity.of(file);
        List<RecordedEpisode> episodes = recordable.episodes(EpisodeFile.read(file, recordable));
        if (episodes.size() < 2) {
            throw new BadInputException(file.toString(), "holds one episode; some are learned from, others are held out",
                    "Record at least two.");
        }
        int[] order = streams.stream("held out").permutation(episodes.size());
        int count = Math.clamp(Math.round(share * episodes.size()), 1, episodes.size() - 1);
        return new Recording(recordable, identity, chosen(episodes, Arrays.copyOfRange(order, count, order.length)),
                chosen(episodes, Arrays.copyOf(order, count)));
    }

    private static List<RecordedEpisode> chosen(List<RecordedEpisode> episodes, int[] indices) {
        return Arrays.stream(indices).sorted().mapToObj(episodes::get).toList();
    }

    /**
     * Checks that there are enough steps to learn from and to test on.
     *
     * @throws BadInputException that says how many there are
     */
    public void check(Wedge wedge, int train, int test) {
        recorded(wedge).require(train, TRAIN, file.name());
        simulated(wedge).require(test, TEST, file.name());
    }

    /**
     * Returns recorded transitions to learn from.
     *
     * @param n       how many
     * @param streams gives the random numbers that choose them where there are more
     * @throws BadInputException if there are fewer
     */
    public Transitions training(Wedge wedge, int n, Streams streams) {
        List<Sample> samples = recorded(wedge).choose(n, TRAIN, file.name(), streams);
        Rows before = Rows.zeros(n, world.observation().width());
        Rows actions = Rows.zeros(n, world.action().width());
        Rows after = Rows.zeros(n, world.observation().width());
        for (int i = 0; i < n; i++) {
            RecordedEpisode episode = learned.get(samples.get(i).plan());
            int t = samples.get(i).step();
            before.set(i, world.observe(episode.states()[t]));
            actions.set(i, episode.actions()[t]);
            after.set(i, world.observe(episode.states()[t + 1]));
        }
        return new Transitions(before, actions, after);
    }

    /**
     * Returns held-out steps that the world can run again at any g: of every episode those before the first that comes within reach of what
     * breaks the symmetry.
     *
     * @param n       how many
     * @param streams gives the random numbers that choose them where there are more
     * @throws BadInputException if there are fewer
     */
    public TestSet test(Wedge wedge, int n, Streams streams) {
        List<Plan> plans = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        int episode = -1;
        for (Sample sample : simulated(wedge).choose(n, TEST, file.name(), streams)) {
            if (sample.plan() != episode) {
                episode = sample.plan();
                plans.add(plan(heldOut.get(episode)));
            }
            samples.add(new Sample(plans.size() - 1, sample.step()));
        }
        return new TestSet(world, plans, samples);
    }

    /**
     * Returns what the wedge ties: the orientation that selects a step turns with all of it. Nobody knows whether its mirror image was
     * recorded too.
     */
    public WedgeTie wedgeTie() {
        return new WedgeTie(WedgeTie.Extent.WHOLE, null);
    }

    /** Returns what tells the file from another. */
    public FileIdentity file() {
        return file;
    }

    /** Returns what is to be said of the data beside the results: how many steps count, and how well the world reproduces them. */
    public SequencedMap<String, String> facts(Wedge wedge) {
        Reproduction reproduction = new Reproduction(world);
        Stream.of(learned, heldOut).flatMap(List::stream)
                .forEach(episode -> reproduction.add(episode.states(), plan(episode).simulate(world)));
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put("episodes learned from", recorded(wedge).toString());
        facts.put("episodes held out", simulated(wedge).toString());
        facts.put("episodes reproduced", reproduction.toString());
        return facts;
    }

    private Plan plan(RecordedEpisode episode) {
        return new Plan(world.startAt(episode.states()[0]), episode.actions());
    }

    private Selection recorded(Wedge wedge) {
        Selection selection = new Selection(world, wedge);
        learned.forEach(episode -> selection.add(episode.states(), false));
        return selection;
    }

    private Selection simulated(Wedge wedge) {
        Selection selection = new Selection(world, wedge);
        heldOut.forEach(episode -> selection.add(plan(episode).simulate(world), true));
        return selection;
    }
}
