package org.orbitarium.engine.worlds.pusht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.Table;
import org.orbitarium.engine.worlds.RecordedEpisode;

/**
 * Reads recorded episodes and checks that their actions are what the world takes them for. The agent is kinematic, so where an action leads
 * it is known without the T: the reading (targets or displacements, led to a row or chosen in it) that misses the recorded positions
 * least is the right one.
 */
final class EpisodeReader {

    /** A reading that misses the agent's next position by this much, in the median, is in doubt. */
    private static final double DOUBTFUL_PIXELS = 1;
    /** Another that misses it by this share of that is right. */
    private static final double CLEARLY = 0.1;

    private final Convention convention;

    EpisodeReader(Convention convention) {
        this.convention = convention;
    }

    /** Reads all episodes; see {@link org.orbitarium.engine.worlds.RecordableWorld#episodes}. */
    List<RecordedEpisode> read(Table table) {
        List<String> needed = new ArrayList<>(List.of(Columns.EPISODE, Columns.STEP));
        needed.addAll(Columns.ACTION);
        needed.addAll(Columns.STATE);
        table.require(needed);
        List<RecordedEpisode> raw = new ArrayList<>();
        Set<Integer> begun = new HashSet<>();
        for (int row = 0; row < table.count();) {
            RecordedEpisode episode = episode(table, row, Columns.begin(table, row, begun));
            raw.add(episode);
            row += episode.states().length;
        }
        if (raw.stream().allMatch(episode -> episode.actions().length == 0)) {
            throw new BadInputException(table.name(), "holds no step", "Record the state before and after every action, a row each.");
        }
        check(table, raw);
        return convention == Convention.RELATIVE ? raw : raw.stream().map(EpisodeReader::scaled).toList();
    }

    private static RecordedEpisode episode(Table table, int first, int number) {
        List<double[]> states = new ArrayList<>();
        List<double[]> actions = new ArrayList<>();
        for (int row = first; row < table.count() && table.whole(row, Columns.EPISODE) == number; row++) {
            if (row == first && table.whole(row, Columns.STEP) != 0) {
                throw table.problem(row, Columns.STEP, "is " + table.whole(row, Columns.STEP) + " in the first row of an episode",
                        "Begin every episode with the state before its first action, as step 0.");
            }
            if (Columns.step(table, row, first, row - first - 1) > 0) {
                actions.add(Columns.action(table, row));
            }
            states.add(Columns.moving(table, row) ? Columns.state(table, row, "") : unmoved(table, row));
        }
        return new RecordedEpisode(number, states.toArray(double[][]::new), actions.toArray(double[][]::new));
    }

    /** A velocity that is left open must not be learned from as 0. */
    private static double[] unmoved(Table table, int row) {
        String open = table.present(row, Columns.STATE.get(2)) ? Columns.STATE.get(3) : Columns.STATE.get(2);
        throw table.problem(row, open, "is left open", "Record the agent's velocity in every row, in px/s.");
    }

    private static RecordedEpisode scaled(RecordedEpisode episode) {
        return new RecordedEpisode(episode.number(), episode.states(), Arrays.stream(episode.actions())
                .map(target -> new double[] {PushTWorld.scaled(target[0]), PushTWorld.scaled(target[1])}).toArray(double[][]::new));
    }

    private void check(Table table, List<RecordedEpisode> episodes) {
        double ours = missed(episodes, convention, 0);
        if (!(ours > DOUBTFUL_PIXELS)) {
            return;
        }
        Convention other = convention == Convention.RELATIVE ? Convention.ABSOLUTE : Convention.RELATIVE;
        String where = table.header() + " " + String.join(", ", Columns.ACTION);
        String problem = "as " + words(convention) + " they miss the agent's next position by " + pixels(ours) + " in the median, as ";
        double theirs = missed(episodes, other, 0);
        if (theirs < CLEARLY * ours) {
            throw new BadInputException(where, problem + words(other) + " by " + pixels(theirs),
                    "Set world.convention=" + other.name().toLowerCase(Locale.ROOT) + ".");
        }
        double later = missed(episodes, convention, 1);
        if (later < CLEARLY * ours) {
            throw new BadInputException(where, problem + "the row before tells them by " + pixels(later),
                    "Write each action into the row that it led to, not into the row in which it was chosen.");
        }
    }

    /**
     * Returns the median distance between where the agent goes and where it was recorded.
     *
     * @param late how many steps after it was written an action is taken
     */
    private static double missed(List<RecordedEpisode> episodes, Convention convention, int late) {
        return median(episodes.stream().flatMapToDouble(episode -> IntStream.range(late, episode.actions().length)
                .mapToDouble(t -> missed(episode.states()[t], episode.actions()[t - late], episode.states()[t + 1], convention)))
                .sorted().toArray());
    }

    private static double missed(double[] before, double[] action, double[] after, Convention convention) {
        Agent agent = new Agent(before[0], before[1]);
        agent.vx = before[2];
        agent.vy = before[3];
        boolean relative = convention == Convention.RELATIVE;
        agent.follow(relative ? before[0] + Convention.SCALE * action[0] : action[0],
                relative ? before[1] + Convention.SCALE * action[1] : action[1]);
        return Math.hypot(agent.x - after[0], agent.y - after[1]);
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length / 2];
    }

    private static String words(Convention convention) {
        return convention == Convention.RELATIVE ? "displacements in units of 100 px" : "targets in px";
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.3g px", value);
    }
}
