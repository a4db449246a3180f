package org.orbitarium.app.out;

import javafx.scene.image.Image;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the user's desktop does for the window: it asks for files, and holds what is copied. FX thread only. */
public interface Desktop {

    /**
     * Asks where a file shall go.
     *
     * @param title  of the question
     * @param kind   of file, in words
     * @param name   that is proposed, with its ending
     * @param ending of such files, without the dot
     * @return the file; null if the user thought better of it
     */
    @Nullable Path save(String title, String kind, String name, String ending);

    /**
     * Asks for a file that is there.
     *
     * @param title  of the question
     * @param kind   of file, in words
     * @param ending of such files, without the dot
     * @return the file; null if the user thought better of it
     */
    @Nullable Path open(String title, String kind, String ending);

    /** Puts a picture on the clipboard. */
    void copy(Image picture);

    /** Puts a text on the clipboard. */
    void copy(String text);
}
