package org.orbitarium.engine.raster;

/**
 * What the painters of one frame share.
 *
 * @param out     pixels
 * @param view    where things are in the picture
 * @param shading what colour they have
 * @param scale   pixels per px
 * @param halo    width of the rim around shapes, pixels
 * @param ground  colour of the rim, opaque
 */
record Brush(Fragments out, Projection view, Shading shading, double scale, double halo, int ground) {

    /** How much deeper a rim lies than its shape, as a part of the depth: what is closer behind than that is not parted from it. */
    private static final double BEHIND = 0.008;

    /** Begins a frame. */
    static Brush of(Fragments out, Camera camera, Frame frame) {
        double halo = frame.background() >>> 24 == 255 ? frame.halo() * frame.scale() : 0;
        return new Brush(out, camera.projection(frame.width(), frame.height()), new Shading(frame, camera.pose().distance()),
                frame.scale(), halo, frame.background());
    }

    /**
     * Draws the rim of a shape into a pixel.
     *
     * @param outside  how far the pixel lies outside the shape, pixels
     * @param nearness 1/depth of the shape
     * @param alpha    opacity of the shape, 0 to 255
     */
    void rim(int pixel, double outside, double nearness, int alpha) {
        if (halo > 0 && outside > -0.5 && outside < halo + 0.5) {
            out.plotRim(pixel, nearness * (1 - BEHIND), Colours.covered(ground, alpha, Math.min(halo + 0.5 - outside, 1)));
        }
    }

    /** Returns the first pixel column or row that a range touches, not before the picture. */
    static int first(double from) {
        return (int) Math.max(Math.floor(from), 0);
    }

    /** Returns the last column that a range touches, not beyond the picture. */
    int lastColumn(double to) {
        return (int) Math.min(Math.floor(to), view.width() - 1.0);
    }

    /** Returns the last row that a range touches, not beyond the picture. */
    int lastRow(double to) {
        return (int) Math.min(Math.floor(to), view.height() - 1.0);
    }
}
