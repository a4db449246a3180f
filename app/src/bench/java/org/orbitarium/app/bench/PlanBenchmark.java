package org.orbitarium.app.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.planning.ClosedLoop;
import org.orbitarium.engine.planning.CrossEntropy;
import org.orbitarium.engine.planning.Decision;
import org.orbitarium.engine.planning.ControlSettings;
import org.orbitarium.engine.planning.ModelOutlook;
import org.orbitarium.engine.planning.Noise;
import org.orbitarium.engine.planning.Outlook;
import org.orbitarium.engine.planning.Steering;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;

/** One plan of the paper's size, 300 candidates of 20 steps, six times over, with the paper's explicit models. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked
public class PlanBenchmark {

    /** Which model. */
    @Param({"Vector neurons", "MLP"})
    public String model;

    /** In which arithmetic. */
    @Param
    public Precision precision;

    private GoalWorld world;
    private GoalTask task;
    private Steering steering;
    private Outlook outlook;

    /** What was learned does not matter for how long it takes. */
    @Setup
    public void create() {
        Scene scene = SceneLibrary.of(Home.find()).open("pusht-forward", List.of());
        Experiment experiment = Experiment.of(scene);
        world = (GoalWorld) experiment.world();
        task = world.drawTask(new Streams(1).stream("task"), scene.data().slice());
        steering = new Steering(new CrossEntropy().create(new CrossEntropy.Parameters(20, 300, 6, 30, 0.8, Noise.FRAME, 0, false, false)),
                ControlSettings.PAPER);
        Architecture architecture = experiment.architecture(model);
        outlook = ModelOutlook.explicit(world, architecture.instantiate(architecture.initial(new Streams(1), Precision.FLOAT32), precision),
                ControlSettings.PAPER.cost());
    }

    /** From what the world shows to actions. */
    @Benchmark
    public Decision plan() {
        return new ClosedLoop(world, steering, outlook, task, new Streams(2), null).decide();
    }
}
