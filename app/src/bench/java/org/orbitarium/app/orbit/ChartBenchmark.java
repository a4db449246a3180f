package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orbitarium.app.bench.Pictures;
import org.orbitarium.app.bench.Shipped;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.ResultCurves;
import org.orbitarium.engine.nn.Precision;

/** Frames of the two charts that turn with g, each 600 × 600. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked
public class ChartBenchmark {

    private static final int SIDE = 600;
    private static final int TURNS = 90;

    private final List<ArenaFigure.Input> arenas = new ArrayList<>();
    private final List<DialFigure.Input> dials = new ArrayList<>();
    private ArenaView arena;
    private DialView dial;
    private Pictures arenaPictures;
    private Pictures dialPictures;

    /** Computes what is shown, all round the circle. */
    @Setup
    public void open() throws Exception {
        OrbitScene scene = OrbitSceneLoader.load(Shipped.scene(), Shipped.run());
        OrbitComputation computation = new OrbitComputation();
        List<OrbitCurve> curves = ResultCurves.of(Objects.requireNonNull(scene.result()), ErrorForm.RATIO, false);
        for (int i = 0; i < TURNS; i++) {
            O2 element = new O2(2 * Math.PI * i / TURNS, false);
            arenas.add(computation.compute(new OrbitRequest(scene, element, 0, 0, 1, Precision.FLOAT32, Language.ENGLISH)).arena());
            dials.add(new DialFigure.Input("relMSE", curves, scene.wedge(), element.angleDegrees(), false, List.of(), "", false, "")
                    .holding(DialFigure.Range.around(curves)));
        }
        Toolkit.call(() -> {
            Typefaces typefaces = Typefaces.load(Home.find());
            arena = new ArenaView(typefaces);
            dial = new DialView(typefaces);
            arenaPictures = Pictures.of(arena, SIDE, SIDE);
            dialPictures = Pictures.of(dial, SIDE, SIDE);
            return null;
        });
    }

    /** The arena at the next g. */
    @Benchmark
    @OperationsPerInvocation(Pictures.FRAMES)
    public WritableImage arena() throws Exception {
        return arenaPictures.render(number -> arena.setInput(arenas.get(number % TURNS)));
    }

    /** The dial at the next g. */
    @Benchmark
    @OperationsPerInvocation(Pictures.FRAMES)
    public WritableImage dial() throws Exception {
        return dialPictures.render(number -> dial.setInput(dials.get(number % TURNS)));
    }
}
