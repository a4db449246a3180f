package org.orbitarium.engine.raster;

/**
 * Draws surfaces: light at the vertices, cut at the near plane, with a soft fringe along the outline. Lit glass is a thin shell, denser
 * where it is seen from aside.
 */
final class MeshPainter {

    private final TrianglePainter painter = new TrianglePainter();
    private final FringePainter fringe = new FringePainter();
    private final NearClip clip = new NearClip();

    private static final double LEAST_COSINE = 0.12;

    private double[] seen = {};
    private double[] lights = {};
    private int[] colours = {};
    /** The volume that a triangle spans with the eye: negative if it shows its outside, 0 if it cannot be drawn. */
    private double[] volumes = {};

    /** Draws a surface. */
    void paint(Brush brush, Mesh mesh) {
        brush.out().shape(mesh.id(), mesh.glass(), true);
        place(brush.view(), mesh);
        face(mesh);
        for (int f = 0; f < mesh.faces().length / 3; f++) {
            if (volumes[f] < 0 || (volumes[f] > 0 && !(mesh.closed() && !mesh.glass()))) {
                triangle(brush, mesh, f);
            }
        }
    }

    private void place(Projection view, Mesh mesh) {
        int count = mesh.vertices().count();
        if (seen.length < 3 * count) {
            seen = new double[3 * count];
            lights = new double[2 * count];
            colours = new int[count];
        }
        double[] data = mesh.vertices().data();
        double[] normals = mesh.normals();
        double[] n = new double[3];
        for (int i = 0; i < count; i++) {
            view.toCamera(data[3 * i], data[3 * i + 1], data[3 * i + 2], seen, 3 * i);
            colours[i] = mesh.colour(i);
            if (mesh.lit()) {
                view.turn(normals[3 * i], normals[3 * i + 1], normals[3 * i + 2], n, 0);
                lights[2 * i] = Shading.light(n[0], n[1], n[2]);
                lights[2 * i + 1] = Shading.light(-n[0], -n[1], -n[2]);
                colours[i] = mesh.glass() ? shell(colours[i], n, 3 * i) : colours[i];
            }
        }
    }

    /** Returns the colour of a shell: light takes a longer way through it where it is seen from aside. */
    private int shell(int argb, double[] n, int at) {
        double across = n[0] * seen[at] + n[1] * seen[at + 1] + n[2] * seen[at + 2];
        double distance = Math.sqrt(seen[at] * seen[at] + seen[at + 1] * seen[at + 1] + seen[at + 2] * seen[at + 2]);
        double way = 1 / Math.min(Math.max(Math.abs(across) / distance, LEAST_COSINE), 1);
        double through = StrictMath.pow(1 - (argb >>> 24) / 255.0, Double.isNaN(way) ? 1 : way);
        return Colours.covered(argb, 255, 1 - through);
    }

    private void face(Mesh mesh) {
        int[] faces = mesh.faces();
        if (volumes.length < faces.length / 3) {
            volumes = new double[faces.length / 3];
        }
        for (int f = 0; f < faces.length / 3; f++) {
            double volume = volume(3 * faces[3 * f], 3 * faces[3 * f + 1], 3 * faces[3 * f + 2]);
            volumes[f] = Double.isFinite(volume) ? volume : 0;
        }
    }

    private double volume(int a, int b, int c) {
        double ux = seen[b] - seen[a];
        double uy = seen[b + 1] - seen[a + 1];
        double uz = seen[b + 2] - seen[a + 2];
        double vx = seen[c] - seen[a];
        double vy = seen[c + 1] - seen[a + 1];
        double vz = seen[c + 2] - seen[a + 2];
        return (uy * vz - uz * vy) * seen[a] + (uz * vx - ux * vz) * seen[a + 1] + (ux * vy - uy * vx) * seen[a + 2];
    }

    private void triangle(Brush brush, Mesh mesh, int f) {
        boolean back = volumes[f] > 0;
        clip.clear();
        for (int k = 0; k < 3; k++) {
            int v = mesh.faces()[3 * f + k];
            int other = mesh.neighbour(3 * f + k);
            boolean soft = other < 0 || (volumes[other] > 0) != back;
            clip.add(seen, 3 * v, colours[v], mesh.lit() ? lights[2 * v + (back ? 1 : 0)] : 1, soft);
        }
        int corners = clip.cut(brush);
        for (int i = 1; i + 1 < corners; i++) {
            painter.paint(brush, clip.corner(0), clip.corner(i), clip.corner(i + 1));
        }
        for (int i = 0; i < corners; i++) {
            if (clip.soft(i)) {
                fringe.paint(brush, clip.corner(i), clip.corner((i + 1) % corners), back);
            }
        }
    }
}
