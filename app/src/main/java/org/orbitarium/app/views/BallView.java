package org.orbitarium.app.views;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.BallFigure;
import org.orbitarium.engine.figures.BallGeometry;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.geometry.SO3;

/**
 * SO(3) as balls of rotation vectors. A click on a dot chooses the rotation that was measured there; a drag on a ball moves g in the plane
 * that faces whoever looks; a drag beside the balls, or with the other button, turns the balls themselves.
 */
public final class BallView extends FigureView<BallFigure.Input> {

    /** How near a dot the pointer must be, px. */
    private static final double NEAR = 9;
    private static final double DEGREES_A_PIXEL = 0.5;

    private final IntegerProperty reading = new SimpleIntegerProperty(this, "reading", -1);
    private Consumer<SO3> rotations = rotation -> { };
    private BiConsumer<Double, Double> turns = (azimuth, elevation) -> { };
    private Runnable resets = () -> { };
    private @Nullable Grip grip;

    /** What a drag began with: the ball and the nearness in which g moves, or the last place of the pointer if the balls turn. */
    private record Grip(int ball, double near, double x, double y) {
    }

    /** Shows nothing until it has an input. */
    public BallView(Typefaces typefaces) {
        super(BallFigure::build, typefaces);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> grip = null);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::read);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> reading.set(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && ball(event) < 0) {
                resets.run();
            }
        });
        reading.subscribe(() -> repaintOverlay());
    }

    /** Calls back with a rotation when the pointer chooses g; the view itself changes only with its input. */
    public void onRotation(Consumer<SO3> consumer) {
        rotations = consumer;
    }

    /** Calls back with degrees by which the balls are turned, and when they are to be seen as they open. */
    public void onTurn(BiConsumer<Double, Double> consumer, Runnable reset) {
        turns = consumer;
        resets = reset;
    }

    /** Returns where the balls stand at the present size. */
    public List<BallGeometry> geometry() {
        BallFigure.Input shown = getInput();
        return shown == null || getWidth() < 1 || getHeight() < 1 ? List.of()
                : BallFigure.geometry(shown, present(), getWidth(), getHeight());
    }

    @Override
    @Nullable Figure overlay(Style present, double width, double height) {
        BallFigure.Input shown = getInput();
        return shown == null || reading.get() < 0 ? null : BallFigure.hover(shown, present, width, height, reading.get());
    }

    private int ball(MouseEvent event) {
        List<BallGeometry> places = geometry();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).covers(event.getX(), event.getY())) {
                return i;
            }
        }
        return -1;
    }

    private int dot(MouseEvent event) {
        int ball = ball(event);
        BallFigure.Input shown = getInput();
        return ball < 0 || shown == null ? -1
                : BallFigure.dotAt(shown, present(), ball, geometry().get(ball), event.getX(), event.getY(), NEAR);
    }

    private void press(MouseEvent event) {
        BallFigure.Input shown = getInput();
        int ball = ball(event);
        if (shown == null) {
            return;
        }
        if (ball < 0 || event.getButton() != MouseButton.PRIMARY) {
            grip = new Grip(-1, 0, event.getX(), event.getY());
            return;
        }
        int dot = dot(event);
        BallGeometry place = geometry().get(ball);
        SO3 chosen = dot >= 0 ? BallFigure.dot(shown, present(), ball, dot)
                : at(place, event, place.place(shown.element().rotationVector())[2]);
        grip = new Grip(ball, place.place(chosen.rotationVector())[2], event.getX(), event.getY());
        reading.set(-1);
        rotations.accept(chosen);
        event.consume();
    }

    private void drag(MouseEvent event) {
        Grip held = grip;
        if (held == null) {
            return;
        }
        if (held.ball() < 0) {
            turns.accept(-DEGREES_A_PIXEL * (event.getX() - held.x()), DEGREES_A_PIXEL * (event.getY() - held.y()));
            grip = new Grip(-1, 0, event.getX(), event.getY());
        } else if (Math.hypot(event.getX() - held.x(), event.getY() - held.y()) > 3) {
            List<BallGeometry> places = geometry();
            if (held.ball() < places.size()) {
                rotations.accept(at(places.get(held.ball()), event, held.near()));
            }
        }
        event.consume();
    }

    private static SO3 at(BallGeometry place, MouseEvent event, double near) {
        double[] vector = place.vector(event.getX(), event.getY(), near);
        return SO3.rotationVector(vector[0], vector[1], vector[2]);
    }

    private void read(MouseEvent event) {
        reading.set(dot(event));
        setCursor(ball(event) >= 0 ? Cursor.HAND : Cursor.MOVE);
    }
}
