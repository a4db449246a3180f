package org.orbitarium.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.orbitarium.app.words.Words;

/**
 * All commands with their keys, their names as menus have them, and what they do. A click on a key, or Enter on it, waits for another key:
 * Backspace removes it, Escape leaves it as it was. A key that another command had is taken from that command.
 */
final class ShortcutSheet extends VBox {

    private static final double KEY = 128;
    private static final double WHAT = 400;
    /** With less for an explanation, two columns become one. */
    private static final double LEAST = 240;
    private static final double GAP = 12;
    private static final double BETWEEN = 32;
    /** What the sheet's own edges take of its width. */
    private static final double EDGES = 48;
    /** Room for the bar that scrolls, which else lies over the ends of lines. */
    private static final double BAR = 20;

    private final CommandRegistry registry;
    private final Words words;
    private final HBox columns = new HBox(BETWEEN);
    private final Label hint = new Label();
    private final Map<Command, Button> buttons = new HashMap<>();
    private Room room;

    ShortcutSheet(CommandRegistry registry, ObservableValue<Room> place) {
        this.registry = registry;
        this.words = registry.words();
        this.room = place.getValue();
        getStyleClass().add("sheet");
        Label title = words.show(new Label(), "sheet.title");
        title.getStyleClass().add("sheet-title");
        Button reset = words.show(new Button(), "sheet.reset");
        reset.getStyleClass().add("text-button");
        reset.setOnAction(event -> registry.keymapProperty().set(Keymap.DEFAULT));
        hint.getStyleClass().add("quiet");
        whole(hint);
        // as wide as the columns, and not the other way round
        hint.setPrefWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(USE_PREF_SIZE);
        reset.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(16, title, space, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        columns.setPadding(new Insets(0, BAR, 0, 0));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(columns.heightProperty());
        getChildren().addAll(head, hint, scroll);
        setSpacing(12);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Room.follow(this, place, now -> {
            room = now;
            draw();
        });
        Subscription following = registry.keymapProperty().subscribe(keymap -> draw());
        // the keys outlive the sheet and would hold on to every one that was ever opened
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                following.unsubscribe();
                registry.handOver(null);
            }
        });
    }

    private void draw() {
        registry.handOver(null);
        hint.setText(words.get("sheet.hint"));
        double free = room.atMost(Double.MAX_VALUE) - EDGES * room.scale() - BAR;
        boolean two = free >= 2 * (KEY + GAP + LEAST) * room.scale() + BETWEEN;
        double what = Math.min(WHAT * room.scale(), (two ? (free - BETWEEN) / 2 : free) - (KEY + GAP) * room.scale());
        VBox left = new VBox(16);
        VBox right = new VBox(16);
        int balance = 0;
        for (Command.Category category : Command.Category.values()) {
            int rows = registry.of(category).size() + 2;
            if (rows > 2) {
                (balance <= 0 || !two ? left : right).getChildren().add(group(category, what));
                balance += balance <= 0 ? rows : -rows;
            }
        }
        columns.getChildren().setAll(left);
        if (two) {
            columns.getChildren().add(right);
        }
    }

    /** Draws all anew and leaves the focus where it was, on the key of a command. */
    private void draw(Command command) {
        draw();
        Button button = buttons.get(command);
        if (button != null) {
            button.requestFocus();
        }
    }

    private VBox group(Command.Category category, double width) {
        Label name = new Label(category.title(words));
        name.getStyleClass().add("panel-title");
        GridPane grid = new GridPane(GAP * room.scale(), 4);
        grid.getColumnConstraints().addAll(new ColumnConstraints(KEY * room.scale()), new ColumnConstraints(width));
        int row = 0;
        for (Command command : registry.of(category)) {
            Label what = new Label(command.explanation(words));
            what.getStyleClass().add("quiet");
            grid.addRow(row++, keyButton(command), new VBox(whole(new Label(command.text(words))), whole(what)));
        }
        return new VBox(8, name, grid);
    }

    private static Label whole(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Button keyButton(Command command) {
        Key key = registry.key(command);
        Button button = new Button(key == null ? words.get("sheet.none") : key.label());
        button.getStyleClass().addAll("key-cap", key == null ? "no-key" : "has-key");
        if (registry.keymapProperty().get().changed(command)) {
            button.getStyleClass().add("changed-key");
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(command.text(words));
        button.setOnAction(event -> {
            hint.setText(words.get("sheet.press", command.text(words)));
            registry.handOver(pressed -> take(command, pressed));
        });
        buttons.put(command, button);
        return button;
    }

    /** Gives the command the key that is pressed; returns whether it is one, and not a modifier alone. */
    private boolean take(Command command, KeyEvent event) {
        Optional<Key> pressed = Key.pressed(event);
        if (pressed.isEmpty()) {
            return false;
        }
        if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            registry.assign(command, null);
        } else if (event.getCode() != KeyCode.ESCAPE) {
            registry.assign(command, pressed.get());
        }
        draw(command);
        return true;
    }
}
