package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A few choices side by side, one of them chosen.
 *
 * @param <T> a choice
 */
public final class Segments<T> extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final List<T> choices;
    private final List<Button> buttons = new ArrayList<>();

    /** Makes the buttons; a click only tells the listener, which decides what is chosen. */
    public Segments(List<T> choices, Function<T, ObservableValue<String>> name, Consumer<T> choose) {
        this.choices = List.copyOf(choices);
        getStyleClass().add("segmented");
        for (int i = 0; i < choices.size(); i++) {
            T choice = choices.get(i);
            Button button = new Button();
            button.textProperty().bind(name.apply(choice));
            button.getStyleClass().add("segment");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("first"), i == 0);
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("last"), i == choices.size() - 1);
            button.setOnAction(event -> choose.accept(choice));
            buttons.add(button);
            getChildren().add(button);
        }
    }

    /** Shows which choice holds. */
    public void select(T choice) {
        for (int i = 0; i < choices.size(); i++) {
            buttons.get(i).pseudoClassStateChanged(SELECTED, choices.get(i).equals(choice));
        }
    }
}
