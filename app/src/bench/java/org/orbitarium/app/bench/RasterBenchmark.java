package org.orbitarium.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Look;
import org.orbitarium.engine.raster.Mesh;
import org.orbitarium.engine.raster.Meshes;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.raster.Rasteriser;
import org.orbitarium.engine.raster.Shape;

/** One frame of a 3D stage of 900 × 700 pixels without a GPU, in one thread; the camera turns from frame to frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@NullUnmarked
public class RasterBenchmark {

    private static final int GREEN = 0xFF1DB78A;
    private static final int BLUE = 0xFF3FA7E8;
    private static final int ORANGE = 0xFFE8711A;
    private static final int GREY = 0xFF8B949E;
    private static final int POINTS = 100_000;
    private static final int ARROWS = 64;

    /** What is on the stage. */
    public enum Scene {

        /** 24 points, three predictions of each, 64 arrows, 24 trails of 30 points, axes and a wedge of 64 triangles. */
        CLOUD,

        /** The same with rims around shapes. */
        CLOUD_RIMS,

        /** 100,000 points of 2 px. */
        POINTS,

        /** The ball of rotations as a glass shell of 2,208 triangles that fills the picture. */
        SHELL,

        /** A lit surface of 16,128 triangles. */
        RELIEF
    }

    /** What is on the stage. */
    @Param
    public Scene scene;

    private final Rasteriser rasteriser = new Rasteriser();
    private List<Shape> shapes;
    private Camera camera;
    private Frame frame;
    private int[] pixels;

    /** Builds the stage. */
    @Setup
    public void build() {
        camera = Camera.framing(Point3.ORIGIN, 1.3);
        frame = Frame.of(900, 700, 0xFF0D1117).fading(1.3, 0.6).haloed(scene == Scene.CLOUD_RIMS ? 1.5 : 0);
        pixels = new int[frame.pixels()];
        RandomStream stream = new Streams(0).stream("stage");
        shapes = switch (scene) {
            case CLOUD, CLOUD_RIMS -> cloud(stream);
            case POINTS -> List.of(new Shape.Points(1, places(POINTS, () -> 0.4 * stream.nextGaussian()), 2, new int[] {BLUE}));
            case SHELL -> List.of(Meshes.sphere(1, Point3.ORIGIN, 1.2, 24, 0x228B949E));
            case RELIEF -> List.of(relief());
        };
    }

    private static Mesh relief() {
        Mesh sphere = Meshes.sphere(1, Point3.ORIGIN, 1, 64, BLUE);
        Rows moved = Rows.zeros(sphere.vertices().count(), 3);
        int[] colours = new int[moved.count()];
        for (int i = 0; i < moved.count(); i++) {
            Point3 p = Point3.row(sphere.vertices(), i);
            double value = 3 * p.x() * p.y() * p.z();
            moved.set(i, array(p.times(1 + 0.4 * value)));
            int grey = 0x40 + (int) (100 * Math.abs(value));
            colours[i] = 0xFF000000 | grey << 16 | grey << 8 | grey;
        }
        return sphere.with(moved, colours);
    }

    private static List<Shape> cloud(RandomStream stream) {
        List<Shape> all = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            Point3 tip = new Point3(axis == 0 ? 1.3 : 0, axis == 1 ? 1.3 : 0, axis == 2 ? 1 : -0.8);
            all.add(new Shape.Arrow(Shape.NOTHING, new Point3(0, 0, -0.8), tip, 0.015, GREY));
        }
        all.add(Meshes.sector(1, new Point3(0, 0, -0.8), 1.2, 0, Math.PI, 0x26E9BA46));
        for (int i = 0; i < 24; i++) {
            Point3 at = new Point3(0.5 * stream.nextGaussian(), 0.5 * stream.nextGaussian(), 0.3 * stream.nextGaussian());
            all.add(Shape.Ball.of(i, at, 0.045, GREEN));
            all.add(new Shape.Ball(100 + i, near(stream, at), 0.07, BLUE, Look.RING));
            all.add(new Shape.Ball(200 + i, near(stream, at), 0.07, ORANGE, Look.DIAMOND));
            all.add(new Shape.Ball(300 + i, near(stream, at), 0.045, GREY, Look.FILLED));
            all.add(Shape.Line.of(400 + i, trail(at), 2, 0xC01DB78A));
        }
        for (int i = 0; i < ARROWS; i++) {
            Point3 from = new Point3(0.5 * stream.nextGaussian(), 0.5 * stream.nextGaussian(), 0.3 * stream.nextGaussian());
            all.add(new Shape.Arrow(500 + i, from, near(stream, near(stream, from)), 0.015, 0xFFC9D1D9));
        }
        return List.copyOf(all);
    }

    private static Point3 near(RandomStream stream, Point3 place) {
        return place.plus(new Point3(0.1 * stream.nextGaussian(), 0.1 * stream.nextGaussian(), 0.1 * stream.nextGaussian()));
    }

    private static Rows trail(Point3 end) {
        Rows rows = Rows.zeros(30, 3);
        for (int k = 0; k < 30; k++) {
            double angle = 0.03 * (k - 29);
            rows.set(k, new double[] {Math.cos(angle) * end.x() - Math.sin(angle) * end.y(),
                Math.sin(angle) * end.x() + Math.cos(angle) * end.y(), end.z() + 0.2 * angle});
        }
        return rows;
    }

    private static Rows places(int count, DoubleSupplier number) {
        Rows rows = Rows.zeros(count, 3);
        for (int i = 0; i < rows.data().length; i++) {
            rows.data()[i] = number.getAsDouble();
        }
        return rows;
    }

    private static double[] array(Point3 p) {
        return new double[] {p.x(), p.y(), p.z()};
    }

    /** One frame. */
    @Benchmark
    public int[] frame() {
        camera = camera.turned(0.01, 0);
        rasteriser.render(shapes, camera, frame, pixels);
        return pixels;
    }
}
