package org.orbitarium.engine.raster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.orbitarium.engine.base.Rows;

/**
 * A surface of triangles. Its outline is drawn smoothly, its light from both sides. If any colour lets light through, it is glass: the
 * pointer passes through as well, and if light falls on it, it is denser towards its outline, where the way through a shell is longer.
 * Immutable; arrays are shared, not copied.
 */
public final class Mesh implements Shape {

    private final int id;
    private final Rows vertices;
    private final int[] faces;
    private final int[] colours;
    private final boolean lit;
    private final double[] normals;
    private final int[] neighbours;
    private final boolean closed;
    private final boolean glass;

    private Mesh(int id, Rows vertices, int[] faces, int[] colours, boolean lit, int[] neighbours) {
        if (vertices.width() != 3 || (colours.length != 1 && colours.length != vertices.count())) {
            throw new IllegalArgumentException("no mesh: " + vertices.count() + " × " + vertices.width() + " vertices, " + colours.length
                    + " colours");
        }
        this.id = id;
        this.vertices = vertices;
        this.faces = faces;
        this.colours = colours;
        this.lit = lit;
        this.neighbours = neighbours;
        normals = lit ? normals(vertices, faces) : new double[0];
        closed = Arrays.stream(neighbours).allMatch(face -> face >= 0);
        glass = Arrays.stream(colours).anyMatch(argb -> argb >>> 24 < 255);
    }

    /**
     * Returns a surface. Corners that have one vertex in common are lit as one smooth surface; give them vertices of their own where it has
     * a crease.
     *
     * @param id       what picking answers
     * @param vertices one row of three numbers a vertex
     * @param faces    three vertices a triangle, counter-clockwise seen from the outside; the inside of a surface without an edge is never
     *                 drawn, so that a shell of glass is a single layer
     * @param colours  one for all or one a vertex, mixed across a triangle
     * @param lit      whether light falls on it; else it shows its plain colour
     */
    public static Mesh of(int id, Rows vertices, int[] faces, int[] colours, boolean lit) {
        if (faces.length % 3 != 0 || Arrays.stream(faces).anyMatch(v -> v < 0 || v >= vertices.count())) {
            throw new IllegalArgumentException("faces are three indices each, less than " + vertices.count());
        }
        return new Mesh(id, vertices, faces, colours, lit, neighbours(vertices.count(), faces));
    }

    /** Returns the same triangles elsewhere or in other colours; quicker than a new surface. */
    public Mesh with(Rows otherVertices, int[] otherColours) {
        if (otherVertices.count() != vertices.count()) {
            throw new IllegalArgumentException(vertices.count() + " vertices expected, got " + otherVertices.count());
        }
        return new Mesh(id, otherVertices, faces, otherColours, lit, neighbours);
    }

    @Override
    public int id() {
        return id;
    }

    /** Returns the vertices, one row of three numbers each. */
    public Rows vertices() {
        return vertices;
    }

    /** Returns three vertices a triangle. */
    public int[] faces() {
        return faces;
    }

    /** Returns one colour for all, or one a vertex. */
    public int[] colours() {
        return colours;
    }

    /** Returns the colour of a vertex. */
    public int colour(int vertex) {
        return colours[colours.length == 1 ? 0 : vertex];
    }

    /** Returns whether light falls on it. */
    public boolean lit() {
        return lit;
    }

    /** Returns whether any colour lets light through. */
    public boolean glass() {
        return glass;
    }

    /** Returns whether the surface has no edge. */
    public boolean closed() {
        return closed;
    }

    /** Returns the normals of the vertices, three numbers each, of length 1 where there is one; empty if no light falls on the surface. */
    public double[] normals() {
        return normals;
    }

    /** Returns the triangle on the other side of the edge from a corner to the next, by 3 · face + corner; −1 at the surface's edge. */
    int neighbour(int edge) {
        return neighbours[edge];
    }

    /** Sums the triangles' normals around every vertex; larger triangles count more. */
    private static double[] normals(Rows vertices, int[] faces) {
        double[] sums = new double[3 * vertices.count()];
        for (int f = 0; f < faces.length; f += 3) {
            Point3 a = Point3.row(vertices, faces[f]);
            Point3 n = Point3.row(vertices, faces[f + 1]).minus(a).cross(Point3.row(vertices, faces[f + 2]).minus(a));
            for (int k = 0; k < 3; k++) {
                int at = 3 * faces[f + k];
                sums[at] += n.x();
                sums[at + 1] += n.y();
                sums[at + 2] += n.z();
            }
        }
        for (int at = 0; at < sums.length; at += 3) {
            double norm = Math.sqrt(sums[at] * sums[at] + sums[at + 1] * sums[at + 1] + sums[at + 2] * sums[at + 2]);
            double factor = norm > 0 ? 1 / norm : 0;
            sums[at] *= factor;
            sums[at + 1] *= factor;
            sums[at + 2] *= factor;
        }
        return sums;
    }

    private static int[] neighbours(int count, int[] faces) {
        int[] neighbours = new int[faces.length];
        Arrays.fill(neighbours, -1);
        Map<Long, Integer> open = new HashMap<>();
        for (int edge = 0; edge < faces.length; edge++) {
            int from = faces[edge];
            int to = faces[edge % 3 == 2 ? edge - 2 : edge + 1];
            Long key = (long) Math.min(from, to) * count + Math.max(from, to);
            Integer other = open.remove(key);
            if (other == null) {
                open.put(key, edge);
            } else {
                neighbours[edge] = other / 3;
                neighbours[other] = edge / 3;
            }
        }
        return neighbours;
    }
}
