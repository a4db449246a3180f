package org.orbitarium.app.shell;

import java.util.List;
import javafx.scene.Node;

/** What stands in the middle of the window and beside it. */
public interface Page {

    /** Returns the linked views. */
    Node views();

    /** Returns what stands in the inspector. */
    Node inspector();

    /** Returns the scrubbers from above; none if the page has no time and no group element. */
    List<Scrubber> scrubbers();

    /** Returns the buttons at the right end of the head. */
    List<Node> actions();

    /** Returns the views that can be taken out of the program, the most important one first; the same ones as long as the page lives. */
    List<Exhibit> exhibits();
}
