package org.orbitarium.app.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.RunFolder;

/** What it takes to ask a trained model, on one thread and without the tensor library, as the window does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked
public class InferenceBenchmark {

    /** Which model. */
    @Param({"Vector neurons", "MLP"})
    public String model;

    /** How many rows at once. */
    @Param({"1", "256"})
    public int rows;

    /** In which arithmetic. */
    @Param
    public Precision precision;

    private LatentModel trained;
    private Rows observations;
    private Rows latents;
    private Rows actions;

    /** Reads the model that ships. */
    @Setup
    public void read() {
        Experiment experiment = Experiment.of(Shipped.scene());
        RunFolder run = new RunFolder(Shipped.run());
        Architecture architecture = experiment.architecture(model);
        trained = architecture.instantiate(
                run.parameters(experiment.scene(), run.result().seeds().getFirst(), model, architecture), precision);
        Transitions seen = experiment.test().transitions().select(IntStream.range(0, rows).toArray());
        observations = seen.before();
        actions = seen.actions();
        latents = trained.encode(observations);
    }

    /** Observations to latents. */
    @Benchmark
    public Rows encode() {
        return trained.encode(observations);
    }

    /** Latents and actions to the next latents. */
    @Benchmark
    public Rows predict() {
        return trained.predict(latents, actions);
    }
}
