package org.orbitarium.engine.raster;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** A stage as a bench would show it: a cloud, two predictions, displacements, trails, axes and a wedge. */
final class DemoStage {

    static final double REACH = 1.9;
    static final double FADE = 0.6;
    private static final int POINTS = 24;
    private static final int STEPS = 30;
    private static final double FLOOR = -1.0;

    /** The colours of a theme. */
    record Theme(String name, int ground, int equivariant, int baseline, int truth, int wedge, int wedgeEdge, int strong, int quiet,
            int grid) {
    }

    static final Theme DARK = new Theme("dark", 0xFF0D1117, 0xFF3FA7E8, 0xFFE8711A, 0xFF1DB78A, 0x26E9BA46, 0x9EE9BA46, 0xFFC9D1D9,
            0xFF8B949E, 0xFF262D36);
    static final Theme LIGHT = new Theme("light", 0xFFFFFFFF, 0xFF0072B2, 0xFFD55E00, 0xFF009E73, 0x2BDEA014, 0x99B07800, 0xFF24292F,
            0xFF57606A, 0xFFDDE2E7);

    private final Theme theme;
    private final List<Shape> shapes = new ArrayList<>();

    private DemoStage(Theme theme) {
        this.theme = theme;
    }

    /** The whole of it. */
    static List<Shape> of(Theme theme) {
        DemoStage stage = new DemoStage(theme);
        stage.floor();
        stage.axes();
        stage.cloud();
        return List.copyOf(stage.shapes);
    }

    static Frame frame(Theme theme, int width, int height, double scale) {
        return Frame.of(width, height, theme.ground).scaled(scale).fading(REACH, FADE).haloed(1.5);
    }

    static Camera camera() {
        return Camera.framing(new Point3(0, 0, -0.15), 1.55);
    }

    private void floor() {
        for (int i = -4; i <= 4; i++) {
            double at = i * 0.5;
            shapes.add(Shape.Line.between(Shape.NOTHING, new Point3(at, -2, FLOOR), new Point3(at, 2, FLOOR), 1, theme.grid));
            shapes.add(Shape.Line.between(Shape.NOTHING, new Point3(-2, at, FLOOR), new Point3(2, at, FLOOR), 1, theme.grid));
        }
        shapes.add(Meshes.sector(900, new Point3(0, 0, FLOOR), 1.6, 0, Math.PI / 2, theme.wedge));
        Rows edge = Rows.zeros(67, 3);
        for (int i = 1; i < 66; i++) {
            double angle = Math.PI / 2 * (i - 1) / 64;
            edge.set(i, new double[] {1.6 * Math.cos(angle), 1.6 * Math.sin(angle), FLOOR});
        }
        edge.set(0, new double[] {0, 0, FLOOR});
        edge.set(66, new double[] {0, 0, FLOOR});
        shapes.add(Shape.Line.of(Shape.NOTHING, edge, 1.5, theme.wedgeEdge).dashed(0.06));
    }

    private void axes() {
        shapes.add(new Shape.Arrow(Shape.NOTHING, new Point3(0, 0, FLOOR), new Point3(1.9, 0, FLOOR), 0.016, theme.quiet));
        shapes.add(new Shape.Arrow(Shape.NOTHING, new Point3(0, 0, FLOOR), new Point3(0, 1.9, FLOOR), 0.016, theme.quiet));
        shapes.add(new Shape.Arrow(Shape.NOTHING, new Point3(0, 0, FLOOR), new Point3(0, 0, 1.2), 0.016, theme.quiet));
    }

    private void cloud() {
        RandomStream stream = new Streams(7).stream("demo");
        for (int i = 0; i < POINTS; i++) {
            Point3 start = new Point3(0.72 * stream.nextGaussian(), 0.55 * stream.nextGaussian(), 0.36 * stream.nextGaussian());
            Rows trail = trail(start);
            Point3 now = Point3.row(trail, STEPS - 1);
            int[] fading = new int[STEPS];
            for (int k = 0; k < STEPS; k++) {
                fading[k] = Colours.covered(theme.truth, 255, 0.9 * k / STEPS);
            }
            shapes.add(new Shape.Line(Shape.NOTHING, trail, 2, fading, 0));
            shapes.add(Shape.Ball.of(i, now, 0.05, theme.truth));
            Point3 near = now.plus(noise(stream, 0.012));
            Point3 far = now.plus(new Point3(0.10, -0.05, 0.06)).plus(noise(stream, 0.06));
            shapes.add(new Shape.Ball(100 + i, near, 0.08, theme.equivariant, Look.RING));
            shapes.add(new Shape.Ball(200 + i, far, 0.085, theme.baseline, Look.DIAMOND));
            if (i % 2 == 0) {
                shapes.add(new Shape.Arrow(300 + i, now, now.plus(now.minus(Point3.row(trail, STEPS - 6)).times(1.4)), 0.018,
                        theme.strong));
            }
        }
    }

    private static Rows trail(Point3 start) {
        Rows rows = Rows.zeros(STEPS, 3);
        for (int k = 0; k < STEPS; k++) {
            double angle = 0.028 * k;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            rows.set(k, new double[] {c * start.x() - s * start.y(), s * start.x() + c * start.y(), start.z() + 0.006 * k});
        }
        return rows;
    }

    private static Point3 noise(RandomStream stream, double size) {
        return new Point3(size * stream.nextGaussian(), size * stream.nextGaussian(), size * stream.nextGaussian());
    }
}
