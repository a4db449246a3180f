package org.orbitarium.engine.data;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.Digits;
import org.orbitarium.engine.worlds.RecordableWorld;

/** How far a world is, at worst, from what was recorded, when it runs recorded episodes again. */
final class Reproduction {

    private final RecordableWorld world;
    private final Worst clear;
    private final Worst all;

    Reproduction(RecordableWorld world) {
        this.world = world;
        clear = new Worst(world.units());
        all = new Worst(world.units());
    }

    /** Compares the next episode, but for its first state, which both have. */
    void add(double[][] recorded, double[][] simulated) {
        boolean untouched = true;
        for (int t = 1; t < recorded.length; t++) {
            untouched &= world.clear(recorded[t - 1], recorded[t]);
            double[] apart = world.apart(recorded[t], simulated[t]);
            all.add(apart);
            if (untouched) {
                clear.add(apart);
            }
        }
    }

    /** Returns the deviations as words. */
    @Override
    public String toString() {
        return clear + " before anything comes within reach of what breaks the symmetry; " + all + " overall";
    }

    /** The greatest deviations, one a unit. */
    private static final class Worst {

        private final List<String> units;
        private final double[] worst;
        private int steps;

        Worst(List<String> units) {
            this.units = units;
            worst = new double[units.size()];
        }

        void add(double[] apart) {
            steps++;
            for (int i = 0; i < worst.length; i++) {
                worst[i] = Math.max(worst[i], apart[i]);
            }
        }

        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < worst.length; i++) {
                parts.add(Digits.significant(worst[i], 2) + " " + units.get(i));
            }
            return String.join(", ", parts) + " at most in the " + steps + " steps";
        }
    }
}
