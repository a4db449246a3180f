package org.orbitarium.engine.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** Edges are smooth: the area of what is drawn is the area that geometry gives. */
final class CoverageTest {

    private static final int SIDE = 400;
    private static final Camera CAMERA = Camera.framing(Point3.ORIGIN, 1);
    private static final Projection VIEW = CAMERA.projection(SIDE, SIDE);
    private static final Frame FRAME = Frame.of(SIDE, SIDE, Picture.CLEAR);
    private static final double DEPTH = CAMERA.pose().distance();
    private static final int WHITE = 0xFFFFFFFF;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3.3, 6, 11.7, 40, 150})
    void aBallCoversItsDisc(double pixels) {
        double sum = 0;
        int places = 40;
        for (long seed = 0; seed < places; seed++) {
            RandomStream stream = new Streams(seed).stream("place");
            // within a pixel of the middle, where the outline is a circle
            Point3 centre = VIEW.place(200 + stream.nextDouble(), 200 + stream.nextDouble(), DEPTH);
            // the radius whose outline is so many pixels: the tangent from the eye
            double tangent = pixels / VIEW.focal();
            double radius = DEPTH * tangent / Math.sqrt(1 + tangent * tangent);
            Picture picture = Picture.of(List.of(Shape.Ball.of(1, centre, radius, WHITE)), CAMERA, FRAME);
            double share = picture.area() / (Math.PI * pixels * pixels);
            // where a small disc lies on the pixels matters a little
            assertEquals(1, share, pixels < 5 ? 0.03 : 0.01);
            sum += share;
        }
        assertEquals(1, sum / places, 0.003);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBallAtTheEdgeOfTheFieldIsTheEllipseThatPerspectiveMakesOfIt(long seed) {
        RandomStream stream = new Streams(seed).stream("ellipse");
        Point3 centre = VIEW.place(stream.uniform(60, 340), stream.uniform(60, 340), stream.uniform(0.4, 1.5) * DEPTH);
        double radius = 0.1;
        int inside = 0;
        int fine = 4;
        for (int i = 0; i < SIDE * fine; i++) {
            for (int j = 0; j < SIDE * fine; j++) {
                Ray ray = VIEW.ray((i + 0.5) / fine, (j + 0.5) / fine);
                inside += centre.minus(ray.origin()).cross(ray.direction()).norm() <= radius ? 1 : 0;
            }
        }
        Picture picture = Picture.of(List.of(Shape.Ball.of(1, centre, radius, WHITE)), CAMERA, FRAME);
        assertEquals(1, picture.area() / (inside / (double) (fine * fine)), 0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 4, 9})
    void aLineIsAsWideAtEverySlope(double width) {
        for (int degrees = 0; degrees < 180; degrees += 3) {
            double angle = Math.toRadians(degrees);
            Point3 from = VIEW.place(200.3 - 150 * Math.cos(angle), 200.6 - 150 * Math.sin(angle), DEPTH);
            Point3 to = VIEW.place(200.3 + 150 * Math.cos(angle), 200.6 + 150 * Math.sin(angle), DEPTH);
            Picture picture = Picture.of(List.of(Shape.Line.between(1, from, to, width, WHITE)), CAMERA, FRAME);
            // the rounding of each pixel to 1/255, and the sampling of the slope along the line
            assertEquals(1, picture.area() / (300 * width + Math.PI * width * width / 4), 0.02, degrees + " degrees");
        }
    }

    @Test
    void aLineThroughManyPointsIsTheLineThroughItsEnds() {
        Point3 from = VIEW.place(31.3, 77.2, 0.8 * DEPTH);
        Point3 to = VIEW.place(350.8, 301.9, 1.1 * DEPTH);
        Rows many = Rows.zeros(30, 3);
        for (int i = 0; i < many.count(); i++) {
            Point3 p = from.plus(to.minus(from).times(i / 29.0));
            many.set(i, new double[] {p.x(), p.y(), p.z()});
        }
        Picture one = Picture.of(List.of(Shape.Line.between(1, from, to, 2, WHITE)), CAMERA, FRAME);
        Picture all = Picture.of(List.of(Shape.Line.of(1, many, 2, WHITE)), CAMERA, FRAME);
        for (int i = 0; i < one.pixels().length; i++) {
            // where two pieces meet a pixel takes the better covered one: no beads
            assertEquals(one.pixels()[i] >>> 24, all.pixels()[i] >>> 24, 2);
        }
    }

    @Test
    void thinnerThanAPixelIsPaler() {
        for (double width : new double[] {0.1, 0.25, 0.5}) {
            Point3 from = VIEW.place(50, 200.5, DEPTH);
            Picture picture = Picture.of(List.of(Shape.Line.between(1, from, VIEW.place(350, 200.5, DEPTH), width, WHITE)), CAMERA, FRAME);
            assertEquals(width, picture.alpha(200, 200) / 255.0, 0.003);
        }
        double radius = 0.2 * DEPTH / VIEW.focal();
        Picture dot = Picture.of(List.of(Shape.Ball.of(1, VIEW.place(200.5, 200.5, DEPTH), radius, WHITE)), CAMERA, FRAME);
        assertEquals(Math.PI * 0.04, dot.area(), 0.01);
    }

    @ParameterizedTest
    @EnumSource(value = Look.class, names = "FILLED", mode = EnumSource.Mode.EXCLUDE)
    void aMarkIsAStrokeOfItsForm(Look look) {
        double pixels = 30;
        double stroke = 2 * BallPainter.halfStroke(pixels, 1);
        double middle = pixels - stroke / 2;
        double expected = switch (look) {
            case FILLED -> 0;
            case RING -> 2 * Math.PI * middle * stroke;
            case DASHED_RING -> 0.6 * 2 * Math.PI * middle * stroke;
            // the outer square less the inner one
            case DIAMOND -> 4 * Math.sqrt(2) * middle * stroke;
            case CROSS -> 2 * 2 * pixels * stroke - stroke * stroke;
        };
        Point3 centre = VIEW.place(200.2, 200.7, DEPTH);
        Picture picture = Picture.of(List.of(new Shape.Ball(1, centre, pixels / VIEW.scaleAt(DEPTH), WHITE, look)), CAMERA, FRAME);
        assertEquals(1, picture.area() / expected, 0.02);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOutlineOfASurfaceIsSmooth(long seed) {
        RandomStream stream = new Streams(seed).stream("surface");
        Camera camera = CAMERA.turned(stream.uniform(-3, 3), stream.uniform(-3, 3));
        double radius = 0.7;
        double square = radius * radius / (DEPTH * DEPTH);
        double pixels = VIEW.focal() * Math.sqrt(square / (1 - square));
        // a fringe of half a pixel more than the geometry
        double wider = DEPTH * Math.sin(Math.atan((pixels + 0.5) / VIEW.focal()));
        Picture ball = Picture.of(List.of(Shape.Ball.of(1, Point3.ORIGIN, wider, WHITE)), camera, FRAME);
        Picture mesh = Picture.of(List.of(Meshes.sphere(1, Point3.ORIGIN, radius, 64, WHITE)), camera, FRAME);
        // between its vertices a sphere of 64 bands lies inside the ball by up to 1 − cos(π/64) of the radius, 0.17 pixels
        assertEquals(1, mesh.area() / ball.area(), 0.002);
        int grey = 0;
        for (int i = 0; i < mesh.pixels().length; i++) {
            grey += mesh.pixels()[i] >>> 24 > 0 && mesh.pixels()[i] >>> 24 < 255 ? 1 : 0;
            assertEquals(ball.pixels()[i] >>> 24, mesh.pixels()[i] >>> 24, 100);
        }
        // a circle passes through about 8 pixels for each of its radius
        assertTrue(grey > 6 * pixels, grey + " pixels of the outline");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anArrowIsItsShaftAndItsHead(long seed) {
        RandomStream stream = new Streams(seed).stream("arrow");
        double angle = stream.uniform(0, 2 * Math.PI);
        Point3 from = VIEW.place(200 - 120 * Math.cos(angle), 200 - 120 * Math.sin(angle), DEPTH);
        Point3 to = VIEW.place(200 + 120 * Math.cos(angle), 200 + 120 * Math.sin(angle), DEPTH);
        Shape.Arrow arrow = new Shape.Arrow(1, from, to, 10 / VIEW.scaleAt(DEPTH), WHITE);
        Picture picture = Picture.of(List.of(arrow), CAMERA, FRAME);
        // a shaft with one round end, and a triangle; across the direction of view, so that the base of the cone is a line
        double head = arrow.headLength() * VIEW.scaleAt(DEPTH);
        double expected = (240 - head) * 10 + Math.PI * 25 / 2 + head * arrow.headRadius() * VIEW.scaleAt(DEPTH);
        assertEquals(1, picture.area() / expected, 0.02);
    }

    @Test
    void pointsAreDiscsOfWholePixels() {
        int[] areas = {1, 4, 9, 12, 21};
        for (int size = 1; size <= areas.length; size++) {
            Rows one = new Rows(1, 3, new double[3]);
            Picture picture = Picture.of(List.of(new Shape.Points(1, one, size, new int[] {WHITE})), CAMERA, FRAME);
            assertEquals(areas[size - 1], picture.area());
            Picture fine = Picture.of(List.of(new Shape.Points(1, one, size / 2.0, new int[] {WHITE})), CAMERA, FRAME.scaled(2));
            assertEquals(picture.area(), fine.area());
        }
    }

    @Test
    void dashesTakeTurnsAlongTheLineInTheWorld() {
        Point3 from = VIEW.place(20.5, 100.5, 0.7 * DEPTH);
        Point3 to = VIEW.place(380.5, 300.5, 1.4 * DEPTH);
        Point3 way = to.minus(from);
        double dash = way.norm() / 21;
        Picture picture = Picture.of(List.of(Shape.Line.between(1, from, to, 6, WHITE).dashed(dash)), CAMERA, FRAME);
        for (int i = 0; i < 21; i++) {
            double[] at = VIEW.project(from.plus(way.times((i + 0.5) / 21)));
            assertEquals(i % 2 == 0 ? 255 : 0, picture.alpha((int) at[0], (int) at[1]), "dash " + i);
        }
        Picture bent = Picture.of(List.of(new Shape.Line(1, polyline(from, to), 6, new int[] {WHITE}, dash)), CAMERA, FRAME);
        double difference = 0;
        for (int i = 0; i < bent.pixels().length; i++) {
            difference += Math.abs((bent.pixels()[i] >>> 24) - (picture.pixels()[i] >>> 24)) / 255.0;
        }
        assertTrue(difference < 0.01 * picture.area(), "dashes run on across corners");
        Picture dust = Picture.of(List.of(Shape.Line.between(1, from, to, 6, WHITE).dashed(dash * 1e-9)), CAMERA, FRAME);
        Picture solid = Picture.of(List.of(Shape.Line.between(1, from, to, 6, WHITE)), CAMERA, FRAME);
        assertEquals(solid.area(), dust.area());
    }

    private static Rows polyline(Point3 from, Point3 to) {
        Rows rows = Rows.zeros(8, 3);
        for (int i = 0; i < 8; i++) {
            Point3 p = from.plus(to.minus(from).times(i / 7.0));
            rows.set(i, new double[] {p.x(), p.y(), p.z()});
        }
        return rows;
    }
}
