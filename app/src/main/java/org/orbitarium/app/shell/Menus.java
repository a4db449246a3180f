package org.orbitarium.app.shell;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** Draws menus from the command registry; the menu bar is drawn anew when the language or a key changes. */
public final class Menus {

    private Menus() {
    }

    static MenuBar bar(CommandRegistry registry) {
        MenuBar bar = new MenuBar();
        for (Command.Category category : Command.Category.values()) {
            if (category != Command.Category.EXPORT && !registry.of(category).isEmpty()) {
                bar.getMenus().add(menu(registry, category));
            }
        }
        return bar;
    }

    /** Returns a menu of some commands, to be shown beside what they are about. */
    public static ContextMenu context(CommandRegistry registry, List<Command> commands) {
        ContextMenu menu = new ContextMenu();
        commands.forEach(command -> menu.getItems().add(item(registry, command)));
        menu.setOnShowing(event -> menu.getItems().forEach(item -> refresh(registry, item)));
        return menu;
    }

    private static Menu menu(CommandRegistry registry, Command.Category category) {
        Menu menu = new Menu(category.title(registry.words()));
        registry.of(category).forEach(command -> menu.getItems().add(item(registry, command)));
        if (category == Command.Category.FILE && !registry.of(Command.Category.EXPORT).isEmpty()) {
            // above the end of the program
            menu.getItems().add(Math.max(0, menu.getItems().size() - 1), menu(registry, Command.Category.EXPORT));
        }
        // an item cannot have a tooltip: why it is disabled is said in its text, each time the menu opens
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
        item.setOnAction(event -> registry.run(command));
        refresh(registry, item);
        return item;
    }

    private static void refresh(CommandRegistry registry, MenuItem item) {
        if (!(item.getUserData() instanceof Command command)) {
            return;
        }
        String reason = command.reason(registry.words());
        item.setDisable(!reason.isEmpty());
        item.setText(command.text(registry.words()) + (reason.isEmpty() ? "" : " – " + reason));
    }
}
