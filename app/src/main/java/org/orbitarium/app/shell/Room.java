package org.orbitarium.app.shell;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/**
 * The room in which something lies over the window, in px.
 *
 * @param width  of the window; 0 before it is known
 * @param height of the window; 0 before it is known
 * @param scale  factor on all sizes
 */
record Room(double width, double height, double scale) {

    /** What the ground beside a sheet takes of the width, as designed. */
    private static final double BESIDE = 64;

    /** Returns a width as designed at this scale, and no more than there is. */
    double atMost(double designed) {
        return width > 0 ? Math.min(designed * scale, width - BESIDE * scale) : designed * scale;
    }

    /** Tells of the room as long as a node is in a window: the room outlives what lies in it, and would hold on to it. */
    static void follow(Node node, ObservableValue<Room> room, Consumer<Room> told) {
        Subscription following = room.subscribe(told);
        node.sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                following.unsubscribe();
            }
        });
    }
}
