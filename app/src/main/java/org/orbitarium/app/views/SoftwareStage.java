package org.orbitarium.app.views;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Rasteriser;
import org.orbitarium.engine.raster.Shape;

/** The stage drawn by the program itself, on any machine. The FX thread only copies the pixels. */
final class SoftwareStage implements StageRenderer {

    private final ImageView view = new ImageView();
    private final Rasteriser rasteriser = new Rasteriser();
    private final PictureQueue<int[]> queue = new PictureQueue<>(wanted -> draw(rasteriser, wanted), this::put);
    private @Nullable PixelBuffer<IntBuffer> shown;

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
        if (live) {
            queue.ask(shapes, camera, frame);
        } else {
            queue.now(shapes, camera, frame, wanted -> draw(new Rasteriser(), wanted));
        }
    }

    @Override
    public boolean idle() {
        return queue.idle();
    }

    @Override
    public long pictures() {
        return queue.pictures();
    }

    @Override
    public void close() {
        queue.close();
    }

    private static int[] draw(Rasteriser rasteriser, PictureQueue.Wanted wanted) {
        int[] picture = new int[wanted.frame().pixels()];
        rasteriser.render(wanted.shapes(), wanted.camera(), wanted.frame(), picture);
        return picture;
    }

    private void put(PictureQueue.Wanted wanted, int[] picture) {
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
    }
}
