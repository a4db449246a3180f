package org.orbitarium.engine.raster;

/** Draws very many points as discs of whole pixels. */
final class PointsPainter {

    private final double[] seen = new double[3];

    /** Draws points. */
    void paint(Brush brush, Shape.Points points) {
        Projection view = brush.view();
        int size = Math.clamp(Math.round(points.size() * brush.scale()), 1, Math.max(view.width(), view.height()));
        int[] insets = insets(size);
        brush.out().shape(points.id(), false, false);
        double left = (view.width() - size + 1) / 2.0;
        double top = (view.height() - size + 1) / 2.0;
        double[] data = points.points().data();
        int[] colours = points.colours();
        for (int i = 0; i < points.points().count(); i++) {
            view.toCamera(data[3 * i], data[3 * i + 1], data[3 * i + 2], seen, 0);
            double z = seen[2];
            double nearness = 1 / z;
            double x = left + seen[0] * view.focal() * nearness;
            double y = top + seen[1] * view.focal() * nearness;
            if (z >= view.near() && x > -size && y > -size && x < view.width() && y < view.height()) {
                int argb = 0xFF000000 | brush.shading().tint(colours[colours.length == 1 ? 0 : i], 1, brush.shading().haze(z));
                disc(brush.out(), view, insets, (int) Math.floor(x), (int) Math.floor(y), nearness, argb);
            }
        }
    }

    private static void disc(Fragments out, Projection view, int[] insets, int x, int y, double nearness, int argb) {
        int size = insets.length;
        for (int row = Math.max(0, -y); row < size && y + row < view.height(); row++) {
            int at = (y + row) * view.width();
            int to = at + Math.min(x + size - insets[row], view.width());
            for (int pixel = at + Math.max(x + insets[row], 0); pixel < to; pixel++) {
                out.plot(pixel, nearness, argb);
            }
        }
    }

    /** Returns how many pixels of every row of a disc's square lie outside the disc, on either side. */
    private static int[] insets(int size) {
        int[] insets = new int[size];
        double radius = size / 2.0;
        for (int row = 0; row < size; row++) {
            double y = row + 0.5 - radius;
            insets[row] = (int) Math.ceil(radius - Math.sqrt(Math.max(radius * radius - y * y, 0)) - 0.5);
        }
        return insets;
    }
}
