package org.orbitarium.engine.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** Whatever is on the stage, wherever the camera stands: no exception, nothing outside the picture, the same pixels every time. */
final class RobustnessTest {

    private static final int GUARD = 0x12345678;

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** A number that is anything from tiny to absurd. */
    private static double wild(RandomStream stream) {
        return switch (stream.nextInt(24)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> stream.nextGaussian() * 1e300;
            case 3 -> stream.nextGaussian() * 1e12;
            case 4 -> stream.nextGaussian() * 1e-200;
            case 5 -> 0;
            case 6 -> stream.nextGaussian() * 50;
            default -> stream.nextGaussian();
        };
    }

    private static Point3 place(RandomStream stream) {
        return new Point3(wild(stream), wild(stream), wild(stream));
    }

    private static Rows places(RandomStream stream, int count) {
        Rows rows = Rows.zeros(count, 3);
        for (int i = 0; i < count; i++) {
            rows.set(i, new double[] {wild(stream), wild(stream), wild(stream)});
        }
        return rows;
    }

    private static double size(RandomStream stream) {
        double value = Math.abs(wild(stream));
        return Double.isNaN(value) ? 1 : value;
    }

    private static Shape wildShape(RandomStream stream, int id) {
        int argb = (int) stream.nextLong() | (stream.nextInt(2) == 0 ? 0xFF000000 : 0);
        return switch (stream.nextInt(5)) {
            case 0 -> new Shape.Ball(id, place(stream), wild(stream), argb,
                    List.of(Look.values()).get(stream.nextInt(Look.values().length)));
            case 1 -> new Shape.Line(id, places(stream, stream.nextInt(6)), size(stream), new int[] {argb},
                    stream.nextInt(3) == 0 ? size(stream) : 0);
            case 2 -> new Shape.Arrow(id, place(stream), place(stream), wild(stream), argb);
            case 3 -> new Shape.Points(id, places(stream, 10), Math.min(size(stream), 1e6), new int[] {argb});
            default -> {
                int count = 3 + stream.nextInt(5);
                int[] faces = new int[3 * stream.nextInt(8)];
                Arrays.setAll(faces, i -> stream.nextInt(count));
                yield Mesh.of(id, places(stream, count), faces, new int[] {argb}, stream.nextInt(2) == 0);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anythingCanBeDrawn(long seed) {
        RandomStream stream = new Streams(seed).stream("wild");
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            shapes.add(wildShape(stream, i));
        }
        Camera camera = Camera.framing(new Point3(stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()), 1)
                .turned(stream.nextGaussian(), stream.nextGaussian()).zoomed(Math.exp(2 * stream.nextGaussian()));
        Frame frame = Frame.of(1 + stream.nextInt(120), 1 + stream.nextInt(120), (int) stream.nextLong() | (stream.nextInt(2) * 0xFF000000))
                .scaled(stream.uniform(0.3, 3)).fading(stream.nextInt(2), stream.nextDouble()).haloed(stream.nextInt(3));
        int[] pixels = new int[frame.pixels() + 50];
        Arrays.fill(pixels, GUARD);
        Rasteriser rasteriser = new Rasteriser();
        rasteriser.render(shapes, camera, frame, pixels);
        for (int i = frame.pixels(); i < pixels.length; i++) {
            assertEquals(GUARD, pixels[i]);
        }
        for (int i = 0; i < frame.pixels(); i++) {
            int alpha = pixels[i] >>> 24;
            int most = Math.max(pixels[i] >> 16 & 0xFF, Math.max(pixels[i] >> 8 & 0xFF, pixels[i] & 0xFF));
            assertEquals(true, most <= alpha, "premultiplied");
        }
        double x = stream.uniform(-10, 130);
        rasteriser.pick(x, x, 4);
        Picker.pick(shapes, camera, frame, x, x, 4);

        // the same again, and after a larger and a smaller frame
        int[] again = new int[frame.pixels()];
        rasteriser.render(shapes, camera, Frame.of(200, 150, 0), new int[30000]);
        rasteriser.render(shapes, camera, Frame.of(2, 1, 0), new int[2]);
        rasteriser.render(shapes, camera, frame, again);
        assertArrayEquals(Arrays.copyOf(pixels, frame.pixels()), again);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatRunsBehindTheCameraIsCutAtTheNearPlane(long seed) {
        RandomStream stream = new Streams(seed).stream("behind");
        Camera camera = Camera.framing(Point3.ORIGIN, 1);
        Projection view = camera.projection(200, 160);
        Frame frame = Frame.of(200, 160, 0);
        Point3 seen = view.place(stream.uniform(0, 200), stream.uniform(0, 160), camera.pose().distance());
        Point3 behind = view.eye().plus(new Point3(stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()))
                .minus(view.forward().times(4));
        double a = seen.minus(view.eye()).dot(view.forward()) - view.near();
        double b = view.near() - behind.minus(view.eye()).dot(view.forward());
        Point3 met = seen.plus(behind.minus(seen).times(a / (a + b)));
        Point3 just = met.plus(seen.minus(met).times(1e-9));
        Picture whole = Picture.of(List.of(Shape.Line.between(1, seen, behind, 3, 0xFFFFFFFF)), camera, frame);
        Picture part = Picture.of(List.of(Shape.Line.between(1, seen, just, 3, 0xFFFFFFFF)), camera, frame);
        assertEquals(part.area(), whole.area(), 0.01 * part.area() + 0.1);
        Picture backwards = Picture.of(List.of(Shape.Line.between(1, behind, seen, 3, 0xFFFFFFFF)), camera, frame);
        assertEquals(whole.area(), backwards.area(), 0.01 * part.area() + 0.1);
    }

    @Test
    void aFloorUnderTheCameraFillsThePictureBelowTheHorizon() {
        Pose pose = new Pose(new Point3(0, 0, 1), 5, 0.3, 0);
        Camera camera = new Camera(pose, pose, Math.PI / 3);
        Mesh floor = Mesh.of(1, new Rows(4, 3, new double[] {-1e4, -1e4, 0, 1e4, -1e4, 0, 1e4, 1e4, 0, -1e4, 1e4, 0}),
                new int[] {0, 1, 2, 0, 2, 3}, new int[] {0xFF00FF00}, false);
        Picture picture = Picture.of(List.of(floor), camera, Frame.of(200, 160, Picture.BLACK));
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 200; x++) {
                // the horizon is at the height of the eye; the last pixel above it is the floor's far edge
                if (y != 79 && y != 80) {
                    assertEquals(y < 80 ? Picture.BLACK : 0xFF00FF00, picture.at(x, y), x + ", " + y);
                }
            }
        }
    }

    @Test
    void theEyeWithinABallSeesThroughIt() {
        Camera camera = Camera.framing(Point3.ORIGIN, 1);
        List<Shape> shapes = List.of(Shape.Ball.of(1, Point3.ORIGIN, 10, 0xFFFFFFFF));
        assertEquals(0, Picture.of(shapes, camera, Frame.of(50, 50, 0)).area());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Rows flat = new Rows(2, 2, new double[4]);
        Rows two = new Rows(2, 3, new double[6]);
        assertThrows(IllegalArgumentException.class, () -> Shape.Line.of(1, flat, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Shape.Line(1, two, 1, new int[3], 0));
        assertThrows(IllegalArgumentException.class, () -> Shape.Line.of(1, two, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Shape.Points(1, two, 1, new int[0]));
        assertThrows(IllegalArgumentException.class, () -> Mesh.of(1, two, new int[] {0, 1}, new int[1], true));
        assertThrows(IllegalArgumentException.class, () -> Mesh.of(1, two, new int[] {0, 1, 2}, new int[1], true));
        assertThrows(IllegalArgumentException.class, () -> Mesh.of(1, two, new int[] {0, 1, 1}, new int[3], true));
        assertThrows(IllegalArgumentException.class, () -> Meshes.sector(1, Point3.ORIGIN, 1, 2, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Meshes.sphere(1, Point3.ORIGIN, 1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Frame.of(0, 5, 0));
        assertThrows(IllegalArgumentException.class, () -> Frame.of(5, 5, 0).fading(1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Rasteriser().render(List.of(), Camera.framing(Point3.ORIGIN, 1),
                Frame.of(5, 5, 0), new int[24]));
    }
}
