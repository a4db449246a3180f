package org.orbitarium.engine.raster;

import java.util.Arrays;
import java.util.Set;

/** Triangles that are being gathered, in camera coordinates: right, down, forward. Keeps its room between frames. */
final class TriangleBuffer {

    private float[] points = new float[3 << 10];
    private int[] colours = new int[1 << 10];
    private float[] lights = new float[1 << 10];
    private float[] hazes = new float[1 << 10];
    private int[] corners = new int[3 << 10];
    private int count;
    private int faces;

    /** Forgets all triangles. */
    void clear() {
        count = 0;
        faces = 0;
    }

    /** Adds a vertex and returns its number. */
    int vertex(double x, double y, double z, int argb, double light, double haze) {
        if (count == colours.length) {
            points = Arrays.copyOf(points, 2 * points.length);
            colours = Arrays.copyOf(colours, 2 * count);
            lights = Arrays.copyOf(lights, 2 * count);
            hazes = Arrays.copyOf(hazes, 2 * count);
        }
        points[3 * count] = (float) x;
        points[3 * count + 1] = (float) y;
        points[3 * count + 2] = (float) z;
        colours[count] = argb;
        lights[count] = (float) light;
        hazes[count] = (float) haze;
        return count++;
    }

    /** Adds a triangle between three vertices. */
    void face(int a, int b, int c) {
        if (3 * faces == corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
        }
        corners[3 * faces] = a;
        corners[3 * faces + 1] = b;
        corners[3 * faces + 2] = c;
        faces++;
    }

    /** Adds a triangle if it shows the side from which it is counter-clockwise; its corners are seen as they are, y down. */
    void outside(int a, int b, int c) {
        double ux = points[3 * b] - points[3 * a];
        double uy = points[3 * b + 1] - points[3 * a + 1];
        double uz = points[3 * b + 2] - points[3 * a + 2];
        double vx = points[3 * c] - points[3 * a];
        double vy = points[3 * c + 1] - points[3 * a + 1];
        double vz = points[3 * c + 2] - points[3 * a + 2];
        double volume = (uy * vz - uz * vy) * points[3 * a] + (uz * vx - ux * vz) * points[3 * a + 1]
                + (ux * vy - uy * vx) * points[3 * a + 2];
        if (volume < 0) {
            face(a, b, c);
        }
    }

    /** Returns the number of vertices. */
    int count() {
        return count;
    }

    /** Adds the colours of all vertices to a set. */
    void colours(Set<Integer> to) {
        int last = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || colours[i] != last) {
                last = colours[i];
                to.add(last);
            }
        }
    }

    /** Returns the greatest depth of a vertex; 0 if there is none. */
    double farthest() {
        double far = 0;
        for (int i = 0; i < count; i++) {
            far = Math.max(far, depth(i));
        }
        return far;
    }

    /** Takes for every colour the nearest of {@link ColourSheet#room} ones. */
    void coarsen() {
        for (int i = 0; i < count; i++) {
            colours[i] = ColourSheet.coarse(colours[i]);
        }
    }

    /** Adds a triangle fan around its first vertex; the last one is beside the second if it is closed. */
    void fan(int middle, int first, int last, boolean closed) {
        for (int i = first; i < last; i++) {
            face(middle, i, i + 1);
        }
        if (closed) {
            face(middle, last, first);
        }
    }

    /** Adds the two triangles of a quadrangle. */
    void quad(int a, int b, int c, int d) {
        face(a, b, c);
        face(a, c, d);
    }

    /** Orders the triangles from the farthest to the nearest middle, as those must be drawn that let light through. */
    void sort() {
        long[] order = new long[faces];
        for (int f = 0; f < faces; f++) {
            float depth = depth(corners[3 * f]) + depth(corners[3 * f + 1]) + depth(corners[3 * f + 2]);
            // what is drawn is before the camera, and the bits of positive floats are in their order
            order[f] = (long) Float.floatToIntBits(Math.max(depth, 0)) << 32 | f;
        }
        Arrays.sort(order);
        int[] sorted = new int[3 * faces];
        for (int i = 0; i < faces; i++) {
            System.arraycopy(corners, 3 * (int) order[faces - 1 - i], sorted, 3 * i, 3);
        }
        System.arraycopy(sorted, 0, corners, 0, sorted.length);
    }

    private float depth(int vertex) {
        return points[3 * vertex + 2];
    }

    /** Returns what was gathered, coloured from a sheet that has all its colours. */
    Tessellation.Triangles triangles(ColourSheet sheet) {
        float[] texels = new float[2 * count];
        for (int i = 0; i < count; i++) {
            sheet.locate(colours[i], lights[i], hazes[i], texels, 2 * i);
        }
        return new Tessellation.Triangles(Arrays.copyOf(points, 3 * count), texels, Arrays.copyOf(corners, 3 * faces));
    }
}
