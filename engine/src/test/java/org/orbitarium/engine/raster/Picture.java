package org.orbitarium.engine.raster;

import java.util.List;

/** A rendered frame, for tests. */
record Picture(Frame frame, int[] pixels) {

    static final int BLACK = 0xFF000000;
    static final int CLEAR = 0;

    static Picture of(List<? extends Shape> shapes, Camera camera, Frame frame) {
        int[] pixels = new int[frame.pixels()];
        new Rasteriser().render(shapes, camera, frame, pixels);
        return new Picture(frame, pixels);
    }

    int at(int x, int y) {
        return pixels[y * frame.width() + x];
    }

    int alpha(int x, int y) {
        return at(x, y) >>> 24;
    }

    /** The area that is covered, in pixels; on a clear background. */
    double area() {
        long sum = 0;
        for (int pixel : pixels) {
            sum += pixel >>> 24;
        }
        return sum / 255.0;
    }
}
