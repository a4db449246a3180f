package org.orbitarium.app.orbit;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;

/** Explains the flat curve, or why it is not flat, in three steps, each with its number. */
final class WhyPanel extends VBox {

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;

    WhyPanel(WorkspaceStore store, OrbitModel model, Words words) {
        this.store = store;
        this.model = model;
        this.words = words;
        getStyleClass().add("why");
        setVisible(false);
        setMinSize(0, 0);
        store.property().subscribe(this::write);
        model.moment().subscribe(moment -> write());
        words.present().subscribe(texts -> write());
    }

    Key key() {
        return Key.of(KeyCode.W);
    }

    void toggle() {
        setVisible(!isVisible());
        write();
    }

    void hide() {
        setVisible(false);
    }

    private void write() {
        OrbitMoment moment = model.moment().get();
        if (isVisible() && moment != null) {
            getChildren().setAll(WhyWords.of(moment, store.get().form(), words.present().getValue()).stream()
                    .map(step -> line(step.claim(), step.words(), step.number())).toList());
        }
    }

    private static VBox line(String claim, String words, String number) {
        Label first = new Label(claim);
        first.getStyleClass().add("panel-title");
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
