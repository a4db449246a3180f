package org.orbitarium.app.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons and the small buttons that carry them. */
public final class Icons {

    private Icons() {
    }

    /** Returns an icon of the feather pack, as in {@code fth-sun}. */
    public static FontIcon icon(String name) {
        FontIcon icon = new FontIcon(name);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** Returns a flat button that shows a command's icon and runs it; its tooltip is the explanation and the key. */
    public static Button button(Command command) {
        Button button = new Button();
        button.setGraphic(icon(command.icon()));
        button.getStyleClass().add("icon-button");
        wire(button, command);
        return button;
    }

    /** Returns a button that shows a command's icon and text. */
    public static Button labelled(Command command, String text) {
        Button button = new Button(text);
        if (!command.icon().isEmpty()) {
            button.setGraphic(icon(command.icon()));
        }
        button.getStyleClass().add("text-button");
        wire(button, command);
        return button;
    }

    private static void wire(Button button, Command command) {
        Key key = command.key();
        button.setTooltip(new Tooltip(command.explanation() + (key == null ? "" : "  (" + key.label() + ")")));
        button.setAccessibleText(command.text());
        button.setOnAction(event -> command.run());
        button.setDisable(!command.enabled().get());
        command.enabled().addListener((value, before, now) -> button.setDisable(!now));
    }
}
