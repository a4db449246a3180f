package org.orbitarium.engine.raster;

import org.orbitarium.engine.base.Rows;

/** Surfaces that scenes are made of. */
public final class Meshes {

    private static final double LARGEST_STEP = Math.PI / 64;

    private Meshes() {
    }

    /**
     * Returns a flat sector of a disc that lies in a plane of constant z, without light, as the wedge of rotations about the z axis.
     *
     * @param id     what picking answers
     * @param centre of the disc
     * @param radius of the disc
     * @param from   radians, counter-clockwise from the x axis
     * @param to     radians, greater than {@code from} by at most 2π
     * @param argb   colour
     */
    public static Mesh sector(int id, Point3 centre, double radius, double from, double to, int argb) {
        if (!(to > from) || to - from > 2 * Math.PI * (1 + 1e-12)) {
            throw new IllegalArgumentException("no sector from " + from + " to " + to);
        }
        int pieces = (int) Math.ceil((to - from) / LARGEST_STEP - 1e-9);
        boolean full = to - from > 2 * Math.PI * (1 - 1e-12);
        Rows vertices = Rows.zeros(full ? pieces + 1 : pieces + 2, 3);
        vertices.set(0, new double[] {centre.x(), centre.y(), centre.z()});
        for (int i = 1; i < vertices.count(); i++) {
            double angle = from + (to - from) * (i - 1) / pieces;
            vertices.set(i, new double[] {centre.x() + radius * StrictMath.cos(angle), centre.y() + radius * StrictMath.sin(angle),
                centre.z()});
        }
        int[] faces = new int[3 * pieces];
        for (int i = 0; i < pieces; i++) {
            faces[3 * i + 1] = i + 1;
            faces[3 * i + 2] = full ? (i + 1) % pieces + 1 : i + 2;
        }
        return Mesh.of(id, vertices, faces, new int[] {argb}, false);
    }

    /**
     * Returns a sphere with light; its poles are on the z axis. Vertex 0 is the north pole, the last one the south pole; between them
     * {@code bands − 1} circles from north to south, each of {@code 2·bands} vertices, counter-clockwise from the x axis.
     *
     * @param id     what picking answers
     * @param centre of the sphere
     * @param radius of the sphere
     * @param bands  from pole to pole, at least 2
     * @param argb   colour
     */
    public static Mesh sphere(int id, Point3 centre, double radius, int bands, int argb) {
        if (bands < 2) {
            throw new IllegalArgumentException("a sphere has at least 2 bands, not " + bands);
        }
        int around = 2 * bands;
        Rows vertices = Rows.zeros((bands - 1) * around + 2, 3);
        for (int i = 0; i < vertices.count(); i++) {
            int circle = i == 0 ? 0 : (i - 1) / around + 1;
            double polar = Math.PI * circle / bands;
            double angle = 2 * Math.PI * ((i - 1) % around) / around;
            vertices.set(i, new double[] {centre.x() + radius * StrictMath.sin(polar) * StrictMath.cos(angle),
                centre.y() + radius * StrictMath.sin(polar) * StrictMath.sin(angle), centre.z() + radius * StrictMath.cos(polar)});
        }
        return Mesh.of(id, vertices, sphereFaces(bands, around), new int[] {argb}, true);
    }

    private static int[] sphereFaces(int bands, int around) {
        int[] faces = new int[6 * around * (bands - 1)];
        int south = (bands - 1) * around + 1;
        int at = 0;
        for (int j = 0; j < around; j++) {
            int next = (j + 1) % around;
            at = face(faces, at, 0, 1 + j, 1 + next);
            for (int circle = 1; circle < bands - 1; circle++) {
                int upper = 1 + (circle - 1) * around;
                int lower = upper + around;
                at = face(faces, at, upper + j, lower + j, lower + next);
                at = face(faces, at, upper + j, lower + next, upper + next);
            }
            at = face(faces, at, south, south - around + next, south - around + j);
        }
        return faces;
    }

    private static int face(int[] faces, int at, int a, int b, int c) {
        faces[at] = a;
        faces[at + 1] = b;
        faces[at + 2] = c;
        return at + 3;
    }
}
