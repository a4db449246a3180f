package org.orbitarium.engine.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** The pointer finds what is seen, from pixels and from shapes alike. */
final class PickingTest {

    private static final int SIDE = 240;
    private static final Camera CAMERA = Camera.framing(Point3.ORIGIN, 1);
    private static final Projection VIEW = CAMERA.projection(SIDE, SIDE);
    private static final Frame FRAME = Frame.of(SIDE, SIDE, Picture.BLACK);
    private static final double DEPTH = CAMERA.pose().distance();
    private static final int WHITE = 0xFFFFFFFF;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static void picks(int expected, List<? extends Shape> shapes, double x, double y, double tolerance) {
        Rasteriser rasteriser = new Rasteriser();
        rasteriser.render(shapes, CAMERA, FRAME, new int[FRAME.pixels()]);
        assertEquals(expected, rasteriser.pick(x, y, tolerance), "from pixels");
        assertEquals(expected, Picker.pick(shapes, CAMERA, FRAME, x, y, tolerance), "from shapes");
    }

    private static Shape.Ball ball(int id, double x, double y, double depth, double pixels) {
        return Shape.Ball.of(id, VIEW.place(x, y, depth), pixels / VIEW.scaleAt(depth), WHITE);
    }

    @Test
    void theFrontmostIsFound() {
        List<Shape> shapes = List.of(ball(5, 100.5, 100.5, DEPTH, 20), ball(6, 105.5, 100.5, 0.8 * DEPTH, 8),
                ball(7, 100.5, 100.5, 1.3 * DEPTH, 30));
        picks(6, shapes, 105.5, 100.5, 0);
        picks(5, shapes, 90.5, 100.5, 0);
        picks(7, shapes, 100.5, 128, 0);
        picks(Shape.NOTHING, shapes, 200.5, 20.5, 0);
    }

    @Test
    void aMissByLessThanTheToleranceIsAHit() {
        List<Shape> shapes = List.of(Shape.Line.between(3, VIEW.place(20, 50.5, DEPTH), VIEW.place(220, 50.5, DEPTH), 1, WHITE),
                ball(4, 120, 70.5, DEPTH, 6));
        picks(3, shapes, 40.5, 50.5, 0);
        picks(3, shapes, 40.5, 54.5, 5);
        picks(Shape.NOTHING, shapes, 40.5, 54.5, 2);
        // the nearer of two in the picture, be it the farther one in space
        picks(3, shapes, 120.5, 54.5, 12);
        picks(4, shapes, 120.5, 62.5, 12);
        picks(Shape.NOTHING, shapes, -20, -20, 5);
    }

    @Test
    void thePointerPassesThroughGlassButNotThroughWalls() {
        Mesh wall = Mesh.of(Shape.NOTHING, new Rows(3, 3, corners(0.8 * DEPTH)), new int[] {0, 1, 2}, new int[] {WHITE}, false);
        Mesh glass = wall.with(wall.vertices(), new int[] {0x60FFFFFF});
        Mesh named = Mesh.of(9, wall.vertices(), new int[] {0, 1, 2}, new int[] {WHITE}, false);
        Shape.Ball ball = ball(8, 100, 100, DEPTH, 20);
        picks(8, List.of(ball, glass), 100.5, 100.5, 3);
        picks(Shape.NOTHING, List.of(ball, wall), 100.5, 100.5, 3);
        picks(9, List.of(ball, named), 100.5, 100.5, 3);
    }

    private static double[] corners(double depth) {
        double[] data = new double[9];
        double[][] at = {{-400, -400}, {900, -400}, {-400, 900}};
        for (int i = 0; i < 3; i++) {
            Point3 p = VIEW.place(at[i][0], at[i][1], depth);
            data[3 * i] = p.x();
            data[3 * i + 1] = p.y();
            data[3 * i + 2] = p.z();
        }
        return data;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pixelsAndShapesAgree(long seed) {
        RandomStream stream = new Streams(seed).stream("crowd");
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Point3 at = new Point3(stream.uniform(-0.7, 0.7), stream.uniform(-0.7, 0.7), stream.uniform(-0.7, 0.7));
            Point3 to = at.plus(new Point3(stream.uniform(-0.5, 0.5), stream.uniform(-0.5, 0.5), stream.uniform(-0.5, 0.5)));
            int argb = (int) stream.nextLong() | 0xFF000000;
            shapes.add(switch (stream.nextInt(4)) {
                case 0 -> new Shape.Ball(i, at, stream.uniform(0.05, 0.2), argb, stream.nextInt(2) == 0 ? Look.FILLED : Look.RING);
                case 1 -> Shape.Line.between(i, at, to, stream.uniform(4, 9), argb);
                case 2 -> new Shape.Arrow(i, at, to, stream.uniform(0.03, 0.1), argb);
                default -> Meshes.sphere(i, at, stream.uniform(0.05, 0.2), 12, argb);
            });
        }
        Rasteriser rasteriser = new Rasteriser();
        rasteriser.render(shapes, CAMERA, FRAME, new int[FRAME.pixels()]);
        int compared = 0;
        int agreed = 0;
        for (int i = 0; i < 4000; i++) {
            int x = 1 + stream.nextInt(SIDE - 2);
            int y = 1 + stream.nextInt(SIDE - 2);
            int found = rasteriser.pick(x + 0.5, y + 0.5, 0);
            if (found != Shape.NOTHING && uniform(rasteriser, x, y, found)) {
                compared++;
                agreed += found == Picker.pick(shapes, CAMERA, FRAME, x + 0.5, y + 0.5, 0) ? 1 : 0;
            }
        }
        // they may differ where two surfaces meet, and are equally deep to the precision of the buffer
        assertTrue(compared > 500);
        assertTrue(agreed > 0.998 * compared, agreed + " of " + compared);
    }

    private static boolean uniform(Rasteriser rasteriser, int x, int y, int id) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (rasteriser.pick(x + dx + 0.5, y + dy + 0.5, 0) != id) {
                    return false;
                }
            }
        }
        return true;
    }
}
