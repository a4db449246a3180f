package org.orbitarium.engine.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** Triangles for a graphics card: the colours that the program's own renderer has, the right sides, glass in its order. */
final class TessellatorTest {

    private static final Frame FRAME = Frame.of(640, 480, 0xFF0D1117).fading(1.5, 0.6);
    private static final Camera CAMERA = Camera.framing(Point3.ORIGIN, 1.5);

    private static Tessellator tessellator() {
        Mesh sphere = Meshes.sphere(1, Point3.ORIGIN, 1, 8, -1);
        Tessellator.Sphere unit = new Tessellator.Sphere(sphere.vertices(), sphere.faces());
        return new Tessellator(unit, unit);
    }

    /** The card mixes four texels; so does this. */
    private static int looked(ColourSheet sheet, float u, float v) {
        int[] pixels = sheet.premultiplied();
        double x = u * sheet.side() - 0.5;
        double y = v * sheet.side() - 0.5;
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        int found = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            double sum = 0;
            for (int k = 0; k < 4; k++) {
                double share = (k % 2 == 0 ? 1 - (x - left) : x - left) * (k / 2 == 0 ? 1 - (y - top) : y - top);
                int at = Math.min(top + k / 2, sheet.side() - 1) * sheet.side() + Math.min(left + k % 2, sheet.side() - 1);
                sum += share * ((pixels[at] >>> shift) & 0xFF);
            }
            found |= (int) (sum + 0.5) << shift;
        }
        return found;
    }

    @Test
    void theSheetHasTheColoursOfTheProgramsOwnRenderer() {
        RandomStream stream = new Streams(0).stream("sheet");
        List<Integer> colours = new ArrayList<>();
        for (int i = 0; i < 37; i++) {
            colours.add(0xFF000000 | stream.nextInt(1 << 24));
        }
        ColourSheet sheet = ColourSheet.empty(FRAME).with(colours, FRAME);
        Shading shading = new Shading(FRAME, 3);
        float[] at = new float[2];
        for (int i = 0; i < 5000; i++) {
            int argb = colours.get(stream.nextInt(colours.size()));
            double light = Shading.AMBIENT + 0.78 * stream.nextDouble();
            double haze = 0.6 * stream.nextDouble();
            sheet.locate(argb, light, haze, at, 0);
            int found = looked(sheet, at[0], at[1]);
            int wanted = shading.tint(argb, light, haze);
            for (int shift = 0; shift < 24; shift += 8) {
                assertEquals((wanted >>> shift) & 0xFF, (found >>> shift) & 0xFF, 2, "light " + light + ", haze " + haze);
            }
        }
        assertSame(sheet, sheet.with(colours.subList(3, 9), FRAME), "a sheet that has all colours stays");
        assertEquals(sheet.side(), sheet.with(Set.of(0xFF123456), FRAME).side(), "there is room for more");
    }

    @Test
    void onlySidesThatAreSeenAreThere() {
        Tessellation made = tessellator().tessellate(List.of(Shape.Ball.of(1, Point3.ORIGIN, 1, 0xFFFFFFFF)), CAMERA, FRAME);
        int all = Meshes.sphere(1, Point3.ORIGIN, 1, 8, -1).faces().length / 3;
        assertTrue(made.solid().count() > all / 4 && made.solid().count() <= all / 2, made.solid().count() + " of " + all);
        double distance = CAMERA.pose().distance();
        float[] points = made.solid().points();
        for (int corner : made.solid().corners()) {
            assertTrue(points[3 * corner + 2] < distance + 0.4, "farther behind the middle than a triangle is long");
        }
        assertTrue(made.far() > distance + 1 && made.near() < distance - 1);
    }

    @Test
    void glassGoesFromFarToNear() {
        RandomStream stream = new Streams(1).stream("glass");
        List<Shape> balls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            balls.add(Shape.Ball.of(i, new Point3(stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()), 0.2, 0x80FFFFFF));
        }
        Tessellation.Triangles glass = tessellator().tessellate(balls, CAMERA, FRAME).glass();
        assertTrue(glass.count() > 1000);
        double last = Double.POSITIVE_INFINITY;
        for (int f = 0; f < glass.count(); f++) {
            double depth = 0;
            for (int k = 0; k < 3; k++) {
                depth += glass.points()[3 * glass.corners()[3 * f + k] + 2];
            }
            assertTrue(depth <= last + 1e-4, "triangle " + f);
            last = depth;
        }
    }

    @Test
    void everyFormIsFiniteWhereverTheCameraStands() {
        RandomStream stream = new Streams(2).stream("forms");
        Tessellator tessellator = tessellator();
        for (int i = 0; i < 50; i++) {
            Point3 target = new Point3(stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian());
            Camera camera = CAMERA.at(new Pose(target, Math.exp(stream.nextGaussian()), 7 * stream.nextDouble(),
                    3 * stream.nextDouble() - 1.5));
            Tessellation made = tessellator.tessellate(DemoStage.of(DemoStage.DARK), camera, FRAME.haloed(1.5));
            Tessellation again = tessellator().tessellate(DemoStage.of(DemoStage.DARK), camera, FRAME.haloed(1.5));
            for (Tessellation.Triangles triangles : List.of(made.solid(), made.glass())) {
                for (float value : triangles.points()) {
                    assertTrue(Float.isFinite(value));
                }
            }
            assertArrayEquals(again.solid().points(), made.solid().points(), "what was drawn before is forgotten");
        }
    }

    @Test
    void moreColoursThanASheetHasAreDrawnInNearOnes() {
        int count = 20_000;
        RandomStream stream = new Streams(3).stream("colours");
        Rows places = Rows.zeros(count, 3);
        int[] colours = new int[count];
        for (int i = 0; i < count; i++) {
            places.set(i, new double[] {stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()});
            colours[i] = 0xFF000000 | stream.nextInt(1 << 24);
        }
        Tessellation made = tessellator().tessellate(List.of(new Shape.Points(1, places, 2, colours)), CAMERA,
                Frame.of(640, 480, 0xFF000000));
        float[] texels = made.solid().texels();
        for (int i = 0; i < count; i += 97) {
            int found = looked(made.sheet(), texels[8 * i], texels[8 * i + 1]);
            for (int shift = 0; shift < 24; shift += 8) {
                assertEquals((colours[i] >>> shift) & 0xFF, (found >>> shift) & 0xFF, 9);
            }
        }
    }
}
