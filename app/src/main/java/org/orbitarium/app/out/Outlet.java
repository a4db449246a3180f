package org.orbitarium.app.out;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Menus;
import org.orbitarium.app.shell.Page;
import org.orbitarium.app.shell.Shot;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.figures.export.GifFilm;
import org.orbitarium.engine.figures.export.VideoFilm;

/**
 * The way out of the window: commands that copy, save and record the view that was touched last of the page that is shown, and a picture
 * of the whole window. Every view has them in a menu of its own header. What is shown is taken on the FX thread, everything else happens
 * on others.
 */
public final class Outlet implements DoubleConsumer, AutoCloseable {

    private static final String COPY = "out.copy";
    private static final String LATEX = "out.latex";
    private static final String COPY_LATEX = "out.copy-latex";
    private static final double GIF_SCALE = 1;

    private final CommandRegistry registry;
    private final Words words;
    private final StatusBar status;
    private final Desktop desktop;
    private final Sight sight;
    private final Clerk clerk;
    private final Recorder recorder;
    private final List<Command> ofViews;
    private final List<Command> ofWindow;
    private final ObjectProperty<Exhibit> touched;

    /**
     * What is to be seen.
     *
     * @param pages  all of them
     * @param shown  the one that is shown now
     * @param window what a picture of the window shows; null while there is none
     * @param name   what such a picture is called
     */
    public record Sight(List<Page> pages, ObservableValue<Page> shown, Supplier<@Nullable Scene> window, Supplier<String> name) {

        /** Copies the list. */
        public Sight {
            pages = List.copyOf(pages);
        }
    }

    /**
     * Gives every view its menu. The first view of a page counts as touched until another one is.
     *
     * @param ffmpeg the program that writes videos, if there is one
     */
    public Outlet(Home home, CommandRegistry registry, StatusBar status, Desktop desktop, Sight sight, Optional<Path> ffmpeg) {
        this.registry = registry;
        this.status = status;
        this.desktop = desktop;
        this.sight = sight;
        words = registry.words();
        clerk = new Clerk(home, words, status);
        recorder = new Recorder(clerk, desktop, words, status);
        touched = new SimpleObjectProperty<>(this, "touched", sight.shown().getValue().exhibits().getFirst());
        ofViews = ofViews(ffmpeg);
        ofWindow = List.of(
                command("out.screenshot", Key.of(KeyCode.S, Key.Modifier.CTRL, Key.Modifier.SHIFT), "fth-camera", this::saveWindow),
                command("out.copy-screenshot", null, "", this::copyWindow));
        sight.pages().forEach(page -> page.exhibits().forEach(this::offer));
        sight.shown().subscribe(page -> {
            if (!page.exhibits().contains(touched.get())) {
                touched.set(page.exhibits().getFirst());
            }
        });
    }

    /** Returns all commands. */
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(ofViews);
        all.addAll(ofWindow);
        return all;
    }

    private List<Command> ofViews(Optional<Path> ffmpeg) {
        ObservableValue<String> noTable = touched.map(view -> view.table() ? "" : "reason.no-table");
        Recorder.Kind gif = new Recorder.Kind("gif", GIF_SCALE, GifFilm::new);
        Recorder.Kind video = new Recorder.Kind("mp4", Form.SCALE,
                () -> new VideoFilm(ffmpeg.orElseThrow(), Recorder.RATE));
        return List.of(
                command(COPY, Key.of(KeyCode.C, Key.Modifier.CTRL, Key.Modifier.SHIFT), "fth-copy", this::copy),
                command("out.png", Key.of(KeyCode.E, Key.Modifier.CTRL), "", () -> save(Form.PNG)),
                command("out.svg", Key.of(KeyCode.E, Key.Modifier.CTRL, Key.Modifier.SHIFT), "", () -> save(Form.SVG)),
                command("out.csv", null, "", () -> save(Form.CSV)),
                command(LATEX, null, "", () -> save(Form.LATEX)).unless(noTable),
                command(COPY_LATEX, null, "", this::copyLatex).unless(noTable),
                command("out.record", Key.of(KeyCode.G, Key.Modifier.CTRL), "fth-video", () -> record(gif)).unless(busy(gif, "")),
                command("out.record-video", null, "", () -> record(video))
                        .unless(busy(video, ffmpeg.isPresent() ? "" : "reason.no-ffmpeg")));
    }

    private static Command command(String id, @Nullable Key key, String icon, Runnable action) {
        return Command.of(id, key, Command.Category.EXPORT, action).icon(icon);
    }

    private ObservableValue<String> busy(Recorder.Kind kind, String otherwise) {
        return Bindings.createStringBinding(() -> {
            Recorder.Kind now = recorder.runningProperty().get();
            if (!otherwise.isEmpty()) {
                return otherwise;
            }
            // what runs can be ended, whatever was touched since
            return now == null ? touched.get().table() ? "reason.still" : "" : now.equals(kind) ? "" : "reason.records";
        }, recorder.runningProperty(), touched);
    }

    /** Puts a menu into the header of a view, and notices when the view is touched. */
    private void offer(Exhibit view) {
        view.area().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched.set(view));
        view.area().focusWithinProperty().subscribe(within -> {
            if (within && byKeys(view.area())) {
                touched.set(view);
            }
        });
        Button button = new Button();
        button.setGraphic(Icons.icon("fth-share"));
        button.getStyleClass().addAll("icon-button", "out-button");
        button.setTooltip(words.tooltip("out.menu.what"));
        button.accessibleTextProperty().bind(words.live("out.menu"));
        button.accessibleHelpProperty().bind(words.live("out.menu.what"));
        button.setOnAction(event -> {
            touched.set(view);
            // what this view cannot give is disabled there and says why
            Menus.context(registry, ofViews).show(button, Side.BOTTOM, 0, 0);
        });
        view.header().accept(button);
    }

    /** The focus that a window gives by itself touches nothing; a pointer tells by its button. */
    private static boolean byKeys(Node area) {
        Node owner = area.getScene() == null ? null : area.getScene().getFocusOwner();
        return owner != null && owner.isFocusVisible();
    }

    /** Returns the view that was touched last; if it is hidden since, the first that is not. */
    private Exhibit view() {
        Exhibit last = touched.get();
        return last.area().isVisible() ? last : sight.shown().getValue().exhibits().stream().filter(view -> view.area().isVisible())
                .findFirst().orElse(last);
    }

    /** Returns what a view shows; says so if that is nothing. */
    private @Nullable Shot shot(Exhibit view) {
        Shot now = view.now().get();
        if (now == null) {
            status.notice(words.get("out.nothing", view.title(words)));
        }
        return now;
    }

    private void save(Form form) {
        Exhibit view = view();
        Shot now = shot(view);
        if (now != null) {
            Path file = ask(words.get("out.save", view.title(words), form.ending().toUpperCase(Locale.ROOT)), now.file(), form.ending());
            if (file != null) {
                clerk.write(file, () -> form.bytes(now, clerk::writer));
            }
        }
    }

    private @Nullable Path ask(String title, String name, String ending) {
        return desktop.save(title, words.get("out.kind." + ending), name + "." + ending, ending);
    }

    private void copy() {
        Exhibit view = view();
        Shot now = shot(view);
        if (now != null) {
            String title = view.title(words);
            clerk.perform(null, () -> {
                BufferedImage drawn = clerk.writer().image(now.figure(), Form.SCALE);
                copied(Pictures.of(drawn), title);
            });
        }
    }

    private void copied(Image picture, String what) {
        Platform.runLater(() -> {
            desktop.copy(picture);
            status.notice(words.get("out.copied", what));
        });
    }

    private void copyLatex() {
        Exhibit view = view();
        Shot now = shot(view);
        if (now != null) {
            clerk.perform(null, () -> {
                String text = new String(Form.LATEX.bytes(now, clerk::writer), StandardCharsets.UTF_8);
                Platform.runLater(() -> {
                    desktop.copy(text);
                    status.notice(words.get("out.copied", view.title(words)));
                });
            });
        }
    }

    private void record(Recorder.Kind kind) {
        if (recorder.runningProperty().get() != null) {
            recorder.stop();
            return;
        }
        Exhibit view = view();
        Shot first = shot(view);
        if (first != null) {
            recorder.start(view, first, kind);
        }
    }

    private void saveWindow() {
        Image picture = picture();
        if (picture != null) {
            Path file = ask(words.get("out.save-screenshot"), sight.name().get() + "-window", Form.PNG.ending());
            if (file != null) {
                clerk.write(file, () -> Pictures.png(picture));
            }
        }
    }

    private void copyWindow() {
        Image picture = picture();
        if (picture != null) {
            copied(picture, words.get("out.view.window"));
        }
    }

    private @Nullable Image picture() {
        Scene shown = sight.window().get();
        return shown == null ? null : shown.snapshot(null);
    }

    /** Lets a recording go on. */
    @Override
    public void accept(double seconds) {
        recorder.accept(seconds);
    }

    @Override
    public void close() {
        recorder.close();
        clerk.close();
    }
}
