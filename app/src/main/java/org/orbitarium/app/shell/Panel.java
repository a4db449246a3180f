package org.orbitarium.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A framed part of a bench: a header of 32 px with title, caption, legend and buttons, and the view below. */
public final class Panel extends VBox {

    private final PanelHeader header;

    /**
     * What a header says beside its title.
     *
     * @param caption quiet words after the title; empty for none
     * @param legend  what lines mean, at the right; null for none
     */
    public record Look(String caption, @Nullable Region legend) {
    }

    /** Makes a panel around a view. */
    public Panel(ObservableValue<String> title, Node content) {
        getStyleClass().add("panel");
        header = new PanelHeader(title);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(new Isolated(header), content);
        setMinSize(0, 0);
    }

    /** Sets what the header may say, from the most to the least: the first for which there is room is shown, else the last. */
    public void looks(List<Look> looks) {
        header.looks(looks);
    }

    /** Sets a framed word after the title, for what must not be overlooked; empty for none. */
    public void chip(String text) {
        header.chip(text);
    }

    /** Adds what always stands at the right end of the header. */
    public Panel extra(Region... nodes) {
        for (Region node : nodes) {
            node.setMinWidth(Region.USE_PREF_SIZE);
            header.extra(node);
        }
        return this;
    }
}
