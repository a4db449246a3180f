package org.orbitarium.app.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orbitarium.engine.worlds.pusht.Convention;
import org.orbitarium.engine.worlds.pusht.Order;
import org.orbitarium.engine.worlds.pusht.PushTSimulation;

/** Physics steps a second of PushT, over episodes whose number of contact points stays the same in every step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@NullUnmarked
public class PhysicsBenchmark {

    private static final int CONTROL_STEPS = 10;
    private static final int STEPS = CONTROL_STEPS * PushTSimulation.SUBSTEPS;
    private static final double[] GOAL = {256, 256, 0, 0, 256, 256, Math.PI / 4};

    /** In which order contacts are solved. */
    @Param
    public Order order;

    /** What happens. */
    @Param
    public Episode episode;

    private PushTSimulation start;
    private double[][] targets;

    /** The episodes; the scripts in {@code src/site/results/python} play the same. */
    public enum Episode {

        /** The agent moves far from the T. */
        FREE(0, 0),

        /** The agent pushes the middle of the bar. */
        ONE_CONTACT(1, 2),

        /** The agent pushes into the corner between bar and stem. */
        TWO_CONTACTS(2, 5);

        private final int contacts;
        /** Control steps until the contacts have settled. */
        private final int skipped;

        Episode(int contacts, int skipped) {
            this.contacts = contacts;
            this.skipped = skipped;
        }

        private double[] start() {
            return switch (this) {
                case FREE -> new double[] {100, 400, 0, 0, 300, 150, 0};
                case ONE_CONTACT -> new double[] {256, 140, 0, 0, 256, 156, 0};
                case TWO_CONTACTS -> new double[] {300, 270, 0, 0, 256, 220, 0};
            };
        }

        private double[] target(int i) {
            return switch (this) {
                case FREE -> new double[] {80 + 10 * (i % 7), 420 - 9 * (i % 5)};
                case ONE_CONTACT -> new double[] {256, 140 + 6 * (i + 1)};
                case TWO_CONTACTS -> new double[] {300 - 6 * (i + 1), 270 - 6 * (i + 1)};
            };
        }
    }

    /** Goes to where the contacts have settled, and checks that they stay. */
    @Setup
    public void begin() {
        start = PushTSimulation.reset(Convention.ABSOLUTE, order, episode.start(), GOAL);
        IntStream.range(0, episode.skipped).mapToObj(episode::target).forEach(start::step);
        targets = IntStream.range(episode.skipped, episode.skipped + CONTROL_STEPS).mapToObj(episode::target).toArray(double[][]::new);
        PushTSimulation probe = start.copy();
        for (double[] target : targets) {
            probe.step(target);
            if (probe.contacts().points() != episode.contacts * PushTSimulation.SUBSTEPS) {
                throw new IllegalStateException(episode + " has " + probe.contacts());
            }
        }
    }

    /** An episode; the copy at its begin is part of what is measured. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double[] physics() {
        PushTSimulation simulation = start.copy();
        for (double[] target : targets) {
            simulation.step(target);
        }
        return simulation.state();
    }
}
