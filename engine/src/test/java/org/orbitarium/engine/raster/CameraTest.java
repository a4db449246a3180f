package org.orbitarium.engine.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/** Where things are in the picture, and how the camera moves. */
final class CameraTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    private static Camera camera(RandomStream stream) {
        Point3 target = new Point3(stream.uniform(-5, 5), stream.uniform(-5, 5), stream.uniform(-5, 5));
        return Camera.framing(target, stream.uniform(0.1, 10)).turned(stream.uniform(-4, 4), stream.uniform(-2, 2))
                .zoomed(stream.uniform(0.3, 3)).moved(stream.uniform(-0.3, 0.3), stream.uniform(-0.3, 0.3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void axesAreARightHandedFrameAndTheTargetIsInTheMiddle(long seed) {
        Camera camera = camera(new Streams(seed).stream("camera"));
        Projection view = camera.projection(WIDTH, HEIGHT);
        near(view.forward().times(-1), view.right().cross(view.up()), 1e-15);
        assertEquals(1, view.right().norm(), 1e-15);
        assertEquals(1, view.up().norm(), 1e-15);
        assertEquals(0, view.right().dot(view.up()), 1e-15);
        assertTrue(view.up().z() >= 0);
        assertEquals(0, view.right().z());
        // a few ulps of numbers up to the distance, times the focal length in pixels over the distance
        assertArrayEquals(new double[] {WIDTH / 2.0, HEIGHT / 2.0, camera.pose().distance()}, view.project(camera.pose().target()), 1e-9);
        assertEquals(camera.pose().distance(), camera.pose().target().minus(view.eye()).norm(), 1e-12);
        assertEquals(Math.sin(camera.pose().elevation()), -view.forward().z(), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void projectingAndGoingBackReturnsTheSamePlace(long seed) {
        RandomStream stream = new Streams(seed).stream("round trip");
        Projection view = camera(stream).projection(WIDTH, HEIGHT);
        for (int i = 0; i < 50; i++) {
            double x = stream.uniform(-2000, 3000);
            double y = stream.uniform(-2000, 3000);
            double depth = view.near() * stream.uniform(1.001, 500);
            Point3 place = view.place(x, y, depth);
            assertArrayEquals(new double[] {x, y, depth}, view.project(place), 1e-8 * (1 + depth));
            Ray ray = view.ray(x, y);
            near(place, ray.at(place.minus(ray.origin()).norm()), 1e-12 * (1 + depth * 10));
            assertEquals(1, ray.direction().norm(), 1e-15);
        }
    }

    @Test
    void theWorldIsSeenAsTheWordsSay() {
        Pose pose = new Pose(Point3.ORIGIN, 10, 0, 0);
        Camera camera = new Camera(pose, pose, Math.PI / 2);
        near(new Point3(10, 0, 0), camera.projection(WIDTH, HEIGHT).eye(), 0);
        // from the x axis, y runs to the right and z up; at 90 degrees half the picture's height is as long as the depth
        assertArrayEquals(new double[] {450 + 35, 350, 10}, camera.project(new double[] {0, 1, 0}, WIDTH, HEIGHT), 1e-12);
        assertArrayEquals(new double[] {450, 350 - 35, 10}, camera.project(new double[] {0, 0, 1}, WIDTH, HEIGHT), 1e-12);
        assertArrayEquals(new double[] {450 + 70, 350, 5}, camera.project(new double[] {5, 1, 0}, WIDTH, HEIGHT), 1e-12);
        // from above, x still runs to the viewer
        double[] down = camera.turned(0, 7).project(new double[] {1, 0, 0}, WIDTH, HEIGHT);
        assertArrayEquals(new double[] {450, 350 + 35, 10}, down, 1e-12);
        // after a quarter turn counter-clockwise the eye is on the y axis
        near(new Point3(0, 10, 0), camera.turned(Math.PI / 2, 0).projection(WIDTH, HEIGHT).eye(), 1e-14);
    }

    @Test
    void whatIsBehindHasNoPixel() {
        Camera camera = Camera.framing(Point3.ORIGIN, 1);
        Projection view = camera.projection(WIDTH, HEIGHT);
        double[] behind = view.project(view.eye().minus(view.forward()));
        assertTrue(Double.isNaN(behind[0]) && Double.isNaN(behind[1]));
        assertEquals(-1, behind[2], 1e-12);
        assertTrue(Double.isNaN(view.project(new Point3(Double.NaN, 0, 0))[0]));
        assertEquals(camera.near(), view.near());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFramedSphereJustFits(long seed) {
        RandomStream stream = new Streams(seed).stream("sphere");
        Point3 centre = new Point3(stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian());
        double radius = stream.uniform(0.1, 9);
        Projection view = Camera.framing(centre, radius).turned(stream.uniform(-3, 3), stream.uniform(-3, 3)).projection(HEIGHT, HEIGHT);
        double highest = HEIGHT;
        double leftmost = HEIGHT;
        for (int i = 0; i < 4000; i++) {
            Point3 way = new Point3(stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()).unit();
            double[] at = view.project(centre.plus(way.times(radius)));
            assertTrue(at[0] >= -1e-9 && at[0] <= HEIGHT + 1e-9 && at[1] >= -1e-9 && at[1] <= HEIGHT + 1e-9);
            highest = Math.min(highest, at[1]);
            leftmost = Math.min(leftmost, at[0]);
        }
        // 4000 random points come so close to the tangent points
        assertEquals(0, highest, 3);
        assertEquals(0, leftmost, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void movingCarriesTheTargetsPlaneAcrossThePicture(long seed) {
        RandomStream stream = new Streams(seed).stream("moving");
        Camera camera = camera(stream);
        Projection before = camera.projection(WIDTH, HEIGHT);
        Projection after = camera.moved(0.25, -0.125).projection(WIDTH, HEIGHT);
        double depth = camera.pose().distance();
        double[] at = after.project(before.place(300, 200, depth));
        assertArrayEquals(new double[] {300 + 0.25 * HEIGHT, 200 - 0.125 * HEIGHT, depth}, at, 1e-8);
    }

    @Test
    void turningStopsAtThePolesAndZoomingAtItsLimits() {
        Camera camera = Camera.framing(Point3.ORIGIN, 1);
        assertEquals(Math.PI / 2, camera.turned(0, 10).pose().elevation());
        assertEquals(-Math.PI / 2, camera.turned(0, -10).pose().elevation());
        assertEquals(camera.pose().azimuth(), camera.turned(2 * Math.PI, 0).pose().azimuth(), 1e-15);
        assertEquals(camera.pose().distance() / 2, camera.zoomed(2).pose().distance());
        assertEquals(camera.home().distance() / 64, camera.zoomed(1e9).pose().distance());
        assertEquals(camera.home().distance() * 16, camera.zoomed(1e-9).pose().distance());
        assertEquals(camera, camera.turned(1, 1).zoomed(3).moved(2, 1).reset());
    }

    @Test
    void whatNoCameraCanBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Camera.framing(Point3.ORIGIN, 0));
        assertThrows(IllegalArgumentException.class, () -> Camera.framing(new Point3(0, Double.NaN, 0), 1));
        Camera camera = Camera.framing(Point3.ORIGIN, 1);
        assertThrows(IllegalArgumentException.class, () -> camera.zoomed(0));
        assertThrows(IllegalArgumentException.class, () -> new Camera(camera.pose(), camera.home(), Math.PI));
        assertThrows(IllegalArgumentException.class, () -> camera.projection(0, 5));
        assertThrows(IllegalArgumentException.class, () -> camera.turned(Double.POSITIVE_INFINITY, 0));
    }

    private static void near(Point3 expected, Point3 actual, double tolerance) {
        assertArrayEquals(new double[] {expected.x(), expected.y(), expected.z()}, new double[] {actual.x(), actual.y(), actual.z()},
                tolerance);
    }
}
