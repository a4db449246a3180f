package org.orbitarium.app.views;

import java.util.List;
import javafx.scene.Node;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Shape;

/** Draws the shapes of a stage. All renderers take the same shapes and the same camera, and what they show looks alike. FX thread only. */
interface StageRenderer extends AutoCloseable {

    /** Returns what is put into the window. */
    Node node();

    /**
     * Shows a picture, now or as soon as it is drawn.
     *
     * @param frame of the picture: its pixels, how many of them make a px, and how it fades
     */
    void show(List<Shape> shapes, Camera camera, Frame frame);

    /** Returns whether the picture that was asked for last is shown. */
    boolean idle();

    @Override
    void close();
}
