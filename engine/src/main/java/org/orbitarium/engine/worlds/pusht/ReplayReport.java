package org.orbitarium.engine.worlds.pusht;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far a re-simulation deviates from a recording. A row counts under the worst contact that its episode has had so far.
 *
 * @param episodes   re-simulated episodes
 * @param steps      re-simulated control steps; the state after the reset is compared too and is not counted as a step
 * @param maxPixels  greatest deviation of an agent or block coordinate, px
 * @param maxSpeed   greatest deviation of a component of the agent's velocity, px/s; 0 if the recording has no velocities
 * @param maxRadians greatest deviation of the block's angle, rad
 * @param byContact  the same by contact, every class present
 */
public record ReplayReport(int episodes, int steps, double maxPixels, double maxSpeed, double maxRadians,
        Map<ContactClass, Deviation> byContact) {

    /** A row deviates visibly from here on, px, px/s or rad. */
    public static final double VISIBLE = 1e-9;

    /** Copies the map. */
    public ReplayReport {
        byContact = Collections.unmodifiableMap(new EnumMap<>(byContact));
    }

    /**
     * The deviation of the rows of one class.
     *
     * @param steps      control steps
     * @param maxPixels  px
     * @param maxSpeed   px/s
     * @param maxRadians rad
     * @param rowsAbove  rows that deviate by more than {@link #VISIBLE} in px, px/s or rad
     */
    public record Deviation(int steps, double maxPixels, double maxSpeed, double maxRadians, int rowsAbove) {

        /** Nothing compared. */
        public static final Deviation NONE = new Deviation(0, 0, 0, 0, 0);

        Deviation with(boolean step, double pixels, double speed, double radians) {
            boolean above = pixels > VISIBLE || speed > VISIBLE || radians > VISIBLE;
            return new Deviation(steps + (step ? 1 : 0), Math.max(maxPixels, pixels), Math.max(maxSpeed, speed),
                    Math.max(maxRadians, radians), rowsAbove + (above ? 1 : 0));
        }
    }

    /** Returns the deviation of the rows of one class. */
    public Deviation at(ContactClass contact) {
        return byContact.getOrDefault(contact, Deviation.NONE);
    }

    static ReplayReport of(int episodes, Map<ContactClass, Deviation> byContact) {
        int steps = byContact.values().stream().mapToInt(Deviation::steps).sum();
        double pixels = byContact.values().stream().mapToDouble(Deviation::maxPixels).max().orElse(0);
        double speed = byContact.values().stream().mapToDouble(Deviation::maxSpeed).max().orElse(0);
        double radians = byContact.values().stream().mapToDouble(Deviation::maxRadians).max().orElse(0);
        return new ReplayReport(episodes, steps, pixels, speed, radians, byContact);
    }
}
