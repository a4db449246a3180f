package org.orbitarium.engine.raster;

/** A corner of a triangle in the picture. */
final class Corner {

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
}
