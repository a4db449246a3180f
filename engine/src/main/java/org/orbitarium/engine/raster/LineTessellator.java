package org.orbitarium.engine.raster;

/** Makes ribbons that face the viewer of lines; a piece whose ends have other colours is made of parts of one colour each. */
final class LineTessellator {

    private static final int CAP = 7;
    private static final int PARTS = 4;

    private final LinePieces pieces = new LinePieces();

    void add(Scope scope, Shape.Line line) {
        double half = line.width() * scope.scale() / 2 + scope.halo();
        pieces.of(scope.view(), line, (a, b, first, last) -> {
            int parts = first == last ? 1 : PARTS;
            for (int k = 0; k < parts; k++) {
                ribbon(scope, share(scope, a, b, (double) k / parts), share(scope, a, b, (k + 1.0) / parts), half, half,
                        Colours.mixed(first, last, (k + 0.5) / parts));
            }
        });
    }

    /** Returns pixel x, pixel y and depth of a place between two. */
    private static double[] share(Scope scope, double[] a, double[] b, double t) {
        double z = a[2] + t * (b[2] - a[2]);
        return new double[] {scope.view().pixelX(a[0] + t * (b[0] - a[0]), z), scope.view().pixelY(a[1] + t * (b[1] - a[1]), z), z};
    }

    /** Adds what lies between two points of the picture, with round ends, so wide at each. */
    static void ribbon(Scope scope, double[] a, double[] b, double halfA, double halfB, int argb) {
        double angle = StrictMath.atan2(b[1] - a[1], b[0] - a[0]);
        int first = scope.out(argb).count();
        // as a round tube is, so that a line that lies on a surface is seen
        double nearer = scope.isRim() ? 1 : 1 - Math.max(halfA, halfB) / scope.view().focal();
        cap(scope, a, nearer, halfA, angle + Math.PI / 2, argb);
        cap(scope, b, nearer, halfB, angle - Math.PI / 2, argb);
        scope.out(argb).fan(first, first + 1, first + 2 * CAP - 1, false);
    }

    /** Half a circle. */
    private static void cap(Scope scope, double[] at, double nearer, double half, double from, int argb) {
        for (int i = 0; i < CAP; i++) {
            double angle = from + Math.PI * i / (CAP - 1);
            scope.pixel(at[0] + half * Math.cos(angle), at[1] + half * Math.sin(angle), nearer * at[2], argb);
        }
    }
}
