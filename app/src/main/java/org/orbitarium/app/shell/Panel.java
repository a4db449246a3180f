package org.orbitarium.app.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed part of a bench: a header of 32 px with title, caption and extras, and the view below. */
public final class Panel extends VBox {

    private final Label caption = new Label();
    private final Label chip = new Label();
    private final HBox extras = new HBox();

    /** Makes a panel around a view. */
    public Panel(String title, Node content) {
        getStyleClass().add("panel");
        Label name = new Label(title);
        name.getStyleClass().add("panel-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("panel-caption");
        caption.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        extras.getStyleClass().add("panel-extras");
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip("");
        HBox header = new HBox(name, chip, caption, space, extras);
        header.getStyleClass().add("panel-header");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(new Isolated(header), content);
        setMinSize(0, 0);
    }

    /** Sets the quiet words after the title. */
    public void caption(String text) {
        caption.setText(text);
    }

    /** Sets a framed word after the title, for what must not be overlooked; empty for none. */
    public void chip(String text) {
        chip.setText(text);
        chip.setVisible(!text.isEmpty());
        chip.setManaged(!text.isEmpty());
    }

    /** Adds what stands at the right end of the header. */
    public Panel extra(Node... nodes) {
        for (Node node : nodes) {
            if (node instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        extras.getChildren().addAll(nodes);
        return this;
    }
}
