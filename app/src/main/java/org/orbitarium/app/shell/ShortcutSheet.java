package org.orbitarium.app.shell;

import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.words.Words;

/**
 * All commands with their keys, their names as menus have them, and what they do. A click on a key, or Enter on it, waits for another key:
 * Backspace removes it, Escape leaves it as it was. A key that another command had is taken from that command.
 */
final class ShortcutSheet extends VBox {

    private static final double KEY = 128;
    private static final double WHAT = 400;
    /** Room for the bar that scrolls, which else lies over the ends of lines. */
    private static final double BAR = 20;

    private final CommandRegistry registry;
    private final Words words;
    private final HBox columns = new HBox(32);
    private final Label hint = new Label();
    private @Nullable Command waiting;

    ShortcutSheet(CommandRegistry registry) {
        this.registry = registry;
        this.words = registry.words();
        getStyleClass().add("sheet");
        Label title = words.show(new Label(), "sheet.title");
        title.getStyleClass().add("sheet-title");
        Button reset = words.show(new Button(), "sheet.reset");
        reset.getStyleClass().add("text-button");
        reset.setOnAction(event -> registry.keymapProperty().set(Keymap.DEFAULT));
        hint.getStyleClass().add("quiet");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(16, title, hint, space, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        columns.setPadding(new Insets(0, BAR, 0, 0));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(columns.heightProperty());
        getChildren().addAll(head, scroll);
        setSpacing(12);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::take);
        Subscription following = registry.keymapProperty().subscribe(keymap -> draw());
        // the keys outlive the sheet and would hold on to every one that was ever opened
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                following.unsubscribe();
            }
        });
    }

    private void draw() {
        waiting = null;
        hint.setText(words.get("sheet.hint"));
        VBox left = new VBox(16);
        VBox right = new VBox(16);
        int balance = 0;
        for (Command.Category category : Command.Category.values()) {
            int rows = registry.of(category).size() + 2;
            if (rows > 2) {
                (balance <= 0 ? left : right).getChildren().add(group(category));
                balance += balance <= 0 ? rows : -rows;
            }
        }
        columns.getChildren().setAll(left, right);
    }

    private VBox group(Command.Category category) {
        Label name = new Label(category.title(words));
        name.getStyleClass().add("panel-title");
        GridPane grid = new GridPane(12, 4);
        grid.getColumnConstraints().addAll(new ColumnConstraints(KEY), new ColumnConstraints(WHAT));
        int row = 0;
        for (Command command : registry.of(category)) {
            Label what = new Label(command.explanation(words));
            what.getStyleClass().add("quiet");
            what.setWrapText(true);
            grid.addRow(row++, keyButton(command), new VBox(new Label(command.text(words)), what));
        }
        return new VBox(8, name, grid);
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
            waiting = command;
            hint.setText(words.get("sheet.press", command.text(words)));
        });
        return button;
    }

    private void take(KeyEvent event) {
        Command command = waiting;
        if (command == null) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ESCAPE) {
            draw();
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            registry.assign(command, null);
            draw();
        } else {
            Optional<Key> pressed = Key.pressed(event);
            pressed.ifPresent(key -> {
                registry.assign(command, key);
                draw();
            });
        }
    }
}
