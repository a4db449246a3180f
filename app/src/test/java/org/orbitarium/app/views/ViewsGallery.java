package org.orbitarium.app.views;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.LegendFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.TypeScale;

/** Draws the views in panels as a bench would, to be looked at, and times them. Run by hand: {@code ViewsGallery FOLDER}. */
final class ViewsGallery {

    private static final int ROUNDS = 200;
    private static final int WARM = 150;

    private ViewsGallery() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Theme theme : Theme.values()) {
            for (int[] size : new int[][] {{1280, 800}, {1600, 1000}, {2560, 1440}}) {
                Path file = folder.resolve("bench-" + theme.label() + "-" + size[0] + ".png");
                Toolkit.call(() -> {
                    write(new Page(theme, size[0] - 360, size[1] - 180).scene.snapshot(null), file);
                    return null;
                });
            }
        }
        String times = time();
        Files.writeString(folder.resolve("times.txt"), times);
        Platform.exit();
    }

    /** Three views and a legend. */
    private static final class Page {

        private final Typefaces faces = Typefaces.load(Home.find());
        private final ArenaView arena = new ArenaView(faces);
        private final DialView dial = new DialView(faces);
        private final LatentsView latents = new LatentsView(faces);
        private final Scene scene;

        Page(Theme theme, double width, double height) {
            LegendView legend = new LegendView(faces);
            legend.setInput(new LegendFigure.Input(List.of(new LegendFigure.Entry("Truth", Role.TRUTH, LegendFigure.Kind.LINE),
                    new LegendFigure.Entry("Equivariant", Role.EQUIVARIANT, LegendFigure.Kind.LINE),
                    new LegendFigure.Entry("Baseline", Role.BASELINE, LegendFigure.Kind.DASHED))));
            HBox above = new HBox(8, panel("Arena", arena, legend), panel("Orbit dial", dial, new ToggleButton("float32")));
            VBox.setVgrow(above, Priority.ALWAYS);
            Region below = panel("Latents", latents, new Button("Reset view"));
            below.setMinHeight(height > 700 ? 232 : 132);
            below.setPrefHeight(below.getMinHeight());
            VBox page = new VBox(8, above, below);
            page.setStyle("-fx-padding: 8");
            scene = new Scene(page, width, height);
            StyleSheets.load(Home.find()).apply(theme, 1, Language.ENGLISH, scene);
            for (FigureView<?> view : List.of(arena, dial, latents, legend)) {
                view.figureStyleProperty().set(theme.style(TypeScale.DESK));
            }
            show(137);
        }

        void show(int angle) {
            arena.setInput(Inputs.arena(angle));
            dial.setInput(Inputs.dial(angle));
            latents.setInput(Inputs.latents(angle));
        }

        private static Region panel(String title, FigureView<?> view, Node extra) {
            Label name = new Label(title);
            name.getStyleClass().add("panel-title");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox header = new HBox(name, space, extra);
            header.getStyleClass().add("panel-header");
            VBox panel = new VBox(header, view);
            VBox.setVgrow(view, Priority.ALWAYS);
            panel.getStyleClass().add("panel");
            HBox.setHgrow(panel, Priority.ALWAYS);
            panel.setPrefWidth(100);
            return panel;
        }
    }

    /** Returns what a frame costs by what changes in it: processor time of the FX thread and of the renderer,
            which no other load inflates. */
    private static String time() throws Exception {
        Page page = Toolkit.call(() -> {
            Page made = new Page(Theme.DARK, 1280 - 360, 800 - 180);
            Stage stage = new Stage();
            stage.setScene(made.scene);
            stage.show();
            return made;
        });
        StringBuilder times = new StringBuilder("ms of processor time a frame, FX thread and renderer\n");
        times.append(time("nothing", i -> { }));
        times.append(time("arena", i -> page.arena.setInput(Inputs.arena(i))));
        times.append(time("dial", i -> page.dial.setInput(Inputs.dial(i))));
        times.append(time("latents", i -> page.latents.setInput(Inputs.latents(i))));
        times.append(time("all three", page::show));
        return times.toString();
    }

    private static String time(String name, IntConsumer change) throws Exception {
        for (int i = 0; i < WARM; i++) {
            frame(i, change);
        }
        long fx = processor("JavaFX Application Thread");
        long renderer = processor("QuantumRenderer-0");
        for (int i = 0; i < ROUNDS; i++) {
            frame(i, change);
        }
        return String.format(Locale.ROOT, "%-10s %6.2f %6.2f%n", name, (processor("JavaFX Application Thread") - fx) / 1e6 / ROUNDS,
                (processor("QuantumRenderer-0") - renderer) / 1e6 / ROUNDS);
    }

    private static void frame(int i, IntConsumer change) throws Exception {
        Toolkit.call(() -> {
            change.accept(i);
            return null;
        });
        Toolkit.pulse();
    }

    private static long processor(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (ThreadInfo info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null && thread.equals(info.getThreadName())) {
                return threads.getThreadCpuTime(info.getThreadId());
            }
        }
        throw new IllegalStateException("no thread " + thread);
    }

    private static void write(WritableImage picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }
}
