package org.orbitarium.engine.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;

/** Writes stages in both themes, to be looked at, and how long they take. Run by hand: {@code RasterGallery FOLDER}. */
final class RasterGallery {

    private RasterGallery() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        StringBuilder times = new StringBuilder();
        for (DemoStage.Theme theme : new DemoStage.Theme[] {DemoStage.DARK, DemoStage.LIGHT}) {
            Camera home = DemoStage.camera();
            Frame frame = DemoStage.frame(theme, 900, 700, 1);
            List<Shape> stage = DemoStage.of(theme);
            write(folder, "stage-" + theme.name(), stage, home, frame, times);
            write(folder, "stage-top-" + theme.name(), stage, home.turned(0.4, Math.PI / 2), frame, times);
            write(folder, "stage-near-" + theme.name(), stage, home.turned(1.1, -0.1).zoomed(3), frame, times);
            write(folder, "stage-2x-" + theme.name(), stage, home, DemoStage.frame(theme, 1800, 1400, 2), times);
            write(folder, "stage-small-" + theme.name(), stage, home, DemoStage.frame(theme, 240, 180, 0.6), times);
            write(folder, "ball-" + theme.name(), ball(theme), Camera.framing(Point3.ORIGIN, 1.25), Frame.of(700, 700, theme.ground())
                    .fading(1.2, 0.55).haloed(1.5), times);
            write(folder, "relief-" + theme.name(), List.of(relief()), Camera.framing(Point3.ORIGIN, 1.6),
                    Frame.of(700, 700, theme.ground()), times);
            write(folder, "points-" + theme.name(), List.of(points(theme)), Camera.framing(Point3.ORIGIN, 1.1),
                    Frame.of(900, 700, theme.ground()).fading(1, 0.7), times);
        }
        Files.writeString(folder.resolve("times.txt"), times);
    }

    private static void write(Path folder, String name, List<? extends Shape> shapes, Camera camera, Frame frame, StringBuilder times)
            throws IOException {
        Rasteriser rasteriser = new Rasteriser();
        int[] pixels = new int[frame.pixels()];
        long[] taken = new long[60];
        for (int i = 0; i < taken.length; i++) {
            long start = System.nanoTime();
            rasteriser.render(shapes, camera, frame, pixels);
            taken[i] = System.nanoTime() - start;
        }
        Arrays.sort(taken);
        times.append(String.format(Locale.ROOT, "%-24s %6.2f ms%n", name, taken[taken.length / 2] / 1e6));
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.setRGB(0, 0, 1, 1, pixels, 0, 1);
        image.getRaster().setDataElements(0, 0, frame.width(), frame.height(), pixels);
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }

    /** The ball of rotations: a glass shell, great circles, and a few rotations in it. */
    private static List<Shape> ball(DemoStage.Theme theme) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(Meshes.sphere(1, Point3.ORIGIN, 1, 24, (theme.quiet() & 0xFFFFFF) | 0x22000000));
        for (int axis = 0; axis < 3; axis++) {
            Rows circle = Rows.zeros(97, 3);
            for (int i = 0; i < 97; i++) {
                double angle = Math.PI * i / 48;
                double[] at = new double[3];
                at[axis] = Math.cos(angle);
                at[(axis + 1) % 3] = Math.sin(angle);
                circle.set(i, at);
            }
            shapes.add(Shape.Line.of(Shape.NOTHING, circle, 1.2, theme.quiet()));
        }
        RandomStream stream = new Streams(3).stream("ball");
        for (int i = 0; i < 40; i++) {
            Point3 at = new Point3(stream.nextGaussian(), stream.nextGaussian(), stream.nextGaussian()).unit()
                    .times(Math.cbrt(stream.nextDouble()) * 0.95);
            shapes.add(new Shape.Ball(10 + i, at, 0.05, i % 2 == 0 ? theme.equivariant() : theme.baseline(),
                    List.of(Look.values()).get(i % Look.values().length)));
        }
        shapes.add(new Shape.Arrow(5, Point3.ORIGIN, new Point3(0.5, 0.6, 0.5), 0.035, theme.truth()));
        shapes.add(new Shape.Arrow(5, Point3.ORIGIN, new Point3(0.3, -0.8, 0.2), 0.035, theme.truth()));
        shapes.add(new Shape.Arrow(5, Point3.ORIGIN, new Point3(-0.7, 0.1, 0.2), 0.035, theme.truth()));
        return shapes;
    }

    /** A sphere whose radius is a function on it, coloured from blue through white to red. */
    private static Mesh relief() {
        Mesh sphere = Meshes.sphere(1, Point3.ORIGIN, 1, 64, 0xFFFFFFFF);
        Rows moved = Rows.zeros(sphere.vertices().count(), 3);
        int[] colours = new int[moved.count()];
        for (int i = 0; i < moved.count(); i++) {
            Point3 p = Point3.row(sphere.vertices(), i);
            double value = 35.0 / 8 * p.z() * p.z() * p.z() * p.z() - 30.0 / 8 * p.z() * p.z() + 3.0 / 8 + 1.2 * p.x() * p.y() * p.z();
            Point3 to = p.times(1 + 0.35 * value);
            moved.set(i, new double[] {to.x(), to.y(), to.z()});
            double share = Math.clamp(Math.abs(value), 0, 1);
            colours[i] = 0xFF000000 | Colours.mixed(0xF4F5F6, value > 0 ? 0x98141F : 0x1B4F93, share);
        }
        return sphere.with(moved, colours);
    }

    private static Shape.Points points(DemoStage.Theme theme) {
        RandomStream stream = new Streams(5).stream("points");
        Rows rows = Rows.zeros(100_000, 3);
        int[] colours = new int[rows.count()];
        for (int i = 0; i < rows.count(); i++) {
            double angle = 0.002 * i;
            double tube = 0.3 + 0.03 * stream.nextGaussian();
            double turn = stream.uniform(0, 2 * Math.PI);
            rows.set(i, new double[] {(0.7 + tube * Math.cos(turn)) * Math.cos(angle), (0.7 + tube * Math.cos(turn)) * Math.sin(angle),
                tube * Math.sin(turn)});
            colours[i] = Math.sin(3 * turn) > 0 ? theme.equivariant() : theme.truth();
        }
        return new Shape.Points(1, rows, 2, colours);
    }
}
