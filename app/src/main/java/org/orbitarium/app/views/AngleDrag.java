package org.orbitarium.app.views;

import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleBiFunction;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Lets the pointer turn g: a press where the view allows it, and every drag after it, yields whole degrees on [0, 360). */
final class AngleDrag {

    private final Region view;
    private final ToDoubleBiFunction<Double, Double> angle;
    private final java.util.function.BiPredicate<Double, Double> grips;
    private DoubleConsumer consumer = degrees -> { };
    private boolean dragging;

    AngleDrag(Region view, java.util.function.BiPredicate<Double, Double> grips, ToDoubleBiFunction<Double, Double> angle) {
        this.view = view;
        this.grips = grips;
        this.angle = angle;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> dragging = false);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
    }

    void onAngle(DoubleConsumer newConsumer) {
        consumer = newConsumer;
    }

    boolean dragging() {
        return dragging;
    }

    private void press(MouseEvent event) {
        dragging = event.getButton() == MouseButton.PRIMARY && grips.test(event.getX(), event.getY());
        drag(event);
    }

    private void drag(MouseEvent event) {
        if (dragging) {
            consumer.accept(Math.rint(angle.applyAsDouble(event.getX(), event.getY())) % 360);
            event.consume();
        }
    }

    private void move(MouseEvent event) {
        view.setCursor(grips.test(event.getX(), event.getY()) ? Cursor.HAND : Cursor.DEFAULT);
    }
}
