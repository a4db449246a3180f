package org.orbitarium.app.views;

import java.util.function.DoubleConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.ArenaGeometry;

/** PushT at g. A drag on its circle chooses g. */
public final class ArenaView extends FigureView<ArenaFigure.Input> {

    private final AngleDrag drag;
    private boolean pulling;

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

    /** Lets the pointer take what stands in the arena; the circle on which g is chosen goes first. */
    public void onPull(Pull pull) {
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            ArenaGeometry g = geometry();
            pulling = g != null && event.getButton() == MouseButton.PRIMARY && !g.onCircle(event.getX(), event.getY())
                    && pull.take(g.worldX(event.getX()), g.worldY(event.getY()));
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            ArenaGeometry g = geometry();
            if (pulling && g != null) {
                pull.drag(Math.clamp(g.worldX(event.getX()), 0, g.side()), Math.clamp(g.worldY(event.getY()), 0, g.side()),
                        event.isShiftDown());
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (pulling) {
                pulling = false;
                pull.release();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            ArenaGeometry g = geometry();
            if (g != null && !g.onCircle(event.getX(), event.getY())) {
                setCursor(pull.holds(g.worldX(event.getX()), g.worldY(event.getY())) ? Cursor.MOVE : Cursor.DEFAULT);
            }
        });
    }

    /** Returns where world coordinates stand at the present size; null while there is nothing to see. */
    public @Nullable ArenaGeometry geometry() {
        ArenaFigure.Input shown = getInput();
        return shown == null || getWidth() < 1 || getHeight() < 1 ? null : ArenaFigure.geometry(shown, getWidth(), getHeight());
    }
}
