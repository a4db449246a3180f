package org.orbitarium.app.views;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Space;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.raster.Camera;
import org.orbitarium.engine.raster.Frame;
import org.orbitarium.engine.raster.Picker;
import org.orbitarium.engine.raster.Shape;

/**
 * The stage: a world in space, seen by a camera that a drag turns about it, the wheel brings nearer and a double click brings back. Words
 * lie above the picture; what the pointer is at is named there.
 */
public final class StageView extends Region implements AutoCloseable {

    private static final double DEGREES_A_PIXEL = 0.4;
    private static final double NEARER_A_PIXEL = 1.0015;
    private static final double REACH = 5;

    private final ObjectProperty<StageFigure.@Nullable Input> input = new SimpleObjectProperty<>(this, "input", null);
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(this, "style", Style.dark());
    private final ObjectProperty<Space.Eye> eye = new SimpleObjectProperty<>(this, "eye", Space.Eye.STAGE);
    private final BooleanProperty software = new SimpleBooleanProperty(this, "software", false);
    private final FigureView<Words> words;
    private @Nullable StageRenderer renderer;
    private BiConsumer<Double, Double> turns = (azimuth, elevation) -> { };
    private DoubleConsumer zooms = factor -> { };
    private Runnable resets = () -> { };
    private List<Shape> shapes = List.of();
    private boolean stale = true;
    private boolean recoloured = true;
    private double lastX;
    private double lastY;

    /** What lies above the picture. */
    record Words(StageFigure.Input input, Space.Eye eye, int pointed, double x, double y) {
    }

    /** Shows nothing until it has an input. */
    public StageView(Typefaces typefaces) {
        words = new FigureView<>((shown, present, width, height) -> StageFigure.words(shown.input(), camera(shown.input(), shown.eye()),
                present, width, height, shown.pointed(), shown.x(), shown.y()), typefaces);
        setMinSize(0, 0);
        getStyleClass().add("stage");
        words.setMouseTransparent(true);
        getChildren().add(words);
        words.figureStyleProperty().bind(style);
        input.subscribe(() -> redraw(true));
        style.subscribe(() -> redraw(true));
        eye.subscribe(() -> redraw(false));
        software.subscribe((before, own) -> redrawn());
        pointer();
    }

    /** Returns whether the graphics card draws stages here, if one leaves it to it. */
    public static boolean drawnByCard(boolean software) {
        return !software && Fx3dStage.supported();
    }

    /** Returns what draws, made when there is something to draw for the first time. */
    private StageRenderer renderer() {
        StageRenderer present = renderer;
        if (present == null) {
            present = drawnByCard(software.get()) ? new Fx3dStage() : new SoftwareStage();
            renderer = present;
            getChildren().addFirst(present.node());
        }
        return present;
    }

    /** Whether the program itself draws even where a graphics card could. */
    public BooleanProperty softwareProperty() {
        return software;
    }

    /** Lets another renderer draw. */
    private void redrawn() {
        StageRenderer present = renderer;
        if (present != null && drawnByCard(false)) {
            renderer = null;
            getChildren().remove(present.node());
            present.close();
            redraw(false);
        }
    }

    private void pointer() {
        setCursor(Cursor.MOVE);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            lastX = event.getX();
            lastY = event.getY();
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            turns.accept(-DEGREES_A_PIXEL * (event.getX() - lastX), DEGREES_A_PIXEL * (event.getY() - lastY));
            lastX = event.getX();
            lastY = event.getY();
            event.consume();
        });
        addEventHandler(ScrollEvent.SCROLL, event -> {
            zooms.accept(Math.pow(NEARER_A_PIXEL, event.getDeltaY()));
            event.consume();
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                resets.run();
            }
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN, Double.NaN));
    }

    /** What is shown; null shows nothing. */
    public ObjectProperty<StageFigure.@Nullable Input> inputProperty() {
        return input;
    }

    /** Shows something else. */
    public void setInput(StageFigure.@Nullable Input value) {
        input.set(value);
    }

    /** Colours and type sizes. */
    public ObjectProperty<Style> figureStyleProperty() {
        return style;
    }

    /** From where the stage is seen. */
    public ObjectProperty<Space.Eye> eyeProperty() {
        return eye;
    }

    /** Calls back with degrees of a drag, a factor of the wheel, and a double click; the view itself changes only with its properties. */
    public void onCamera(BiConsumer<Double, Double> turn, DoubleConsumer zoom, Runnable reset) {
        turns = turn;
        zooms = zoom;
        resets = reset;
    }

    /** Returns whether the picture of what was set last is shown. */
    public boolean idle() {
        return !live() || (!stale && (renderer == null || renderer.idle()));
    }

    /** Returns how many pictures were shown since the renderer is the present one. */
    public long pictures() {
        return renderer == null ? 0 : renderer.pictures();
    }

    /** Returns how to draw what is shown now, at any size and on any thread; null while nothing is shown. */
    public @Nullable Drawing drawing() {
        StageFigure.Input shown = input.get();
        if (shown == null) {
            return null;
        }
        Camera camera = camera(shown, eye.get());
        Style present = style.get();
        return (width, height) -> StageFigure.build(shown, camera, present, width, height);
    }

    private static Camera camera(StageFigure.Input shown, Space.Eye eye) {
        return StageFigure.camera(shown, eye.azimuth(), eye.elevation(), eye.zoom());
    }

    /** Returns whether it is in a window, where pictures come when they are drawn. */
    private boolean live() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    private void redraw(boolean other) {
        stale = true;
        recoloured |= other;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        words.resizeRelocate(0, 0, getWidth(), getHeight());
        StageFigure.Input shown = input.get();
        if (shown == null || getWidth() < 1 || getHeight() < 1) {
            if (renderer != null) {
                renderer.node().setVisible(false);
            }
            words.setInput(null);
            stale = false;
            return;
        }
        if (recoloured) {
            recoloured = false;
            shapes = List.copyOf(StageFigure.shapes(shown, style.get().palette()));
        }
        stale = false;
        StageRenderer present = renderer();
        present.node().setVisible(true);
        present.node().setOpacity(shown.stale() ? 0.4 : 1);
        present.show(shapes, camera(shown, eye.get()), frame(shown), live());
        words.setInput(new Words(shown, eye.get(), Shape.NOTHING, 0, 0));
    }

    private Frame frame(StageFigure.Input shown) {
        double pixels = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        return StageFigure.frame(shown, style.get().palette(), (int) Math.max(1, Math.round(pixels * getWidth())),
                (int) Math.max(1, Math.round(pixels * getHeight())), pixels);
    }

    /** Names what is at the pointer. */
    private void point(double x, double y) {
        StageFigure.Input shown = input.get();
        if (shown != null && getWidth() >= 1 && getHeight() >= 1) {
            Frame frame = frame(shown);
            int found = Double.isNaN(x) ? Shape.NOTHING
                    : Picker.pick(shapes, camera(shown, eye.get()), frame, frame.scale() * x, frame.scale() * y, frame.scale() * REACH);
            words.setInput(new Words(shown, eye.get(), found, x, y));
        }
    }

    @Override
    public void close() {
        if (renderer != null) {
            renderer.close();
        }
    }
}
