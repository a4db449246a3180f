package org.orbitarium.app.shell;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** Draws the menu bar from the command registry; drawn anew when the language or a key changes. */
public final class Menus {

    private Menus() {
    }

    static MenuBar bar(CommandRegistry registry) {
        MenuBar bar = new MenuBar();
        for (Command.Category category : Command.Category.values()) {
            List<Command> commands = registry.of(category);
            if (!commands.isEmpty()) {
                Menu menu = new Menu(category.title(registry.words()));
                commands.forEach(command -> menu.getItems().add(item(registry, command)));
                // an item cannot have a tooltip: why it is disabled is said in its text, each time the menu opens
                menu.setOnShowing(event -> menu.getItems().forEach(item -> refresh(registry, item)));
                bar.getMenus().add(menu);
            }
        }
        return bar;
    }

    /** Returns a menu of some commands for the place where a pointer is. */
    public static ContextMenu context(CommandRegistry registry, List<Command> commands) {
        ContextMenu menu = new ContextMenu();
        commands.forEach(command -> menu.getItems().add(item(registry, command)));
        menu.setOnShowing(event -> menu.getItems().forEach(item -> refresh(registry, item)));
        return menu;
    }

    private static MenuItem item(CommandRegistry registry, Command command) {
        MenuItem item = new MenuItem();
        item.setUserData(command);
        Key key = registry.key(command);
        if (key != null) {
            item.setAccelerator(key.shown());
        }
        item.setOnAction(event -> command.run());
        refresh(registry, item);
        return item;
    }

    private static void refresh(CommandRegistry registry, MenuItem item) {
        Command command = (Command) item.getUserData();
        String reason = command.reason(registry.words());
        item.setDisable(!reason.isEmpty());
        item.setText(command.text(registry.words()) + (reason.isEmpty() ? "" : " – " + reason));
    }
}
