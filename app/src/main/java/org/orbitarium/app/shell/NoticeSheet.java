package org.orbitarium.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.orbitarium.app.words.Words;

/** A text in full, over the window; scrolls where it does not fit. */
final class NoticeSheet extends VBox {

    private static final double WIDTH = 640;

    NoticeSheet(Words words, String text, ObservableValue<Room> room) {
        getStyleClass().add("sheet");
        setSpacing(12);
        Label title = words.show(new Label(), "notice.title");
        title.getStyleClass().add("sheet-title");
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label whole = new Label(text);
        whole.setWrapText(true);
        whole.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(whole);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(whole.heightProperty());
        getChildren().addAll(title, scroll);
        Room.follow(this, room, now -> {
            double width = now.atMost(WIDTH);
            setMinWidth(width);
            setMaxSize(width, Region.USE_PREF_SIZE);
        });
    }
}
