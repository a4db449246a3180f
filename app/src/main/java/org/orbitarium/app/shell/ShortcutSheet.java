package org.orbitarium.app.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All commands with their keys and what they do, over the window; a click or Escape closes it. */
final class ShortcutSheet extends StackPane {

    ShortcutSheet(CommandRegistry registry, Runnable close) {
        getStyleClass().add("sheet-ground");
        Label title = new Label("Commands and keys");
        title.getStyleClass().add("sheet-title");
        FlowPane columns = new FlowPane(32, 16);
        columns.setPrefWrapLength(1120);
        for (Command.Category category : Command.Category.values()) {
            if (!registry.of(category).isEmpty()) {
                columns.getChildren().add(column(category, registry));
            }
        }
        VBox sheet = new VBox(12, title, columns);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setOnMouseClicked(event -> close.run());
    }

    private static VBox column(Command.Category category, CommandRegistry registry) {
        Label name = new Label(category.title());
        name.getStyleClass().add("panel-title");
        GridPane grid = new GridPane(12, 4);
        grid.getColumnConstraints().addAll(new ColumnConstraints(104), new ColumnConstraints(414));
        int row = 0;
        for (Command command : registry.of(category)) {
            Key key = command.key();
            Label keyName = new Label(key == null ? "" : key.label());
            keyName.getStyleClass().add(key == null ? "no-key" : "key-cap");
            Label words = new Label(command.explanation());
            grid.addRow(row++, keyName, words);
        }
        return new VBox(8, name, grid);
    }
}
