package org.orbitarium.engine.raster;

/** Cuts a triangle at the near plane (Sutherland and Hodgman, 1974) and puts what is left into the picture. */
final class NearClip {

    private static final int MOST = 4;
    private static final double GRID = 1024;

    private final double[][] places = new double[3][3];
    private final int[] colours = new int[3];
    private final double[] lights = new double[3];
    private final boolean[] edges = new boolean[3];
    private int count;

    private final Corner[] corners = new Corner[MOST];
    private final boolean[] softs = new boolean[MOST];
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

    /** Adds a corner; {@code soft} tells of the edge from it to the next. */
    void add(double[] camera, int at, int argb, double light, boolean soft) {
        System.arraycopy(camera, at, places[count], 0, 3);
        colours[count] = argb;
        lights[count] = light;
        edges[count] = soft;
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
                keep(brush, here ? i : j, here ? j : i, share, there && edges[i]);
            }
        }
        return kept;
    }

    private void keep(Brush brush, int i, int j, double share, boolean soft) {
        Projection view = brush.view();
        double depth = Math.max(places[i][2] + share * (places[j][2] - places[i][2]), view.near());
        Corner corner = corners[kept];
        corner.x = snapped(view.pixelX(places[i][0] + share * (places[j][0] - places[i][0]), depth));
        corner.y = snapped(view.pixelY(places[i][1] + share * (places[j][1] - places[i][1]), depth));
        corner.nearness = 1 / depth;
        int argb = Colours.mixed(colours[i], colours[j], share);
        double light = lights[i] + share * (lights[j] - lights[i]);
        int rgb = brush.shading().tint(argb, light, brush.shading().haze(depth));
        corner.red = (rgb >> 16) & 0xFF;
        corner.green = (rgb >> 8) & 0xFF;
        corner.blue = rgb & 0xFF;
        corner.alpha = argb >>> 24;
        softs[kept] = soft;
        kept++;
    }

    /** Moves a corner to the grid on which the arithmetic of edges is exact. */
    private static double snapped(double x) {
        return Math.rint(x * GRID) / GRID;
    }

    Corner corner(int i) {
        return corners[i];
    }

    boolean soft(int i) {
        return softs[i];
    }
}
