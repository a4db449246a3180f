package org.orbitarium.app.orbit;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A number as tables show it: figures of one width, and raised ones close together, as the typeface of words has them. */
final class NumberLabel {

    private static final String RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberLabel() {
    }

    /** Returns a number that does not give way. */
    static Region of(String text) {
        int end = text.length();
        while (end > 0 && RAISED.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        HBox number = new HBox(part(text.substring(0, end), "table-cell-number"));
        if (end < text.length()) {
            number.getChildren().add(part(text.substring(end), "table-cell-raised"));
        }
        number.getStyleClass().add("table-cell");
        number.setAccessibleText(text);
        return number;
    }

    private static Label part(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
