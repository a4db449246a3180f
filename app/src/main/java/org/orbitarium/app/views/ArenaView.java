package org.orbitarium.app.views;

import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.ArenaGeometry;

/** PushT at g. A drag on its circle chooses g. */
public final class ArenaView extends FigureView<ArenaFigure.Input> {

    private final AngleDrag drag;

    /** Shows nothing until it has an input. */
    public ArenaView(Typefaces typefaces) {
        super(ArenaFigure::build, typefaces);
        drag = new AngleDrag(this, (x, y) -> {
            ArenaGeometry geometry = geometry();
            return geometry != null && geometry.onCircle(x, y);
        }, (x, y) -> {
            ArenaGeometry geometry = geometry();
            return geometry == null ? 0 : geometry.angle(x, y);
        });
    }

    /** Calls back with whole degrees on [0, 360) when the pointer chooses g; the view itself changes only with its input. */
    public void onAngle(DoubleConsumer consumer) {
        drag.onAngle(consumer);
    }

    /** Returns where world coordinates stand at the present size; null while there is nothing to see. */
    public @Nullable ArenaGeometry geometry() {
        ArenaFigure.Input shown = getInput();
        return shown == null || getWidth() < 1 || getHeight() < 1 ? null : ArenaFigure.geometry(shown, getWidth(), getHeight());
    }
}
