package org.orbitarium.engine.raster;

/**
 * What shapes are made into triangles for.
 *
 * @param view    where things are
 * @param shading what colour they have
 * @param scale   pixels per px
 * @param halo    width of the rims to make, pixels; 0 to make the shapes themselves
 * @param ground  colour of rims
 * @param solid   takes what lets no light through
 * @param glass   takes what lets light through
 */
record Scope(Projection view, Shading shading, double scale, double halo, int ground, TriangleBuffer solid, TriangleBuffer glass) {

    /** Returns the same for rims. */
    Scope rims(double pixels) {
        return new Scope(view, shading, scale, pixels, ground, solid, glass);
    }

    /** Returns whether rims are made. */
    boolean isRim() {
        return halo > 0;
    }

    /** Returns where triangles of a colour go. */
    TriangleBuffer out(int argb) {
        return argb >>> 24 == 255 ? solid : glass;
    }

    /** Returns what colour is drawn; a rim of glass lets as much light through as the glass. */
    int colour(int argb) {
        return isRim() ? (argb & 0xFF000000) | (ground & 0xFFFFFF) : argb;
    }

    /** Adds a vertex without light that is seen at a pixel, in some depth. */
    int pixel(double x, double y, double depth, int argb) {
        double deep = isRim() ? (1 + Brush.BEHIND) * depth : depth;
        double perPixel = deep / view.focal();
        return out(argb).vertex((x - view.width() / 2.0) * perPixel, (y - view.height() / 2.0) * perPixel, deep, colour(argb), 1,
                isRim() ? 0 : shading.haze(depth));
    }

    /** Adds a vertex in camera coordinates. */
    int place(double x, double y, double z, int argb, double light) {
        return out(argb).vertex(x, y, z, argb, light, shading.haze(z));
    }
}
