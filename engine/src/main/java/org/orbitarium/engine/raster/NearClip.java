package org.orbitarium.engine.raster;

/** Cuts a triangle at the near plane (Sutherland and Hodgman, 1974) and puts what is left into the picture. */
final class NearClip {

    private static final int MOST = 4;

    private final double[][] places = new double[3][3];
    private final int[] colours = new int[3];
    private final double[] lights = new double[3];
    private final int[] edges = new int[3];
    private int count;

    private final Corner[] corners = new Corner[MOST];
    /** The edge from each corner to the next, −1 if it is the cut. */
    private final int[] kinds = new int[MOST];
    private int kept;

    NearClip() {
        for (int i = 0; i < MOST; i++) {
            corners[i] = new Corner();
        }
    }

    /** Begins a triangle. */
    void clear() {
        count = 0;
    }

    /** Adds a corner and names the edge from it to the next. */
    void add(double[] camera, int at, int argb, double light, int edge) {
        System.arraycopy(camera, at, places[count], 0, 3);
        colours[count] = argb;
        lights[count] = light;
        edges[count] = edge;
        count++;
    }

    /** Cuts; returns the number of corners that are left, 0, 3 or 4. */
    int cut(Brush brush) {
        double near = brush.view().near();
        kept = 0;
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            boolean here = places[i][2] >= near;
            boolean there = places[j][2] >= near;
            if (here) {
                keep(brush, i, j, 0, edges[i]);
            }
            if (here != there) {
                // cut from the same end whichever way the edge runs, so that both of its triangles meet in the same point
                double share = here ? (places[i][2] - near) / (places[i][2] - places[j][2])
                        : (places[j][2] - near) / (places[j][2] - places[i][2]);
                keep(brush, here ? i : j, here ? j : i, share, there ? edges[i] : -1);
            }
        }
        return kept;
    }

    private void keep(Brush brush, int i, int j, double share, int edge) {
        Projection view = brush.view();
        double depth = Math.max(places[i][2] + share * (places[j][2] - places[i][2]), view.near());
        Corner corner = corners[kept];
        corner.at(view, places[i][0] + share * (places[j][0] - places[i][0]), places[i][1] + share * (places[j][1] - places[i][1]), depth);
        corner.colour(brush.shading(), Colours.mixed(colours[i], colours[j], share), lights[i] + share * (lights[j] - lights[i]));
        kinds[kept] = edge;
        kept++;
    }

    Corner corner(int i) {
        return corners[i];
    }

    /** Returns the name of the edge from a corner to the next, −1 if the cut made it. */
    int edge(int i) {
        return kinds[i];
    }
}
