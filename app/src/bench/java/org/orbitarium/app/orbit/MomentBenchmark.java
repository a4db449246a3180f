package org.orbitarium.app.orbit;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orbitarium.app.bench.Shipped;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.nn.Precision;

/** What a turn of the knob computes: the world at g, predictions of all models, residuals in both precisions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked
public class MomentBenchmark {

    private static final double STEP = Math.toRadians(1);

    private OrbitScene scene;
    private OrbitComputation computation;
    private double angle;

    /** Loads the scene with its models. */
    @Setup
    public void load() {
        scene = OrbitSceneLoader.load(Shipped.scene(), Shipped.run());
        computation = new OrbitComputation();
    }

    /** A moment at the next degree. */
    @Benchmark
    public OrbitMoment moment() {
        angle += STEP;
        return computation.compute(new OrbitRequest(scene, new O2(angle, false), 0, 0, 1, Precision.FLOAT32, Language.ENGLISH));
    }
}
