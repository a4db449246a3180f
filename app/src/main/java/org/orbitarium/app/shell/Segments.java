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
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

    private final List<T> choices;
    private final List<Button> buttons = new ArrayList<>();

    /** Makes the buttons; a click only tells the listener, which decides what is chosen. */
    public Segments(List<T> choices, Function<T, ObservableValue<String>> name, Consumer<T> choose) {
        this.choices = List.copyOf(choices);
        getStyleClass().add("segmented");
        for (T choice : choices) {
            Button button = new Button();
            button.textProperty().bind(name.apply(choice));
            button.getStyleClass().add("segment");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> choose.accept(choice));
            buttons.add(button);
            getChildren().add(button);
        }
        offer(choices);
    }

    /** Offers some of the choices, in their order; the others are not shown. */
    public void offer(List<T> some) {
        for (int i = 0; i < choices.size(); i++) {
            T choice = choices.get(i);
            Button button = buttons.get(i);
            button.setVisible(some.contains(choice));
            button.setManaged(button.isVisible());
            button.pseudoClassStateChanged(FIRST, choice.equals(some.getFirst()));
            button.pseudoClassStateChanged(LAST, choice.equals(some.getLast()));
        }
    }

    /** Shows which choice holds. */
    public void select(T choice) {
        for (int i = 0; i < choices.size(); i++) {
            buttons.get(i).pseudoClassStateChanged(SELECTED, choices.get(i).equals(choice));
        }
    }
}
