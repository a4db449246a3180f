package org.orbitarium.app.bench;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.orbitarium.app.views.Toolkit;

/**
 * A node that is rendered again and again without any display, by the software pipeline that a machine without a graphics card uses. A
 * frame is what the pulse does (layout, building, painting) and what the renderer does, up to the pixels.
 */
public final class Pictures {

    /** Frames that one call renders, so that handing the call to the FX thread weighs nothing. */
    public static final int FRAMES = 20;

    private final Scene scene;
    private final WritableImage image;
    private int frame;

    private Pictures(Scene scene) {
        this.scene = scene;
        image = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
    }

    /** Puts a node into a scene of this size; FX thread. */
    public static Pictures of(Node node, int width, int height) {
        return new Pictures(new Scene(new StackPane(node), width, height));
    }

    /**
     * Renders frames; from any thread.
     *
     * @param next changes the node for the frame of a number, counted from 0
     */
    public WritableImage render(IntConsumer next) throws Exception {
        return Toolkit.call(() -> {
            for (int i = 0; i < FRAMES; i++) {
                next.accept(frame++);
                scene.snapshot(image);
            }
            return image;
        });
    }
}
