package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/** The line of a scrubber: a scale with ticks, the value as a thumb, a marked stretch and a horizon ahead of the thumb. */
public final class ScrubberTrack extends Pane {

    private static final double LINE = 9;
    private static final double INSET = 8;
    private static final int MOST_LABELS = 13;
    /** Closer than so many px, ticks merge. */
    private static final double LEAST_PITCH = 3;
    /** Between two labels at least, in heights of a label. */
    private static final double LABEL_GAP = 0.5;

    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final DoubleProperty ahead = new SimpleDoubleProperty(this, "ahead");
    private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(this, "scale", new Scale(0, 0, 1, 1, 0, 0, v -> ""));
    private final DoubleConsumer set;
    private final Region line = styled("track-line");
    private final Region done = styled("track-done");
    private final Region marked = styled("track-marked");
    private final Region horizon = styled("track-horizon");
    private final Path ticks = new Path();
    private final Circle thumb = new Circle(6);
    private final List<Label> labels = new ArrayList<>();
    private @Nullable Scale placed;
    private double placedWidth;
    /** Width of a label: it changes with the size of the type. */
    private double placedType;

    /**
     * What a track shows.
     *
     * @param from       least value
     * @param to         greatest value
     * @param major      between labels
     * @param minor      between ticks
     * @param markedFrom where the marked stretch begins
     * @param markedTo   where it ends; equal to its begin if there is none
     * @param label      how a major tick is written
     */
    public record Scale(double from, double to, double major, double minor, double markedFrom, double markedTo,
            DoubleFunction<String> label) {
    }

    /** Makes a line from 0 to 1; the consumer is told what the user wants. */
    public ScrubberTrack(DoubleConsumer set) {
        this.set = set;
        getStyleClass().add("track");
        ticks.getStyleClass().add("track-ticks");
        thumb.getStyleClass().add("track-thumb");
        setMinSize(120, 32);
        setPrefHeight(32);
        setCursor(Cursor.HAND);
        rebuild();
        value.addListener(observable -> requestLayout());
        ahead.addListener(observable -> requestLayout());
        scale.addListener(observable -> rebuild());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::seek);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
    }

    /** Returns the value that the thumb shows. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** Returns how far the horizon reaches ahead of the thumb; 0 for none. */
    public DoubleProperty aheadProperty() {
        return ahead;
    }

    /** Returns what the line shows. */
    public ObjectProperty<Scale> scaleProperty() {
        return scale;
    }

    private static Region styled(String name) {
        Region region = new Region();
        region.getStyleClass().add(name);
        region.setMouseTransparent(true);
        return region;
    }

    private void seek(MouseEvent event) {
        Scale s = scale.get();
        double share = (event.getX() - INSET) / Math.max(1, getWidth() - 2 * INSET);
        set.accept(s.from() + Math.max(0, Math.min(1, share)) * (s.to() - s.from()));
    }

    private void rebuild() {
        Scale s = scale.get();
        labels.clear();
        placed = null;
        int count = (int) Math.round((s.to() - s.from()) / s.major());
        for (int i = 0; i <= Math.min(count, MOST_LABELS); i++) {
            Label label = new Label(s.label().apply(s.from() + i * s.major()));
            label.getStyleClass().add("track-label");
            label.setMouseTransparent(true);
            labels.add(label);
        }
        getChildren().setAll(marked, line, done, horizon, ticks);
        getChildren().addAll(labels);
        getChildren().add(thumb);
        requestLayout();
    }

    private double x(double v) {
        Scale s = scale.get();
        double share = s.to() > s.from() ? (v - s.from()) / (s.to() - s.from()) : 0;
        return INSET + Math.max(0, Math.min(1, share)) * (getWidth() - 2 * INSET);
    }

    @Override
    protected void layoutChildren() {
        Scale s = scale.get();
        double left = x(s.from());
        double at = x(value.get());
        line.resizeRelocate(left, LINE - 1.5, x(s.to()) - left, 3);
        done.resizeRelocate(left, LINE - 1.5, at - left, 3);
        marked.setVisible(s.markedTo() > s.markedFrom());
        marked.resizeRelocate(x(s.markedFrom()), LINE - 5, x(s.markedTo()) - x(s.markedFrom()), 10);
        horizon.setVisible(ahead.get() > 0);
        horizon.resizeRelocate(at, LINE - 5, x(value.get() + ahead.get()) - at, 10);
        thumb.setCenterX(at);
        thumb.setCenterY(LINE);
        // a thumb that moves leaves ticks and labels where they are
        double type = labels.isEmpty() ? 0 : labels.getLast().prefWidth(-1);
        if (!s.equals(placed) || placedWidth != getWidth() || placedType != type) {
            placed = s;
            placedWidth = getWidth();
            placedType = type;
            placeTicks(s);
        }
    }

    private void placeTicks(Scale s) {
        List<PathElement> elements = new ArrayList<>();
        int count = (int) Math.round((s.to() - s.from()) / s.minor());
        int major = Math.max(1, (int) Math.round(s.major() / s.minor()));
        boolean crowded = (x(s.to()) - x(s.from())) / Math.max(1, count) < LEAST_PITCH;
        for (int i = 0; i <= count; i += crowded ? major : 1) {
            double x = Math.floor(x(s.from() + i * s.minor())) + 0.5;
            elements.add(new MoveTo(x, LINE + 5));
            elements.add(new LineTo(x, LINE + (i % major == 0 ? 9 : 7)));
        }
        ticks.getElements().setAll(elements);
        labels.forEach(Label::autosize);
        int each = 1;
        while (each < labels.size() && touch(s, each)) {
            each++;
        }
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            label.setVisible(i % each == 0);
            label.relocate(left(s, i), LINE + 9);
        }
    }

    /** Returns whether two of the labels touch if only one in so many is shown. */
    private boolean touch(Scale s, int each) {
        for (int i = each; i < labels.size(); i += each) {
            Label before = labels.get(i - each);
            if (left(s, i - each) + before.getWidth() + LABEL_GAP * before.getHeight() > left(s, i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the left end of a label: below its tick, but those at the ends stay on the track. */
    private double left(Scale s, int index) {
        double width = labels.get(index).getWidth();
        double x = x(s.from() + index * s.major()) - width / 2;
        return Math.rint(Math.max(0, Math.min(getWidth() - width, x)));
    }
}
