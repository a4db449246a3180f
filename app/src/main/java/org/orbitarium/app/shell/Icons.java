package org.orbitarium.app.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons and the small buttons that carry them. */
public final class Icons {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private Icons() {
    }

    /** Returns an icon of the feather pack, as in {@code fth-sun}. */
    public static FontIcon icon(String name) {
        FontIcon icon = new FontIcon(name);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** Returns a flat button that shows a command's icon and runs it; its tooltip is the explanation and the key. */
    public static Button button(CommandRegistry registry, Command command) {
        Button button = new Button();
        button.setGraphic(icon(command.icon()));
        button.getStyleClass().add("icon-button");
        wire(registry, command, button);
        return button;
    }

    /** Returns a button that shows a command's icon and a text. */
    public static Button labelled(CommandRegistry registry, Command command, String textKey) {
        Button button = registry.words().show(new Button(), textKey);
        if (!command.icon().isEmpty()) {
            button.setGraphic(icon(command.icon()));
        }
        button.getStyleClass().add("text-button");
        wire(registry, command, button);
        return button;
    }

    /** A button that is disabled for JavaFX shows no tooltip and takes no focus; this one only looks so, and can say why it is. */
    private static void wire(CommandRegistry registry, Command command, Button button) {
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> tooltip.setText(registry.tip(command)));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(registry.words().live("command." + command.id()));
        button.accessibleHelpProperty().bind(registry.words().live("command." + command.id() + ".what"));
        button.setOnAction(event -> registry.run(command));
        command.obstacle().subscribe(reason -> button.pseudoClassStateChanged(UNAVAILABLE, !reason.isEmpty()));
    }
}
