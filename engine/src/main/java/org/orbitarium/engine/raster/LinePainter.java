package org.orbitarium.engine.raster;

/** Draws lines piece by piece. */
final class LinePainter {

    private final TubePainter tube = new TubePainter();
    private final LinePieces pieces = new LinePieces();

    /** Draws a line. */
    void paint(Brush brush, Shape.Line line) {
        brush.out().shape(line.id(), false, true);
        tube.flat();
        tube.a.half = line.width() * brush.scale() / 2;
        tube.b.half = tube.a.half;
        pieces.of(brush.view(), line, (a, b, first, last) -> {
            tube.a.at(brush.view(), a[0], a[1], a[2]);
            tube.b.at(brush.view(), b[0], b[1], b[2]);
            tube.a.argb = first;
            tube.b.argb = last;
            tube.paint(brush);
        });
    }
}
