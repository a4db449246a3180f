package org.orbitarium.engine.worlds.pusht;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Digits;
import org.orbitarium.engine.formats.Table;
import org.orbitarium.engine.worlds.RecordedEpisode;

/**
 * Reads recorded episodes and checks that their actions are what the world takes them for. The agent is kinematic, so where an action leads
 * it is known without the T: the reading (targets or displacements, in which unit, led to a row or chosen in it) that misses the recorded
 * positions least is the right one.
 */
final class EpisodeReader {

    /** A reading that misses the agent's next position by this much, in the median, is in doubt. */
    private static final double DOUBTFUL_PIXELS = 1;
    /** Another that misses it by this share of that is right. */
    private static final double CLEARLY = 0.1;
    /** A reading that misses it by more, as wide as the agent is, is no reading to advise. */
    private static final double PLAUSIBLE_PIXELS = 2 * Agent.RADIUS;

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
        Reading ours = new Reading(convention, Convention.SCALE, 0);
        double missed = missed(episodes, ours);
        if (!(missed > DOUBTFUL_PIXELS)) {
            return;
        }
        Reading best = ours;
        double least = missed;
        for (Reading other : Reading.ALL) {
            double theirs = missed(episodes, other);
            if (theirs < least) {
                best = other;
                least = theirs;
            }
        }
        if (least < CLEARLY * missed) {
            // what is advised must fit by itself, or whoever follows it is refused again
            boolean fits = least < PLAUSIBLE_PIXELS;
            throw new BadInputException(table.header() + " " + String.join(", ", Columns.ACTION), "as " + ours.words()
                    + " they miss the agent's next position by " + pixels(missed) + " in the median, "
                    + (fits ? "as " + best.words() + " by " + pixels(least) : "and in no other reading do they meet it"),
                    fits ? best.fix(ours)
                            : "Record targets in px, or displacements in units of 100 px, in the row that each of them led to.");
        }
    }

    /** Returns the median distance between where the agent goes in a reading and where it was recorded. */
    private static double missed(List<RecordedEpisode> episodes, Reading reading) {
        return median(episodes.stream().flatMapToDouble(episode -> IntStream.range(reading.late(), episode.actions().length)
                .mapToDouble(t -> missed(episode.states()[t], episode.actions()[t - reading.late()], episode.states()[t + 1], reading)))
                .sorted().toArray());
    }

    private static double missed(double[] before, double[] action, double[] after, Reading reading) {
        Agent agent = new Agent(before[0], before[1]);
        agent.vx = before[2];
        agent.vy = before[3];
        boolean relative = reading.convention() == Convention.RELATIVE;
        agent.follow(relative ? before[0] + reading.unit() * action[0] : action[0],
                relative ? before[1] + reading.unit() * action[1] : action[1]);
        return Math.hypot(agent.x - after[0], agent.y - after[1]);
    }

    /**
     * What actions may mean.
     *
     * @param convention targets or displacements
     * @param unit       of a displacement, px
     * @param late       how many steps after it was written an action is taken
     */
    private record Reading(Convention convention, double unit, int late) {

        private static final List<Reading> ALL = List.of(
                new Reading(Convention.RELATIVE, Convention.SCALE, 0), new Reading(Convention.ABSOLUTE, Convention.SCALE, 0),
                new Reading(Convention.RELATIVE, 1, 0), new Reading(Convention.RELATIVE, Convention.SCALE, 1),
                new Reading(Convention.ABSOLUTE, Convention.SCALE, 1), new Reading(Convention.RELATIVE, 1, 1));

        String words() {
            String what = convention == Convention.ABSOLUTE ? "targets in px"
                    : unit == Convention.SCALE ? "displacements in units of 100 px" : "displacements in px";
            return late == 0 ? what : what + " that stand in the row before";
        }

        /** Returns all that is to be done so that actions of this reading are read right. */
        String fix(Reading from) {
            List<String> steps = new ArrayList<>();
            if (convention != from.convention()) {
                steps.add("set world.convention=" + convention.name().toLowerCase(Locale.ROOT));
            }
            if (unit != Convention.SCALE) {
                steps.add("divide the actions by 100");
            }
            if (late > 0) {
                steps.add("write each action into the row that it led to, not into the row in which it was chosen");
            }
            String all = String.join(" and ", steps) + ".";
            return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
        }
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[sorted.length / 2];
    }

    private static String pixels(double value) {
        return (value == 0 ? "0" : Digits.significant(value, 3)) + " px";
    }
}
