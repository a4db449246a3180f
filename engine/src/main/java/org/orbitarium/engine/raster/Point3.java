package org.orbitarium.engine.raster;

import org.orbitarium.engine.base.Rows;

/** A place or a vector in space; z points up. */
public record Point3(double x, double y, double z) {

    /** Where the axes meet. */
    public static final Point3 ORIGIN = new Point3(0, 0, 0);

    /** Returns the place of three numbers. */
    public static Point3 of(double[] xyz) {
        if (xyz.length != 3) {
            throw new IllegalArgumentException("3 numbers expected, got " + xyz.length);
        }
        return new Point3(xyz[0], xyz[1], xyz[2]);
    }

    /** Returns one row of a table of width 3. */
    public static Point3 row(Rows rows, int row) {
        return new Point3(rows.at(row, 0), rows.at(row, 1), rows.at(row, 2));
    }

    /** Returns the sum. */
    public Point3 plus(Point3 other) {
        return new Point3(x + other.x, y + other.y, z + other.z);
    }

    /** Returns the vector from another place to this one. */
    public Point3 minus(Point3 other) {
        return new Point3(x - other.x, y - other.y, z - other.z);
    }

    /** Returns the vector, so many times as long. */
    public Point3 times(double factor) {
        return new Point3(x * factor, y * factor, z * factor);
    }

    /** Returns the inner product. */
    public double dot(Point3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    /** Returns the cross product. */
    public Point3 cross(Point3 other) {
        return new Point3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /** Returns the length. */
    public double norm() {
        return Math.sqrt(dot(this));
    }

    /** Returns the vector of length 1 in this direction; that of length 0 stays as it is. */
    public Point3 unit() {
        double norm = norm();
        return norm > 0 ? times(1 / norm) : this;
    }

    /** Returns whether all three numbers are finite. */
    public boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z);
    }
}
