package org.orbitarium.app.views;

import java.util.function.IntConsumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.LadderFigure;

/** The errors at the elements that a factor is taken over; a click on a rung goes to its element. */
public final class LadderView extends FigureView<LadderFigure.Input> {

    private IntConsumer consumer = rung -> { };

    /** Shows nothing until it has an input. */
    public LadderView(Typefaces typefaces) {
        super(LadderFigure::build, typefaces);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            int rung = rung(event);
            if (rung >= 0 && event.getButton() == MouseButton.PRIMARY) {
                consumer.accept(rung);
                event.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(rung(event) >= 0 ? Cursor.HAND : Cursor.DEFAULT));
    }

    /** Calls back with the rung that is clicked. */
    public void onRung(IntConsumer rungs) {
        consumer = rungs;
    }

    /** Goes to the element of a rung, as a click on it does. */
    public void go(int rung) {
        consumer.accept(rung);
    }

    private int rung(MouseEvent event) {
        LadderFigure.Input shown = getInput();
        return shown == null ? -1 : LadderFigure.rungAt(shown, present(), getWidth(), event.getX());
    }
}
