package org.orbitarium.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.worlds.RecordableWorld;
import org.orbitarium.engine.worlds.Wedge;

/** The steps of recorded episodes that count, and how many were passed over for what reason. */
final class Selection {

    private final RecordableWorld world;
    private final Wedge wedge;
    private int episodes;
    private int steps;
    private int usable;
    private final List<Sample> inside = new ArrayList<>();

    Selection(RecordableWorld world, Wedge wedge) {
        this.world = world;
        this.wedge = wedge;
    }

    /**
     * Looks through the next episode.
     *
     * @param clear whether it ends where it stops being comparable along the orbit
     */
    void add(double[][] states, boolean clear) {
        boolean going = true;
        for (int t = 0; t + 1 < states.length; t++) {
            going &= !clear || world.clear(states[t], states[t + 1]);
            if (going && world.usable(states[t], states[t + 1])) {
                usable++;
                if (wedge.contains(world.orientation(states[t]))) {
                    inside.add(new Sample(episodes, t));
                }
            }
        }
        steps += states.length - 1;
        episodes++;
    }

    /**
     * Returns n of the steps, in the order of episodes and steps.
     *
     * @param key  of the scene that asks for them
     * @param file as errors name it
     * @throws BadInputException if there are fewer
     */
    List<Sample> choose(int n, String key, String file, Streams streams) {
        require(n, key, file);
        int[] order = streams.stream("steps").permutation(inside.size());
        return Arrays.stream(order, 0, n).sorted().mapToObj(inside::get).toList();
    }

    /** Complains unless there are n steps; see {@link #choose}. */
    void require(int n, String key, String file) {
        if (inside.size() < n) {
            throw new BadInputException(key, n + " steps are wanted, and of " + file + " there are " + this, inside.isEmpty()
                    ? "Widen the wedge, or record more episodes."
                    : "Set " + key + "=" + inside.size() + " or less, widen the wedge, or record more episodes.");
        }
    }

    /** Returns the counts as words. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d %s of %d steps, %d of them usable, %d of these in the wedge [%s, %s] by %s",
                episodes, episodes == 1 ? "episode" : "episodes", steps,
                usable, inside.size(), plain(wedge.from()), plain(wedge.to()), world.orientation());
    }

    private static String plain(double degrees) {
        return degrees == Math.rint(degrees) ? Long.toString((long) degrees) : Double.toString(degrees);
    }
}
