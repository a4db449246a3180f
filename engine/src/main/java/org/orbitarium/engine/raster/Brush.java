package org.orbitarium.engine.raster;

/**
 * What the painters of one frame share.
 *
 * @param out     pixels
 * @param view    where things are in the picture
 * @param shading what colour they have
 * @param scale   pixels per px
 */
record Brush(Fragments out, Projection view, Shading shading, double scale) {

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
