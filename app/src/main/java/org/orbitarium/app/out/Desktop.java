package org.orbitarium.app.out;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
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

    /**
     * Asks for files that are there.
     *
     * @param title of the question
     * @param kinds among which the user chooses; the first is proposed
     * @return the files; none if the user thought better of it
     */
    List<Path> openSeveral(String title, List<Kind> kinds);

    /**
     * Files of one kind.
     *
     * @param words   that name it
     * @param endings of such files, without the dot
     */
    record Kind(String words, List<String> endings) {

        /** Copies the list. */
        public Kind {
            endings = List.copyOf(endings);
        }
    }

    /** Puts a picture on the clipboard. */
    void copy(Image picture);

    /** Puts a text on the clipboard. */
    void copy(String text);
}
