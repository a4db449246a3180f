package org.orbitarium.app.views;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.NullUnmarked;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.figures.CloudBodies;
import org.orbitarium.engine.figures.Palette;
import org.orbitarium.engine.figures.RigidBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.StageBodies;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Look;
import org.orbitarium.engine.raster.Meshes;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.raster.Shape;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.rigid.Balance;

/**
 * Runs in a JVM of its own on a display with 3D: lets both renderers draw the same stages and writes their pictures, or turns a stage and
 * counts the frames.
 */
@NullUnmarked
public final class RenderersDriver extends Application {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final int WARM = 30;
    private static final int FRAMES = 150;
    private static final int SWITCHES = 20;

    private final Pane root = new Pane();

    /** A stage. */
    private record Staged(List<Shape> shapes, Camera camera, Frame frame) {
    }

    /** Begins; the arguments are a folder for pictures, and "rates" to count frames instead. */
    public static void main(String[] arguments) {
        launch(RenderersDriver.class, arguments);
    }

    @Override
    public void start(Stage window) {
        if (!Fx3dStage.supported()) {
            System.out.println("no 3D");
            Platform.exit();
            return;
        }
        window.setScene(new Scene(root, WIDTH, HEIGHT));
        window.show();
        List<String> arguments = getParameters().getRaw();
        if (arguments.contains("rates")) {
            rates(new ArrayList<>(List.of("cloud", "points")), new ArrayList<>(List.of("software", "card")));
        } else {
            Path folder = Path.of(arguments.getFirst());
            for (Style style : List.of(Style.dark(), Style.light())) {
                stages(style.palette()).forEach((name, staged) -> {
                    String file = name + (style.equals(Style.dark()) ? "-dark" : "-light");
                    picture(new SoftwareStage(), staged, folder.resolve(file + "-software.png"));
                    picture(new Fx3dStage(), staged, folder.resolve(file + "-card.png"));
                });
            }
            switched(0);
        }
    }

    /** Lets one stage be drawn by either renderer in turn, and tells how many threads that leaves. */
    private void switched(int times) {
        StageView stage = times == 0 ? new StageView(Typefaces.load(Home.find())) : (StageView) root.getChildren().getFirst();
        if (times == 0) {
            stage.setPrefSize(WIDTH, HEIGHT);
            stage.setInput(new StageFigure.Input(cloud(new Streams(0).stream("stage")), null, new Wedge(0, 90), false, ""));
            root.getChildren().setAll(stage);
        }
        new AnimationTimer() {

            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses < 3 || !stage.idle() || stage.pictures() == 0) {
                    return;
                }
                stop();
                if (times < SWITCHES) {
                    stage.softwareProperty().set(!stage.softwareProperty().get());
                    switched(times + 1);
                } else {
                    System.out.println(drawing() + " thread draws after " + times + " switches");
                    stage.close();
                    Platform.exit();
                }
            }
        }.start();
    }

    private static long drawing() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("stage")).count();
    }

    private void picture(StageRenderer renderer, Staged staged, Path file) {
        Node node = renderer.node();
        root.getChildren().setAll(node);
        renderer.show(staged.shapes, staged.camera, staged.frame, false);
        WritableImage taken = node.snapshot(null, null);
        renderer.close();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = taken.getPixelReader();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, reader.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns stages by a renderer after the other, each as fast as pictures come, and prints how many came a second. */
    private void rates(List<String> stages, List<String> renderers) {
        if (stages.isEmpty()) {
            Platform.exit();
            return;
        }
        String name = stages.getFirst();
        String by = renderers.removeFirst();
        StageRenderer renderer = by.equals("card") ? new Fx3dStage() : new SoftwareStage();
        root.getChildren().setAll(renderer.node());
        Staged staged = stages(Style.dark().palette()).get(name);
        new AnimationTimer() {

            private int drawn = -WARM;
            private long begun;

            @Override
            public void handle(long now) {
                if (!renderer.idle()) {
                    return;
                }
                if (drawn == 0) {
                    begun = now;
                }
                if (drawn == FRAMES) {
                    stop();
                    renderer.close();
                    System.out.printf(java.util.Locale.ROOT, "%s by %s: %.1f frames/s%n", name, by, FRAMES / ((now - begun) / 1e9));
                    if (renderers.isEmpty()) {
                        stages.removeFirst();
                        renderers.addAll(List.of("software", "card"));
                    }
                    rates(stages, renderers);
                    return;
                }
                drawn++;
                renderer.show(staged.shapes, staged.camera.turned(0.02 * drawn, 0), staged.frame, true);
            }
        }.start();
    }

    private static Map<String, Staged> stages(Palette palette) {
        RandomStream stream = new Streams(0).stream("stage");
        Map<String, Staged> stages = new TreeMap<>();
        stages.put("cloud", staged(cloud(stream), palette));
        stages.put("rigid", staged(rigid(stream), palette));
        Camera camera = Camera.framing(Point3.ORIGIN, 1.3);
        Frame frame = Frame.of(WIDTH, HEIGHT, 0xFF000000 | palette.arena().rgb()).fading(1.3, 0.6);
        stages.put("marks", new Staged(marks(), camera, frame.haloed(2)));
        stages.put("points", new Staged(List.of(points(stream)), camera, frame));
        return stages;
    }

    private static Staged staged(StageBodies bodies, Palette palette) {
        StageFigure.Input input = new StageFigure.Input(bodies, null, new Wedge(0, 90), false, "");
        return new Staged(StageFigure.shapes(input, palette), StageFigure.camera(input, -58, 22, 1),
                StageFigure.frame(input, palette, WIDTH, HEIGHT, 1));
    }

    private static double[] near(RandomStream stream, double[] places, double by) {
        double[] moved = places.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += by * stream.nextGaussian();
        }
        return moved;
    }

    /** 24 points with what becomes of them, 16 latents, and what two models say. */
    private static CloudBodies cloud(RandomStream stream) {
        double[] now = near(stream, new double[72], 0.4);
        double[] truth = near(stream, now, 0.1);
        List<CloudBodies.Future> futures = List.of(
                new CloudBodies.Future("Vector neurons", Role.EQUIVARIANT, near(stream, truth, 0.02)),
                new CloudBodies.Future("MLP", Role.BASELINE, near(stream, truth, 0.1)));
        return new CloudBodies(Point3.ORIGIN, 1.6, now, truth, futures, new double[] {0.3, 0.5, 0.4},
                List.of(new CloudBodies.Latents("Vector neurons", Role.EQUIVARIANT, near(stream, new double[48], 0.5), 1)));
    }

    private static RigidBodies rigid(RandomStream stream) {
        double[] axes = {0.8, 0.6, 0, -0.6, 0.8, 0, 0, 0, 1};
        List<RigidBodies.Track> tracks = new ArrayList<>();
        for (Role role : List.of(Role.TRUTH, Role.EQUIVARIANT, Role.BASELINE)) {
            List<double[]> way = new ArrayList<>();
            double[] at = axes;
            for (int t = 0; t < 20; t++) {
                way.add(at);
                at = near(stream, at, 0.05);
            }
            tracks.add(new RigidBodies.Track(role.name(), role, way));
        }
        return new RigidBodies(new double[] {1, 0.7, 0.4}, axes, new double[] {1, 2, 0.5}, new double[] {0.5, -1, 1}, tracks,
                new Balance(1e-12, 1e-16));
    }

    /** Every form there is, glass before and behind. */
    private static List<Shape> marks() {
        List<Shape> all = new ArrayList<>();
        Look[] looks = Look.values();
        for (int i = 0; i < looks.length; i++) {
            all.add(new Shape.Ball(i, new Point3(0.5 * (i - 2), 0.3, 0.3), 0.17, 0xFF3FA7E8, looks[i]));
            all.add(new Shape.Ball(i, new Point3(0.5 * (i - 2), -0.3, 0.1), 0.07, 0xFFE8711A, looks[i]));
        }
        all.add(Shape.Line.between(6, new Point3(-1, -1, -0.6), new Point3(1, 1, -0.6), 4, 0xFF1DB78A).dashed(0.1));
        all.add(new Shape.Line(7, new Rows(3, 3, new double[] {-1, 0, -0.4, 0, -0.5, -0.4, 1, 0, -0.4}), 3,
                new int[] {0xFFFF0000, 0xFF00FF00, 0xFF0000FF}, 0));
        all.add(new Shape.Arrow(8, new Point3(-0.8, 0, -0.7), new Point3(0.8, -0.2, -0.2), 0.05, 0xFFC9D1D9));
        all.add(Meshes.sphere(9, new Point3(0.3, 0, 0), 0.7, 24, 0x448B949E));
        all.add(Meshes.sector(10, new Point3(0, 0, -0.8), 1, 0, Math.PI / 2, 0x60E9BA46));
        return all;
    }

    private static Shape points(RandomStream stream) {
        double[] places = near(stream, new double[300_000], 0.4);
        int[] colours = new int[100_000];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xFF000000 | (80 + i % 128) << 16 | 0x80 << 8 | (200 - i % 64);
        }
        return new Shape.Points(1, new Rows(100_000, 3, places), 2, colours);
    }
}
