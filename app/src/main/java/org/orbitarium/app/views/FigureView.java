package org.orbitarium.app.views;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.Style;

/**
 * Shows a figure of one immutable input. It is built and painted at most once a pulse, and only if the input, the style or the size
 * changed. The canvas follows the output scale of the screen.
 *
 * @param <I> the input
 */
public sealed class FigureView<I> extends Region permits ArenaView, CurveView, DialView, LatentsView, LegendView {

    /**
     * Builds a figure.
     *
     * @param <I> the input
     */
    @FunctionalInterface
    public interface Builder<I> {

        /** Returns the figure of an input at a size. */
        Figure build(I input, Style style, double width, double height);
    }

    private final Builder<I> builder;
    private final ObjectProperty<@Nullable I> input = new SimpleObjectProperty<>(this, "input", null);
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(this, "style", Style.dark());
    private final Paper paper;
    private final Paper overlay;

    /** Shows nothing until it has an input. */
    public FigureView(Builder<I> builder, Typefaces typefaces) {
        this.builder = builder;
        this.paper = new Paper(typefaces);
        this.overlay = new Paper(typefaces);
        getStyleClass().add("figure");
        getChildren().addAll(paper, overlay);
        input.subscribe(() -> repaint());
        style.subscribe(() -> repaint());
    }

    /** What is shown; null shows nothing. */
    public final ObjectProperty<@Nullable I> inputProperty() {
        return input;
    }

    /** Returns what is shown. */
    public final @Nullable I getInput() {
        return input.get();
    }

    /** Shows something else. */
    public final void setInput(@Nullable I value) {
        input.set(value);
    }

    /** Colours and type sizes. */
    public final ObjectProperty<Style> figureStyleProperty() {
        return style;
    }

    /** Returns how often it was painted. */
    public final long paints() {
        return paper.paints;
    }

    /** Returns what lies above the figure, as a reading at the pointer; null for nothing. */
    @Nullable Figure overlay(Style present, double width, double height) {
        return null;
    }

    /** Asks for the overlay alone to be painted with the next pulse. */
    final void repaintOverlay() {
        overlay.invalidate();
    }

    /** Asks for all to be painted with the next pulse. */
    private void repaint() {
        paper.invalidate();
        overlay.invalidate();
    }

    @Override
    protected void layoutChildren() {
        paper.resizeRelocate(0, 0, getWidth(), getHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    private @Nullable Figure figure(Paper sheet) {
        double width = getWidth();
        double height = getHeight();
        I shown = input.get();
        if (shown == null || width < 1 || height < 1) {
            return null;
        }
        return sheet == overlay ? overlay(style.get(), width, height) : builder.build(shown, style.get(), width, height);
    }

    /**
     * A canvas that paints itself in the layout pass. It is not managed: asking it for layout then concerns no parent, so a new input
     * does not lay the window out again.
     */
    private final class Paper extends Region {

        private final Typefaces typefaces;
        private @Nullable Canvas canvas;
        private @Nullable FigurePainter painter;
        private boolean stale = true;
        private boolean blank = true;
        private long paints;

        Paper(Typefaces typefaces) {
            this.typefaces = typefaces;
            setManaged(false);
            setMouseTransparent(true);
        }

        void invalidate() {
            stale = true;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            Canvas present = canvas;
            if (!stale && present != null && present.getWidth() == getWidth() && present.getHeight() == getHeight()) {
                return;
            }
            stale = false;
            Figure figure = figure(this);
            if (figure == null && blank) {
                return;
            }
            if (present == null) {
                present = new Canvas();
                canvas = present;
                painter = new FigurePainter(present.getGraphicsContext2D(), typefaces);
                getChildren().add(present);
            }
            present.setWidth(getWidth());
            present.setHeight(getHeight());
            blank = figure == null;
            if (painter != null) {
                painter.paint(figure == null ? new Figure(getWidth(), getHeight(), java.util.List.of()) : figure);
                paints++;
            }
        }
    }
}
