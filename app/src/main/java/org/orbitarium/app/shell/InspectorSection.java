package org.orbitarium.app.shell;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A titled part of the inspector; its title folds it. */
public final class InspectorSection extends VBox {

    private static final double GAP = 8;

    private final Label caption = new Label();
    private final Button name;
    private final HBox header;

    /** Makes a section with a caption at the right of its title. */
    public InspectorSection(ObservableValue<String> title, Node... content) {
        getStyleClass().add("section");
        name = new Button();
        name.textProperty().bind(title);
        name.setGraphic(Icons.icon("fth-chevron-down"));
        name.getStyleClass().addAll("panel-title", "section-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("panel-caption");
        caption.setWrapText(true);
        caption.setTextAlignment(TextAlignment.RIGHT);
        HBox.setMargin(caption, new Insets(0, 0, 0, GAP));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header = new HBox(name, space, caption);
        header.getStyleClass().add("section-header");
        VBox body = new VBox(content);
        body.getStyleClass().add("section-body");
        body.managedProperty().bind(body.visibleProperty());
        Runnable fold = () -> {
            body.setVisible(!body.isVisible());
            name.setGraphic(Icons.icon(body.isVisible() ? "fth-chevron-down" : "fth-chevron-right"));
        };
        name.setOnAction(event -> fold.run());
        header.setOnMouseClicked(event -> fold.run());
        getChildren().addAll(header, body);
    }

    /** Returns the quiet words at the right of the title. */
    public StringProperty captionProperty() {
        return caption.textProperty();
    }

    /** Adds a button at the right end of the title. */
    public void extra(Region node) {
        node.setMinWidth(Region.USE_PREF_SIZE);
        header.getChildren().add(node);
    }

    /** Returns a row of 28 px: a quiet name left, something right. */
    public static HBox row(ObservableValue<String> name, Node... values) {
        Label label = new Label();
        label.textProperty().bind(name);
        label.getStyleClass().add("row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(label, space);
        row.getChildren().addAll(values);
        row.getStyleClass().add("row");
        return row;
    }
}
