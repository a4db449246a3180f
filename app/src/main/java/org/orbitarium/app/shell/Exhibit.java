package org.orbitarium.app.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.words.Words;

/**
 * A view of a bench that can be taken out of the program.
 *
 * @param name   in small letters, as files are called and as its text {@code out.view.NAME} is found
 * @param table  whether it is a table of words and numbers rather than a figure
 * @param area   what a pointer touches of it
 * @param header takes a button at its right end
 * @param now    what it shows now, asked on the FX thread; null while there is nothing to take
 */
public record Exhibit(String name, boolean table, Node area, Consumer<Region> header, Supplier<@Nullable Shot> now) {

    /** Returns what it is called in the window. */
    public String title(Words words) {
        return words.get("out.view." + name);
    }
}
