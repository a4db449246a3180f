package org.orbitarium.app.views;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.figures.DialGeometry;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.Style;

/** The orbit dial. A click or a drag on its face chooses g; the pointer reads values. Keys belong to the bench. */
public final class DialView extends FigureView<DialFigure.Input> {

    private final DoubleProperty reading = new SimpleDoubleProperty(this, "reading", Double.NaN);
    private final AngleDrag drag;

    /** Builds dials and keeps the ground of the last one: while g turns, most of a dial stays as it is. Any thread. */
    private static final class Grounded implements Builder<DialFigure.Input> {

        private volatile @Nullable Kept kept;

        /** A ground and what it depends on. */
        private record Kept(DialFigure.Input still, Style style, Figure ground) {
        }

        @Override
        public Figure build(DialFigure.Input input, Style style, double width, double height) {
            DialFigure.Input still = input.at(0);
            Kept last = kept;
            if (last == null || !last.still().equals(still) || !last.style().equals(style) || last.ground().width() != width
                    || last.ground().height() != height) {
                last = new Kept(still, style, DialFigure.ground(input, style, width, height));
                kept = last;
            }
            return DialFigure.over(last.ground(), input, style);
        }
    }

    /** Shows nothing until it has an input. */
    public DialView(Typefaces typefaces) {
        super(new Grounded(), DialFigure::build, typefaces);
        drag = new AngleDrag(this, this::onFace, (x, y) -> {
            DialGeometry geometry = geometry();
            return geometry == null ? 0 : geometry.angle(x, y);
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, this::read);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> reading.set(Double.NaN));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> reading.set(Double.NaN));
        reading.subscribe(() -> repaintOverlay());
    }

    /** Calls back with whole degrees on [0, 360) when the pointer chooses g; the view itself changes only with its input. */
    public void onAngle(DoubleConsumer consumer) {
        drag.onAngle(consumer);
    }

    /** The element under the pointer in degrees, NaN if it points at none; may be set by a linked view. */
    public DoubleProperty readingProperty() {
        return reading;
    }

    /** Returns where values and angles stand at the present size; null while there is nothing to see. */
    public @Nullable DialGeometry geometry() {
        DialFigure.Input shown = getInput();
        if (shown == null || getWidth() < 1 || getHeight() < 1) {
            return null;
        }
        return DialFigure.geometry(shown, present(), getWidth(), getHeight());
    }

    @Override
    @Nullable Figure overlay(Style present, double width, double height) {
        DialFigure.Input shown = getInput();
        return shown == null || Double.isNaN(reading.get()) || shown.curves().isEmpty() ? null
                : DialFigure.hover(shown, present, width, height, reading.get());
    }

    private boolean onFace(double x, double y) {
        DialGeometry geometry = geometry();
        return geometry != null && geometry.part(x, y) == DialGeometry.Part.FACE;
    }

    private void read(MouseEvent event) {
        DialGeometry geometry = geometry();
        boolean reads = geometry != null && !drag.dragging() && onFace(event.getX(), event.getY());
        reading.set(!reads || geometry == null ? Double.NaN : whole(geometry.angle(event.getX(), event.getY())));
    }

    private static double whole(double degrees) {
        return Math.rint(degrees) % 360;
    }
}
