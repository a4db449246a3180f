package org.orbitarium.engine.raster;

/**
 * What the painters of one frame share. Rims are drawn by a brush of their own after all shapes, so that they cost nothing where there is
 * nothing to part.
 *
 * @param out     pixels
 * @param view    where things are in the picture
 * @param shading what colour they have
 * @param scale   pixels per px
 * @param halo    width of the rims to draw around shapes, pixels; 0 to draw shapes
 * @param ground  colour of the rim, opaque
 */
record Brush(Fragments out, Projection view, Shading shading, double scale, double halo, int ground) {

    /** How much deeper a rim lies than its shape, as a part of the depth: what is closer behind than that is not parted from it. */
    static final double BEHIND = 0.008;

    /** Begins a frame. */
    static Brush of(Fragments out, Camera camera, Frame frame) {
        return new Brush(out, camera.projection(frame.width(), frame.height()), new Shading(frame, camera.pose().distance()),
                frame.scale(), 0, frame.background());
    }

    /** Returns a brush that draws rims. */
    Brush rims(double pixels) {
        return new Brush(out, view, shading, scale, pixels, ground);
    }

    /** Returns whether this brush draws rims. */
    boolean isRim() {
        return halo > 0;
    }

    /**
     * Draws the rim of a shape into a pixel.
     *
     * @param outside  how far the pixel lies outside the shape, pixels
     * @param nearness 1/depth of the shape
     * @param alpha    opacity of the shape, 0 to 255
     */
    void rim(int pixel, double outside, double nearness, int alpha) {
        if (outside > -0.5 && outside < halo + 0.5 && !out.isEmpty(pixel)) {
            out.plotRim(pixel, nearness * (1 - BEHIND), Colours.covered(ground, alpha, Math.min(halo + 0.5 - outside, 1)));
        }
    }

    /** Returns the first pixel column or row whose centre is in a range, not before the picture. */
    static int first(double from) {
        return (int) Math.max(Math.ceil(from - 0.5), 0);
    }

    /** Returns the last column whose centre is in a range, not beyond the picture. */
    int lastColumn(double to) {
        return (int) Math.min(Math.floor(to - 0.5), view.width() - 1.0);
    }

    /** Returns the last row whose centre is in a range, not beyond the picture. */
    int lastRow(double to) {
        return (int) Math.min(Math.floor(to - 0.5), view.height() - 1.0);
    }
}
