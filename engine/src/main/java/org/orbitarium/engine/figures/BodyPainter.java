package org.orbitarium.engine.figures;

/** Draws one kind of bodies: first what they are, then, above all of them, what they are called. */
sealed interface BodyPainter permits LoopPainter, TeePainter, VectorPainter {

    /** The part of their strength that bodies keep while the next ones are on their way. */
    double STALE = 0.4;

    /** Returns the painter of what an arena shows; made for one figure. */
    static BodyPainter of(ArenaBodies bodies, Sheet sheet, ArenaGeometry geometry, double share) {
        return switch (bodies) {
            case LoopBodies loops -> new LoopPainter(loops, sheet, geometry, share);
            case TeeBodies tee -> new TeePainter(tee, sheet, geometry, share);
            case VectorBodies vectors -> new VectorPainter(vectors, sheet, geometry, share);
        };
    }

    /** Draws the bodies. */
    void draw();

    /** Writes g at its knob and their names, both off the bodies. */
    void name(ArenaLabels labels);
}
