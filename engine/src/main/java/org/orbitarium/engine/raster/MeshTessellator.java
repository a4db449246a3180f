package org.orbitarium.engine.raster;

/** Brings the triangles of surfaces into camera coordinates, lit, without those that show the inside of a closed one. */
final class MeshTessellator {

    private static final int STEP = 8;

    private final double[] at = new double[9];
    private final double[] normals = new double[9];

    void add(Scope scope, Mesh mesh) {
        int[] faces = mesh.faces();
        for (int f = 0; f < faces.length; f += 3) {
            face(scope, mesh, f);
        }
    }

    private void face(Scope scope, Mesh mesh, int f) {
        Projection view = scope.view();
        double[] data = mesh.vertices().data();
        for (int k = 0; k < 3; k++) {
            int v = mesh.faces()[f + k];
            view.toCamera(data[3 * v], data[3 * v + 1], data[3 * v + 2], at, 3 * k);
            if (mesh.lit()) {
                view.turn(mesh.normals()[3 * v], mesh.normals()[3 * v + 1], mesh.normals()[3 * v + 2], normals, 3 * k);
            }
        }
        double volume = MeshPainter.volume(at, 0, 3, 6);
        if (volume == 0 || (mesh.closed() && volume > 0)) {
            return;
        }
        double side = volume > 0 ? -1 : 1;
        int argb = colour(mesh, f);
        int first = scope.out(argb).count();
        for (int k = 0; k < 9; k += 3) {
            scope.place(at[k], at[k + 1], at[k + 2], argb,
                    mesh.lit() ? Shading.light(side * normals[k], side * normals[k + 1], side * normals[k + 2]) : 1);
        }
        scope.out(argb).face(first, first + 1, first + 2);
    }

    /** Returns the colour of a triangle, the mean of its corners'; of glass in few steps, since every one has a place on the sheet. */
    private int colour(Mesh mesh, int f) {
        boolean shell = mesh.lit() && mesh.glass();
        int[] argb = new int[3];
        for (int k = 0; k < 3; k++) {
            int plain = mesh.colour(mesh.faces()[f + k]);
            argb[k] = shell ? MeshPainter.shell(plain, normals, 3 * k, at, 3 * k) : plain;
        }
        int mean = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int sum = ((argb[0] >>> shift) & 0xFF) + ((argb[1] >>> shift) & 0xFF) + ((argb[2] >>> shift) & 0xFF);
            mean |= ((sum + 1) / 3) << shift;
        }
        int alpha = (mean >>> 24) / STEP * STEP + STEP / 2;
        return shell ? (mean & 0xFFFFFF) | (alpha << 24) : mean;
    }
}
