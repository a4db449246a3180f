package org.orbitarium.app.views;

import java.nio.IntBuffer;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Rasteriser;
import org.orbitarium.engine.raster.Shape;

/**
 * The stage drawn by the program itself, on any machine. Pictures are drawn on a thread of their own, the newest first; the FX thread only
 * copies the pixels.
 */
final class SoftwareStage implements StageRenderer {

    private final ImageView view = new ImageView();
    private final Rasteriser rasteriser = new Rasteriser();
    private final Latest<Wanted> drawing = new Latest<>("stage", this::draw);
    private int[] spare = {};
    private @Nullable PixelBuffer<IntBuffer> shown;
    private long asked;
    private long answered;
    private long pictures;

    /** What a picture depends on. */
    private record Wanted(long number, List<Shape> shapes, Camera camera, Frame frame) {
    }

    SoftwareStage() {
        view.setMouseTransparent(true);
        view.setSmooth(false);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void show(List<Shape> shapes, Camera camera, Frame frame, boolean live) {
        asked++;
        Wanted wanted = new Wanted(asked, shapes, camera, frame);
        if (live) {
            drawing.request(wanted);
        } else {
            int[] picture = new int[frame.pixels()];
            new Rasteriser().render(shapes, camera, frame, picture);
            put(wanted, picture);
        }
    }

    @Override
    public boolean idle() {
        return asked == answered;
    }

    @Override
    public long pictures() {
        return pictures;
    }

    @Override
    public void close() {
        drawing.close();
    }

    /** Draws into an array that the FX thread then owns, as long as it copies. */
    private void draw(Wanted wanted) {
        int pixels = wanted.frame().pixels();
        int[] target = spare.length == pixels ? spare : new int[pixels];
        spare = target;
        rasteriser.render(wanted.shapes(), wanted.camera(), wanted.frame(), target);
        int[] picture = target.clone();
        Platform.runLater(() -> put(wanted, picture));
    }

    private void put(Wanted wanted, int[] picture) {
        int width = wanted.frame().width();
        int height = wanted.frame().height();
        PixelBuffer<IntBuffer> buffer = shown;
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            shown = buffer;
            view.setImage(new WritableImage(buffer));
        }
        buffer.getBuffer().put(0, picture);
        buffer.updateBuffer(changed -> null);
        view.setFitWidth(width / wanted.frame().scale());
        view.setFitHeight(height / wanted.frame().scale());
        answered = wanted.number();
        pictures++;
    }
}
