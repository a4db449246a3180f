package org.orbitarium.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.orbitarium.engine.scenes.Headline;

/** A page on which a scene is shown. */
public interface Bench extends Page, AutoCloseable {

    /** Returns its commands; they are in the registry while the bench is open. */
    List<Command> commands();

    /** Returns what an audience is shown: the views in large type, without anything that needs a pointer. */
    Node stage();

    /** Returns a sentence of the scene with the numbers that are shown now; nothing while one of them is missing. */
    Optional<String> fill(Headline headline);

    /** Puts away what lies over its views. */
    void tidy();

    /** Returns whether all that the workspace asks for is computed and shown. */
    boolean settled();

    /** Ends what it computes. */
    @Override
    void close();
}
