package org.orbitarium.app.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One scene for an audience: a sentence, the bench's stage and where in the storyboard it stands. Nothing in it needs a pointer. It can go
 * black, show the keys that are pressed, and lets g sweep when nobody touches anything.
 */
public final class Presenter extends StackPane {

    private static final Duration KEY_SHOWN = Duration.seconds(1.5);
    /** How long nobody touches anything before g begins to sweep. */
    public static final Duration IDLE = Duration.seconds(30);
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** On a lower screen margins and headline yield to the views. */
    private static final double LOWEST = 840;

    private final CommandRegistry registry;
    private final Label headline = new Label();
    private final StackPane stage = new StackPane();
    private final HBox dots = new HBox(8);
    private final Label place = new Label();
    private final Label keys = new Label();
    private final Label action = new Label();
    private final HBox pressed = new HBox(10, keys, action);
    private final Region blank = new Region();
    private final PauseTransition keyFading = new PauseTransition(KEY_SHOWN);
    private final PauseTransition idle;
    private boolean showsKeys = true;

    /**
     * Makes a presenter.
     *
     * @param rest what happens when nobody has touched anything for so long
     */
    public Presenter(CommandRegistry registry, Runnable rest, Duration patience) {
        this.registry = registry;
        idle = new PauseTransition(patience);
        getStyleClass().add("presenter");
        headline.getStyleClass().add("presenter-headline");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        keys.getStyleClass().addAll("key-cap", "presenter-key");
        action.getStyleClass().add("presenter-note");
        pressed.setAlignment(Pos.CENTER_RIGHT);
        pressed.setVisible(false);
        dots.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("presenter-note");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(16, dots, place, space, pressed);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("presenter-foot");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox page = new VBox(headline, stage, foot);
        page.getStyleClass().add("presenter-page");
        blank.getStyleClass().add("presenter-blank");
        blank.setVisible(false);
        getChildren().addAll(page, blank);
        heightProperty().subscribe(height -> pseudoClassStateChanged(LOW, height.doubleValue() < LOWEST));
        keyFading.setOnFinished(event -> pressed.setVisible(false));
        idle.setOnFinished(event -> rest.run());
    }

    /** Shows the stage of a bench. */
    public void show(Node node) {
        stage.getChildren().setAll(node);
    }

    /** Says the sentence. */
    public void headline(String sentence) {
        headline.setText(sentence);
    }

    /** Marks which scene of how many this is, from 0. */
    public void place(int index, int count) {
        place.setText(index + 1 + " / " + count);
        dots.getChildren().clear();
        for (int i = 0; i < count; i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("presenter-dot", i == index ? "presenter-here" : "presenter-there");
            dots.getChildren().add(dot);
        }
    }

    /** Makes the screen black, or shows it again. */
    public void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    /** Shows the keys that are pressed, or no longer. */
    public void toggleKeys() {
        showsKeys = !showsKeys;
        pressed.setVisible(false);
    }

    /** Begins or ends: only while it is on, keys are shown and idleness counts. */
    public void on(boolean presenting) {
        blank.setVisible(false);
        pressed.setVisible(false);
        if (presenting) {
            idle.playFromStart();
        } else {
            idle.stop();
        }
    }

    /** Watches what is pressed in a scene. */
    public void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (isVisible()) {
                idle.playFromStart();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isVisible() && showsKeys) {
                Key.pressed(event).ifPresent(this::showKey);
            }
        });
    }

    private void showKey(Key key) {
        @Nullable Command command = command(key);
        keys.setText(key.label());
        action.setText(command == null ? "" : command.text(registry.words()));
        pressed.setVisible(true);
        keyFading.playFromStart();
    }

    private @Nullable Command command(Key key) {
        List<Command> all = registry.all();
        return all.stream().filter(command -> key.equals(registry.key(command))).findFirst().orElse(null);
    }
}
