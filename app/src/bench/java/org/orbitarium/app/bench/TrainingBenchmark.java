package org.orbitarium.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Learner;
import org.orbitarium.engine.nn.LearnerState;
import org.orbitarium.engine.nn.Objective;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.training.TrainingSettings;

/**
 * One training step of the latent models of pusht-orbit: losses, gradients, optimiser, moving average, all checks; with one thread within
 * an operation of the tensor library, as the window has it on two cores, and with two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked
public class TrainingBenchmark {

    /** Which model: 64 channels, or the paper's baseline. */
    @Param({"Vector neurons", "MLP"})
    public String model;

    /** Transitions a step. */
    @Param({"128", "256"})
    public int batch;

    /** The optimiser. */
    @Param({"muon", "adamw"})
    public String optimiser;

    /** Threads within an operation. */
    @Param({"1", "2"})
    public String threads;

    private GradientLane lane;
    private Architecture architecture;
    private TrainingSettings settings;
    private List<Transitions> batches;
    private Learner learner;
    private int next;

    /** Collects the data. */
    @Setup(Level.Trial)
    public void collect() {
        System.setProperty(GradientLane.THREADS, threads);
        Experiment experiment = Experiment.of(Shipped.scene("training.batch=" + batch, "training.optimiser=" + optimiser));
        architecture = experiment.architecture(model);
        settings = experiment.scene().training();
        Transitions data = experiment.training(0);
        int[] order = new Streams(0).stream("shuffle").permutation(data.count());
        batches = IntStream.range(0, data.count() / batch)
                .mapToObj(i -> data.select(Arrays.copyOfRange(order, i * batch, (i + 1) * batch))).toList();
        lane = new GradientLane();
    }

    /** Begins from the first parameters, so that every iteration sees the same stretch of a training. */
    @Setup(Level.Iteration)
    public void begin() {
        Objective objective = architecture.objective(settings.hinge());
        learner = new Learner(lane, objective, settings.update(), settings.emaDecay(),
                LearnerState.initial(architecture.initial(new Streams(0), settings.precision()), objective.averaged()));
    }

    /** Frees what was learned. */
    @TearDown(Level.Iteration)
    public void end() {
        learner.close();
    }

    /** Ends the lane. */
    @TearDown(Level.Trial)
    public void close() {
        lane.close();
    }

    /** One step. */
    @Benchmark
    public Learner.Loss step() {
        Transitions chosen = batches.get(next++ % batches.size());
        return learner.step(chosen.before(), chosen.actions(), chosen.after());
    }
}
