package org.orbitarium.engine.raster;

/**
 * Draws surfaces: light at the vertices, cut at the near plane, with a soft fringe along the outline. Lit glass is a thin shell, denser
 * where it is seen from aside.
 */
final class MeshPainter {

    private static final double LEAST_COSINE = 0.12;

    private final TrianglePainter painter = new TrianglePainter();
    private final FringePainter fringe = new FringePainter();
    private final NearClip clip = new NearClip();
    private final double[] normal = new double[3];

    /** By vertex: place in camera coordinates, colour, light on the outside and on the inside. */
    private double[] seen = {};
    private int[] colours = {};
    private double[] outer = {};
    private double[] inner = {};
    /** By vertex: its corners in the picture as the outside and the inside show them, if it is not before the near plane. */
    private Corner[] fronts = {};
    private Corner[] backs = {};
    /** By triangle: the volume that it spans with the eye, negative if it shows its outside, 0 if it cannot be drawn. */
    private double[] volumes = {};

    /** Draws a surface. */
    void paint(Brush brush, Mesh mesh) {
        brush.out().shape(mesh.id(), mesh.glass(), true);
        makeRoom(mesh);
        boolean bothSides = !mesh.closed();
        for (int i = 0; i < mesh.vertices().count(); i++) {
            place(brush, mesh, i, bothSides);
        }
        for (int f = 0; f < mesh.faces().length / 3; f++) {
            volumes[f] = volume(seen, 3 * mesh.faces()[3 * f], 3 * mesh.faces()[3 * f + 1], 3 * mesh.faces()[3 * f + 2]);
        }
        for (int f = 0; f < mesh.faces().length / 3; f++) {
            if (volumes[f] < 0 || (volumes[f] > 0 && bothSides)) {
                triangle(brush, mesh, f);
            }
        }
    }

    private void makeRoom(Mesh mesh) {
        int count = mesh.vertices().count();
        if (fronts.length < count) {
            seen = new double[3 * count];
            colours = new int[count];
            outer = new double[count];
            inner = new double[count];
            fronts = new Corner[count];
            backs = new Corner[count];
            for (int i = 0; i < count; i++) {
                fronts[i] = new Corner();
                backs[i] = new Corner();
            }
        }
        if (volumes.length < mesh.faces().length / 3) {
            volumes = new double[mesh.faces().length / 3];
        }
    }

    private void place(Brush brush, Mesh mesh, int i, boolean bothSides) {
        Projection view = brush.view();
        double[] data = mesh.vertices().data();
        view.toCamera(data[3 * i], data[3 * i + 1], data[3 * i + 2], seen, 3 * i);
        colours[i] = mesh.colour(i);
        outer[i] = 1;
        inner[i] = 1;
        if (mesh.lit()) {
            view.turn(mesh.normals()[3 * i], mesh.normals()[3 * i + 1], mesh.normals()[3 * i + 2], normal, 0);
            outer[i] = Shading.light(normal[0], normal[1], normal[2]);
            inner[i] = Shading.light(-normal[0], -normal[1], -normal[2]);
            colours[i] = mesh.glass() ? shell(colours[i], normal, 0, seen, 3 * i) : colours[i];
        }
        if (seen[3 * i + 2] >= view.near()) {
            fronts[i].at(view, seen[3 * i], seen[3 * i + 1], seen[3 * i + 2]);
            fronts[i].colour(brush.shading(), colours[i], outer[i]);
            if (bothSides) {
                backs[i].at(view, seen[3 * i], seen[3 * i + 1], seen[3 * i + 2]);
                backs[i].colour(brush.shading(), colours[i], inner[i]);
            }
        }
    }

    /** Returns the colour of a shell at a place with a normal: light takes a longer way through it where it is seen from aside. */
    static int shell(int argb, double[] normals, int n, double[] seen, int at) {
        double across = normals[n] * seen[at] + normals[n + 1] * seen[at + 1] + normals[n + 2] * seen[at + 2];
        double distance = Math.sqrt(seen[at] * seen[at] + seen[at + 1] * seen[at + 1] + seen[at + 2] * seen[at + 2]);
        double way = 1 / Math.min(Math.max(Math.abs(across) / distance, LEAST_COSINE), 1);
        double through = StrictMath.pow(1 - (argb >>> 24) / 255.0, Double.isNaN(way) ? 1 : way);
        return Colours.covered(argb, 255, 1 - through);
    }

    /** Returns the volume that a triangle spans with the eye, negative if it shows its outside; 0 if it cannot be drawn. */
    static double volume(double[] seen, int a, int b, int c) {
        double ux = seen[b] - seen[a];
        double uy = seen[b + 1] - seen[a + 1];
        double uz = seen[b + 2] - seen[a + 2];
        double vx = seen[c] - seen[a];
        double vy = seen[c + 1] - seen[a + 1];
        double vz = seen[c + 2] - seen[a + 2];
        double volume = (uy * vz - uz * vy) * seen[a] + (uz * vx - ux * vz) * seen[a + 1] + (ux * vy - uy * vx) * seen[a + 2];
        return Double.isFinite(volume) ? volume : 0;
    }

    private void triangle(Brush brush, Mesh mesh, int f) {
        double near = brush.view().near();
        int a = mesh.faces()[3 * f];
        int b = mesh.faces()[3 * f + 1];
        int c = mesh.faces()[3 * f + 2];
        if (seen[3 * a + 2] >= near && seen[3 * b + 2] >= near && seen[3 * c + 2] >= near) {
            Corner[] corners = volumes[f] > 0 ? backs : fronts;
            painter.paint(brush, corners[a], corners[b], corners[c]);
            fringe(brush, mesh, 3 * f, corners[a], corners[b]);
            fringe(brush, mesh, 3 * f + 1, corners[b], corners[c]);
            fringe(brush, mesh, 3 * f + 2, corners[c], corners[a]);
        } else if (seen[3 * a + 2] >= near || seen[3 * b + 2] >= near || seen[3 * c + 2] >= near) {
            cut(brush, mesh, f);
        }
    }

    private void cut(Brush brush, Mesh mesh, int f) {
        double[] lights = volumes[f] > 0 ? inner : outer;
        clip.clear();
        for (int edge = 3 * f; edge < 3 * f + 3; edge++) {
            int v = mesh.faces()[edge];
            clip.add(seen, 3 * v, colours[v], lights[v], edge);
        }
        int corners = clip.cut(brush);
        for (int i = 1; i + 1 < corners; i++) {
            painter.paint(brush, clip.corner(0), clip.corner(i), clip.corner(i + 1));
        }
        for (int i = 0; i < corners; i++) {
            if (clip.edge(i) >= 0) {
                fringe(brush, mesh, clip.edge(i), clip.corner(i), clip.corner((i + 1) % corners));
            }
        }
    }

    /** Smooths an edge if it is part of the outline: if it is the surface's, or if the next triangle shows its other side. */
    private void fringe(Brush brush, Mesh mesh, int edge, Corner from, Corner to) {
        boolean back = volumes[edge / 3] > 0;
        int other = mesh.neighbour(edge);
        if (other < 0 || (volumes[other] > 0) != back) {
            fringe.paint(brush, from, to, back);
        }
    }
}
