package org.orbitarium.engine.worlds.pusht;

/** An axis-aligned box that is overwritten in every step. */
final class Bounds {

    double left;
    double bottom;
    double right;
    double top;

    void set(double toLeft, double toBottom, double toRight, double toTop) {
        left = toLeft;
        bottom = toBottom;
        right = toRight;
        top = toTop;
    }

    void set(Bounds other) {
        set(other.left, other.bottom, other.right, other.top);
    }

    boolean overlaps(Bounds other) {
        return left <= other.right && other.left <= right && bottom <= other.top && other.bottom <= top;
    }

    boolean contains(Bounds other) {
        return left <= other.left && right >= other.right && bottom <= other.bottom && top >= other.top;
    }

    double area() {
        return (right - left) * (top - bottom);
    }

    double mergedArea(Bounds other) {
        return (Math.max(right, other.right) - Math.min(left, other.left)) * (Math.max(top, other.top) - Math.min(bottom, other.bottom));
    }

    /** Twice the distance of the centres, by the sum of its components. */
    double proximity(Bounds other) {
        return Math.abs(left + right - other.left - other.right) + Math.abs(bottom + top - other.bottom - other.top);
    }
}
