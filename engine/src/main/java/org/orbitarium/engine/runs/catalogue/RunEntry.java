package org.orbitarium.engine.runs.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.orbitarium.engine.measures.Interval;

/**
 * One run of a catalogue, from the heads of its files.
 *
 * @param folder  where it lies
 * @param shipped whether it came with the program, and so is only read
 * @param scene   its name; empty if that cannot be read
 * @param title   of the scene; empty if that cannot be read
 * @param seeds   of the run; empty if they cannot be read
 * @param changed when something in it was written last; of a run that ships, when it was unpacked
 * @param state   how far it is
 * @param factors what it found: how much the error of each model grows
 * @param bytes   size on disk
 */
public record RunEntry(Path folder, boolean shipped, String scene, String title, List<Long> seeds, Instant changed, State state,
        List<Factor> factors, long bytes) {

    /** What stands before the names of runs that came with the program. */
    public static final String SHIPPED = "shipped";

    /** Copies the lists. */
    public RunEntry {
        seeds = List.copyOf(seeds);
        factors = List.copyOf(factors);
    }

    /** Returns the name of its folder. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** Returns the name by which a command finds it: that of its folder, with {@value #SHIPPED} before it if it came with the program. */
    public String named() {
        return shipped ? SHIPPED + "/" + name() : name();
    }

    /** How far a run is. */
    public sealed interface State {

        /** Returns the state in a few words. */
        String text();
    }

    /** It came to its end. */
    public record Finished() implements State {

        @Override
        public String text() {
            return "finished";
        }
    }

    /**
     * It was stopped, and can be resumed.
     *
     * @param trained   trainings that are finished
     * @param trainings all of them
     * @param diverged  trainings that met a number which is not finite
     */
    public record Unfinished(int trained, int trainings, int diverged) implements State {

        @Override
        public String text() {
            return trained + " of " + trainings + " trained" + (diverged == 0 ? "" : ", " + diverged + " diverged");
        }
    }

    /**
     * It cannot be read.
     *
     * @param reason what is wrong and what to do about it
     */
    public record Damaged(String reason) implements State {

        @Override
        public String text() {
            return "damaged: " + reason;
        }
    }

    /**
     * How much the error of one model grows from seen to unseen elements.
     *
     * @param model    its name
     * @param kind     {@code equivariant} or {@code baseline}
     * @param form     of relMSE
     * @param interval mean and 95 % interval over seeds
     */
    public record Factor(String model, String kind, String form, Interval interval) {
    }
}
