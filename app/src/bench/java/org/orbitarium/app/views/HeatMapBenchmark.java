package org.orbitarium.app.views;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.canvas.Canvas;
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
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.figures.ColourMap;
import org.orbitarium.engine.figures.Mark;

/** A heat map of 512 × 512 numbers, all of them new in every frame: colours, pixel buffer, canvas, rendered picture. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked
public class HeatMapBenchmark {

    private static final int SIDE = 512;

    private FigurePainter painter;
    private Pictures pictures;
    private double[] values;

    /** Makes the canvas. */
    @Setup
    public void open() throws Exception {
        pictures = Toolkit.call(() -> {
            Canvas canvas = new Canvas(SIDE, SIDE);
            painter = new FigurePainter(canvas.getGraphicsContext2D(), Typefaces.load(Home.find()));
            return Pictures.of(canvas, SIDE, SIDE);
        });
        values = new double[SIDE * SIDE * 2];
        for (int row = 0; row < 2 * SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                values[row * SIDE + column] = 0.5 + 0.5 * Math.sin(0.013 * column) * Math.cos(0.017 * row);
            }
        }
    }

    /** One frame of the moving map. */
    @Benchmark
    @OperationsPerInvocation(Pictures.FRAMES)
    public WritableImage frame() throws Exception {
        return pictures.render(number -> {
            int from = number % SIDE * SIDE;
            int[] argb = new int[SIDE * SIDE];
            for (int i = 0; i < argb.length; i++) {
                argb[i] = ColourMap.VIRIDIS.argb(values[from + i]);
            }
            painter.paint(List.of(new Mark.Pixels(0, 0, SIDE, SIDE, SIDE, SIDE, argb)));
        });
    }
}
