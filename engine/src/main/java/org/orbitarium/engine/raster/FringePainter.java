package org.orbitarium.engine.raster;

/**
 * Smooths the outline of a surface: pixels whose centre is outside an edge by less than a pixel are covered the less the farther they are.
 * An outline so smoothed is half a pixel wider than its geometry, which is what it takes to leave alone what is inside, where in a fine
 * mesh other triangles lie that know nothing of the outline.
 */
final class FringePainter {

    private double dx;
    private double dy;
    private double length;

    /** Draws beside the edge from a corner to the next; {@code back} tells whether the triangle shows its inside. */
    void paint(Brush brush, Corner from, Corner to, boolean back) {
        dx = to.x - from.x;
        dy = to.y - from.y;
        length = Math.sqrt(dx * dx + dy * dy);
        if (!(length > 0) || !Double.isFinite(length)) {
            return;
        }
        int toY = brush.lastRow(Math.max(from.y, to.y) + 1);
        for (int py = Brush.first(Math.min(from.y, to.y) - 1); py <= toY; py++) {
            double left = Math.min(from.x, to.x) - 1;
            double right = Math.max(from.x, to.x) + 1;
            if (Math.abs(dy) > 1e-9) {
                double middle = from.x + (py + 0.5 - from.y) * dx / dy;
                double extent = length / Math.abs(dy);
                left = Math.max(left, middle - extent);
                right = Math.min(right, middle + extent);
            }
            row(brush, py, Brush.first(left), brush.lastColumn(right), from, to, back ? -1 / length : 1 / length);
        }
    }

    private void row(Brush brush, int py, int fromX, int toX, Corner from, Corner to, double outwards) {
        double ey = py + 0.5 - from.y;
        int at = py * brush.view().width();
        for (int px = fromX; px <= toX; px++) {
            double ex = px + 0.5 - from.x;
            double outside = (dx * ey - dy * ex) * outwards;
            double t = (ex * dx + ey * dy) / (length * length);
            // around the ends the fringe is round
            double beyond = Math.max(-t, t - 1) * length;
            double distance = beyond > 0 ? Math.sqrt(outside * outside + beyond * beyond) : outside;
            if (outside > 0 && distance < 1) {
                plot(brush, at + px, Math.min(Math.max(t, 0), 1), from, to, 1 - distance);
            }
        }
    }

    private static void plot(Brush brush, int pixel, double t, Corner from, Corner to, double cover) {
        int red = (int) (from.red + t * (to.red - from.red) + 0.5);
        int green = (int) (from.green + t * (to.green - from.green) + 0.5);
        int blue = (int) (from.blue + t * (to.blue - from.blue) + 0.5);
        int alpha = (int) (from.alpha + t * (to.alpha - from.alpha) + 0.5);
        brush.out().plot(pixel, from.nearness + t * (to.nearness - from.nearness),
                Colours.covered(red << 16 | green << 8 | blue, alpha, cover));
    }
}
