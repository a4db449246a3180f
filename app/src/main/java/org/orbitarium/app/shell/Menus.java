package org.orbitarium.app.shell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;

/** Draws the menu bar from the command registry. */
final class Menus {

    private Menus() {
    }

    static MenuBar bar(CommandRegistry registry) {
        MenuBar bar = new MenuBar();
        for (Command.Category category : Command.Category.values()) {
            List<Command> commands = registry.of(category);
            if (!commands.isEmpty()) {
                Menu menu = new Menu(category.title());
                commands.forEach(command -> menu.getItems().add(item(command)));
                bar.getMenus().add(menu);
            }
        }
        return bar;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.text());
        Key key = command.key();
        if (key != null) {
            item.setAccelerator(key.shown());
        }
        item.setOnAction(event -> command.run());
        item.setDisable(!command.enabled().get());
        command.enabled().addListener((value, before, now) -> item.setDisable(!now));
        return item;
    }
}
