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
     * Shows a picture.
     *
     * @param frame of the picture: its pixels, how many of them make a px, and how it fades
     * @param live  whether it may come as soon as it is drawn; else it is drawn before this returns, as where no window waits for it
     */
    void show(List<Shape> shapes, Camera camera, Frame frame, boolean live);

    /** Returns whether the picture that was asked for last is shown. */
    boolean idle();

    /** Returns how many pictures were shown. */
    long pictures();

    @Override
    void close();
}
