package org.orbitarium.app.orbit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Panel;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;

/** Explains the flat curve, or why it is not flat, in three steps, each with its number; scrolls where they do not fit. */
final class WhyPanel {

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final VBox steps = new VBox();
    private final Panel panel;

    WhyPanel(WorkspaceStore store, OrbitModel model, Words words) {
        this.store = store;
        this.model = model;
        this.words = words;
        steps.getStyleClass().add("why");
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("why-scroll");
        panel = new Panel(words.live("button.why"), scroll);
        panel.setVisible(false);
        store.property().subscribe(this::write);
        model.moment().subscribe(moment -> write());
        words.present().subscribe(texts -> write());
    }

    /** Returns what is shown and hidden. */
    Region node() {
        return panel;
    }

    Key key() {
        return Key.of(KeyCode.W);
    }

    void toggle() {
        panel.setVisible(!panel.isVisible());
        write();
    }

    void hide() {
        panel.setVisible(false);
    }

    private void write() {
        OrbitMoment moment = model.moment().get();
        if (panel.isVisible() && moment != null) {
            steps.getChildren().setAll(WhyWords.of(moment, store.get().form(), words.present().getValue()).stream()
                    .map(step -> line(step.claim(), step.words(), step.number())).toList());
        }
    }

    private static VBox line(String claim, String words, String number) {
        Label first = new Label(claim);
        first.getStyleClass().add("panel-title");
        first.setWrapText(true);
        Label second = new Label(words);
        second.getStyleClass().add("footnote");
        second.setWrapText(true);
        Label third = new Label(number);
        third.getStyleClass().add("why-number");
        third.setWrapText(true);
        for (Label label : List.of(first, second, third)) {
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        return new VBox(2, first, second, third);
    }
}
