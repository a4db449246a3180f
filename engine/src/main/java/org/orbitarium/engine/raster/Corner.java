package org.orbitarium.engine.raster;

/** A corner of a triangle in the picture. */
final class Corner {

    private static final double GRID = 1024;

    /** Pixels. */
    double x;
    /** Pixels. */
    double y;
    /** 1/depth. */
    double nearness;
    /** Colour, lit and faded, 0 to 255. */
    double red;
    /** As red. */
    double green;
    /** As red. */
    double blue;
    /** Opacity, 0 to 255. */
    double alpha;

    /** Puts the corner at a place in camera coordinates, on the grid of pixels on which the arithmetic of edges is exact. */
    void at(Projection view, double cameraX, double cameraY, double depth) {
        x = Math.rint(view.pixelX(cameraX, depth) * GRID) / GRID;
        y = Math.rint(view.pixelY(cameraY, depth) * GRID) / GRID;
        nearness = 1 / depth;
    }

    /** Gives the corner a colour, in some light. */
    void colour(Shading shading, int argb, double light) {
        int rgb = shading.tint(argb, light, shading.haze(1 / nearness));
        red = (rgb >> 16) & 0xFF;
        green = (rgb >> 8) & 0xFF;
        blue = rgb & 0xFF;
        alpha = argb >>> 24;
    }
}
