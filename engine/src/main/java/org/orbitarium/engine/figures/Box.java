package org.orbitarium.engine.figures;

/**
 * The rectangle that a label takes.
 *
 * @param x      left, px
 * @param y      top, px
 * @param width  px
 * @param height px
 */
record Box(double x, double y, double width, double height) {

    boolean overlaps(Box other, double gap) {
        return x < other.x + other.width + gap && other.x < x + width + gap
                && y < other.y + other.height + gap && other.y < y + height + gap;
    }

    boolean near(double pointX, double pointY, double reach) {
        // squares: hundreds of places are tried for every label of a figure, and a hypotenuse is slow
        double dx = pointX - clampX(pointX);
        double dy = pointY - clampY(pointY);
        return dx * dx + dy * dy < reach * reach;
    }

    /** Returns whether a line enters the box; eight points along it decide. */
    boolean crossedBy(double x1, double y1, double x2, double y2) {
        for (int i = 1; i < 9; i++) {
            if (near(x1 + (x2 - x1) * i / 9, y1 + (y2 - y1) * i / 9, 2)) {
                return true;
            }
        }
        return false;
    }

    double clampX(double value) {
        return Math.clamp(value, x, x + width);
    }

    double clampY(double value) {
        return Math.clamp(value, y, y + height);
    }

    /** Returns the box moved into a square. */
    Box inside(double left, double top, double side) {
        double insideX = Math.clamp(x, left, Math.max(left, left + side - width));
        double insideY = Math.clamp(y, top, Math.max(top, top + side - height));
        return new Box(insideX, insideY, width, height);
    }
}
