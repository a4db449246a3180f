package org.orbitarium.engine.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** What is nearer hides what is farther, whatever the order of drawing, and glass shows what is behind. */
final class DepthTest {

    private static final int SIDE = 300;
    private static final Camera CAMERA = Camera.framing(Point3.ORIGIN, 1);
    private static final Projection VIEW = CAMERA.projection(SIDE, SIDE);
    private static final Frame FRAME = Frame.of(SIDE, SIDE, Picture.BLACK);
    private static final double DEPTH = CAMERA.pose().distance();
    private static final int RED = 0xFFC03020;
    private static final int BLUE = 0xFF2040D0;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static Mesh triangle(int argb, Point3... corners) {
        Rows rows = Rows.zeros(corners.length, 3);
        for (int i = 0; i < corners.length; i++) {
            rows.set(i, new double[] {corners[i].x(), corners[i].y(), corners[i].z()});
        }
        return Mesh.of(1, rows, new int[] {0, 1, 2}, new int[] {argb}, false);
    }

    /** A pane across the view, larger than the picture. */
    private static Mesh pane(int argb, double depth) {
        return triangle(argb, VIEW.place(-400, -400, depth), VIEW.place(1000, -400, depth), VIEW.place(-400, 1000, depth));
    }

    private static Look look(RandomStream stream) {
        return List.of(Look.values()).get(stream.nextInt(Look.values().length));
    }

    private static List<Shape> crowd(RandomStream stream, int count) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Point3 at = new Point3(stream.uniform(-0.7, 0.7), stream.uniform(-0.7, 0.7), stream.uniform(-0.7, 0.7));
            Point3 to = at.plus(new Point3(stream.uniform(-0.5, 0.5), stream.uniform(-0.5, 0.5), stream.uniform(-0.5, 0.5)));
            int argb = (int) stream.nextLong() | 0xFF000000;
            shapes.add(switch (stream.nextInt(6)) {
                case 0 -> new Shape.Ball(i, at, stream.uniform(0.01, 0.3), argb, look(stream));
                case 1 -> Shape.Line.between(i, at, to, stream.uniform(0.5, 5), argb);
                case 2 -> new Shape.Arrow(i, at, to, stream.uniform(0.01, 0.1), argb);
                case 3 -> Meshes.sphere(i, at, stream.uniform(0.05, 0.3), 8, argb);
                case 4 -> new Shape.Points(i, new Rows(2, 3, new double[] {at.x(), at.y(), at.z(), to.x(), to.y(), to.z()}), 3,
                        new int[] {argb});
                default -> triangle((argb & 0xFFFFFF) | stream.nextInt(255) << 24, at, to, new Point3(0.1, stream.nextDouble(), 0));
            });
        }
        return shapes;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfShapesDoesNotMatter(long seed) {
        RandomStream stream = new Streams(seed).stream("crowd");
        List<Shape> shapes = crowd(stream, 60);
        List<Shape> shuffled = new ArrayList<>();
        for (int i : stream.permutation(shapes.size())) {
            shuffled.add(shapes.get(i));
        }
        Frame frame = seed % 2 == 0 ? FRAME : FRAME.haloed(2);
        int[] first = Picture.of(shapes, CAMERA, frame).pixels();
        int[] second = Picture.of(shuffled, CAMERA, frame).pixels();
        // now and then two shapes are equally deep to all 24 bits
        assertTrue(IntStream.range(0, first.length).filter(i -> first[i] != second[i]).count() <= 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNearerHidesTheFarther(long seed) {
        RandomStream stream = new Streams(seed).stream("near and far");
        double x = stream.uniform(50, 250);
        double y = stream.uniform(50, 250);
        double depth = stream.uniform(0.5, 1) * DEPTH;
        double behind = depth * stream.uniform(1.05, 1.5);
        Point3 near = VIEW.place(x, y, depth);
        Point3 far = VIEW.place(x, y, behind);
        Point3 aside = VIEW.right().times(0.3);
        List<Shape> fronts = List.of(new Shape.Ball(1, near, 0.04, RED, Look.FILLED),
                Shape.Line.between(1, near.minus(aside), near.plus(aside), 5, RED),
                new Shape.Arrow(1, near.minus(aside), near.plus(aside), 0.06, RED),
                pane(RED, depth), new Shape.Points(1, new Rows(1, 3, new double[] {near.x(), near.y(), near.z()}), 5, new int[] {RED}));
        List<Shape> backs = List.of(Shape.Ball.of(2, far, 0.02, BLUE), new Shape.Ball(2, far, 0.2, BLUE, Look.CROSS),
                Shape.Line.between(2, far.minus(aside), far.plus(aside), 5, BLUE),
                new Shape.Arrow(2, far.minus(aside), far.plus(aside), 0.02, BLUE), pane(BLUE, behind));
        for (Shape front : fronts) {
            for (Shape back : backs) {
                int pixel = Picture.of(List.of(front, back), CAMERA, FRAME).at((int) x, (int) y);
                assertTrue((pixel >> 16 & 0xFF) > (pixel & 0xFF), () -> front + " before " + back);
                int other = Picture.of(List.of(back, front), CAMERA, FRAME).at((int) x, (int) y);
                assertEquals(pixel, other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void panesThatCrossSplitAlongTheirLine(long seed) {
        RandomStream stream = new Streams(seed).stream("crossing");
        // two points of the line in which they meet
        double[] ends = {stream.uniform(20, 280), -50, stream.uniform(20, 280), 350};
        Point3 top = VIEW.place(ends[0], ends[1], stream.uniform(0.8, 1.2) * DEPTH);
        Point3 bottom = VIEW.place(ends[2], ends[3], stream.uniform(0.8, 1.2) * DEPTH);
        Mesh red = through(top, bottom, 0.5);
        Mesh blue = through(top, bottom, -0.5).with(through(top, bottom, -0.5).vertices(), new int[] {BLUE});
        Picture picture = Picture.of(List.of(red, blue), CAMERA, FRAME);
        for (int py = 0; py < SIDE; py++) {
            double line = ends[0] + (ends[2] - ends[0]) * (py + 0.5 - ends[1]) / (ends[3] - ends[1]);
            for (int px = 0; px < SIDE; px++) {
                // float depths decide within a small part of a pixel
                if (Math.abs(px + 0.5 - line) > 0.05) {
                    assertEquals(px + 0.5 < line ? RED : BLUE, picture.at(px, py), px + ", " + py + " of " + line);
                }
            }
        }
    }

    /** A large pane through two places; with a positive slope it comes nearer to the left. */
    private static Mesh through(Point3 top, Point3 bottom, double slope) {
        Point3 left = VIEW.right().times(-4).minus(VIEW.forward().times(4 * slope));
        Point3 along = bottom.minus(top).times(3);
        Point3 middle = top.plus(bottom).times(0.5);
        Rows rows = Rows.zeros(4, 3);
        Point3[] corners = {middle.plus(left).minus(along), middle.minus(left).minus(along), middle.minus(left).plus(along),
            middle.plus(left).plus(along)};
        for (int i = 0; i < 4; i++) {
            rows.set(i, new double[] {corners[i].x(), corners[i].y(), corners[i].z()});
        }
        return Mesh.of(1, rows, new int[] {0, 1, 2, 0, 2, 3}, new int[] {RED}, false);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPixelBelongsToExactlyOneTriangleOfASurface(long seed) {
        RandomStream stream = new Streams(seed).stream("fan");
        // glass, so that a pixel drawn twice would show; the corner within is on pixel centres now and then
        int corners = 3 + stream.nextInt(30);
        Rows rows = Rows.zeros(corners + 1, 3);
        int[] faces = new int[3 * corners];
        double x = seed % 2 == 0 ? 150.5 : stream.uniform(100, 200);
        double y = seed % 2 == 0 ? 120.5 : stream.uniform(100, 200);
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            Point3 p = i == corners ? VIEW.place(x, y, DEPTH) : VIEW.place(150 + 800 * Math.cos(angle), 150 + 800 * Math.sin(angle),
                    stream.uniform(0.9, 1.1) * DEPTH);
            rows.set(i, new double[] {p.x(), p.y(), p.z()});
            if (i < corners) {
                faces[3 * i] = corners;
                faces[3 * i + 1] = i;
                faces[3 * i + 2] = (i + 1) % corners;
            }
        }
        Picture picture = Picture.of(List.of(Mesh.of(1, rows, faces, new int[] {0x80FF8040}, false)), CAMERA, FRAME);
        for (int pixel : picture.pixels()) {
            assertEquals(0xFF804020, pixel);
        }
    }

    @Test
    void glassIsBlendedFromFarToNear() {
        Mesh far = pane(0x40FFFFFF, 1.2 * DEPTH);
        Mesh near = pane(0xC0104080, 0.9 * DEPTH);
        int behind = mix(0xFF, 0x40, 0);
        int expected = 0xFF000000 | mix(0x10, 0xC0, behind) << 16 | mix(0x40, 0xC0, behind) << 8 | mix(0x80, 0xC0, behind);
        assertEquals(expected, Picture.of(List.of(far, near), CAMERA, FRAME).at(150, 150));
        assertEquals(expected, Picture.of(List.of(near, far), CAMERA, FRAME).at(150, 150));
        // what is behind an opaque pane adds nothing
        int solid = Picture.of(List.of(near, far, pane(BLUE, DEPTH)), CAMERA, FRAME).at(150, 150);
        assertEquals(0xFF000000 | mix(0x10, 0xC0, 0x20) << 16 | mix(0x40, 0xC0, 0x40) << 8 | mix(0x80, 0xC0, 0xD0), solid);
    }

    @Test
    void aShellOfGlassIsOneLayerAndDenserTowardsItsOutline() {
        Picture picture = Picture.of(List.of(Meshes.sphere(1, Point3.ORIGIN, 0.7, 48, 0x40FFFFFF)), CAMERA,
                Frame.of(SIDE, SIDE, Picture.CLEAR));
        assertEquals(0x40, picture.alpha(150, 150), 1);
        // in camera coordinates, the angle between ray and normal where a pixel's ray meets the sphere
        double[] at = {150 + 80, 150 + 95};
        for (double x : at) {
            Ray ray = VIEW.ray(x + 0.5, 150.5);
            double across = Point3.ORIGIN.minus(ray.origin()).cross(ray.direction()).norm();
            double cosine = Math.sqrt(1 - across * across / 0.49);
            double expected = 255 * (1 - Math.pow(1 - 64 / 255.0, 1 / cosine));
            // linear between vertices that are 4 degrees apart
            assertEquals(expected, picture.alpha((int) x, 150), 4);
        }
    }

    private static int mix(int above, int alpha, int below) {
        return (int) Math.round((above * alpha + below * (255 - alpha)) / 255.0);
    }

    @Test
    void onAClearBackgroundColoursArePremultiplied() {
        Picture picture = Picture.of(List.of(pane(0x40FF8000, DEPTH)), CAMERA, Frame.of(SIDE, SIDE, Picture.CLEAR));
        assertEquals(0x40402000, picture.at(150, 150));
    }

    @Test
    void moreLayersThanThereIsRoomForAreStillBlended() {
        List<Shape> panes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            panes.add(pane(0x08FFFFFF, (1.3 - 0.005 * i) * DEPTH));
        }
        int value = 0;
        for (int i = 0; i < 60; i++) {
            value = mix(0xFF, 0x08, value);
        }
        Picture picture = Picture.of(panes, CAMERA, FRAME);
        assertEquals(value, picture.at(150, 150) & 0xFF);
        assertEquals(picture.at(3, 297), picture.at(150, 150));
    }

    @Test
    void coloursAndDepthFollowPerspectiveAcrossATriangle() {
        // a floor that runs away from black to white, linearly in the world
        Point3 near = VIEW.place(150, 290, 0.5 * DEPTH);
        Point3 far = VIEW.place(150, 10, 3 * DEPTH);
        Point3 side = VIEW.right().times(6);
        Rows rows = Rows.zeros(4, 3);
        Point3[] corners = {near.minus(side), near.plus(side), far.plus(side), far.minus(side)};
        for (int i = 0; i < 4; i++) {
            rows.set(i, new double[] {corners[i].x(), corners[i].y(), corners[i].z()});
        }
        Mesh floor = Mesh.of(1, rows, new int[] {0, 1, 2, 0, 2, 3}, new int[] {0xFF000000, 0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF}, false);
        Picture picture = Picture.of(List.of(floor), CAMERA, FRAME);
        for (int y = 15; y < 285; y++) {
            double share = share(near, far, y + 0.5);
            assertEquals(255 * share, picture.at(150, y) & 0xFF, 1);
        }
    }

    /** Returns how far along a segment across the middle column a row of the picture is. */
    private static double share(Point3 near, Point3 far, double y) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (VIEW.project(near.plus(far.minus(near).times(middle)))[1] > y) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void shapesFadeIntoTheBackgroundWithDepth() {
        Frame fading = Frame.of(SIDE, SIDE, 0xFF204060).fading(1, 0.5);
        double[] depths = {DEPTH - 1.5, DEPTH - 1, DEPTH, DEPTH + 1, DEPTH + 2};
        double[] lost = {0, 0, 0.25, 0.5, 0.5};
        for (int i = 0; i < depths.length; i++) {
            int pixel = Picture.of(List.of(pane(0xFFE0C0A0, depths[i])), CAMERA, fading).at(150, 150);
            assertEquals(0xE0 + (0x20 - 0xE0) * lost[i], pixel >> 16 & 0xFF, 1);
            assertEquals(0xC0 + (0x40 - 0xC0) * lost[i], pixel >> 8 & 0xFF, 1);
            assertEquals(0xA0 + (0x60 - 0xA0) * lost[i], pixel & 0xFF, 1);
        }
    }

    @Test
    void aRimPartsShapesButNotGlass() {
        int ground = 0xFF102030;
        Frame haloed = Frame.of(SIDE, SIDE, ground).haloed(3);
        Shape line = Shape.Line.between(1, VIEW.place(20, 150.5, 0.8 * DEPTH), VIEW.place(280, 150.5, 0.8 * DEPTH), 3, RED);
        Shape farLine = Shape.Line.between(2, VIEW.place(150.5, 20, DEPTH), VIEW.place(150.5, 280, DEPTH), 3, BLUE);
        Mesh glass = pane(0x80FFFFFF, 1.2 * DEPTH);
        int tinted = Picture.of(List.of(glass), CAMERA, haloed).at(10, 10);
        Picture parted = Picture.of(List.of(glass, farLine, line), CAMERA, haloed);
        assertEquals(RED, parted.at(150, 150));
        // three pixels of rim on either side, in which the glass behind is seen and the line behind is not
        for (int y : new int[] {147, 148, 152, 153}) {
            assertEquals(tinted, parted.at(150, y));
            assertEquals(tinted, parted.at(60, y));
        }
        assertEquals(BLUE, parted.at(150, 140));
        // what is nearly as near is not parted
        Shape close = Shape.Line.between(2, VIEW.place(150.5, 20, 0.803 * DEPTH), VIEW.place(150.5, 280, 0.803 * DEPTH), 3, BLUE);
        assertEquals(BLUE, Picture.of(List.of(line, close), CAMERA, haloed).at(150, 152));
        assertEquals(ground, Picture.of(List.of(line), CAMERA, haloed).at(150, 153));
    }

    @Test
    void aLitSurfaceIsBrightestTowardsTheKeyLight() {
        Picture picture = Picture.of(List.of(Shape.Ball.of(1, Point3.ORIGIN, 0.7, 0xFF808080)), CAMERA, FRAME);
        int left = picture.at(110, 100) & 0xFF;
        int right = picture.at(200, 210) & 0xFF;
        assertTrue(left > right + 20, left + " against " + right);
        assertTrue(right > 0x30, "no side is black");
    }
}
