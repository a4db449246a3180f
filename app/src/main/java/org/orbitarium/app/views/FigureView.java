package org.orbitarium.app.views;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.Drawing;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.figures.Style;

/**
 * Shows a figure of one immutable input. It is built and painted at most once a pulse, and only if the input, the style or the size
 * changed. The canvas follows the output scale of the screen.
 *
 * @param <I> the input
 */
public sealed class FigureView<I> extends Region permits ArenaView, BallView, CurveView, DialView, HorizonView, LadderView,
        LatentsView, LegendView, ShareView, TrailsView {

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
    private final Builder<I> plain;
    private final ObjectProperty<@Nullable I> input = new SimpleObjectProperty<>(this, "input", null);
    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(this, "style", Style.dark());
    private final Paper paper;
    private final Paper overlay;
    /** How it was painted last, for who prepares a figure on another thread. */
    private volatile @Nullable Frame frame;
    private volatile @Nullable Prepared<I> prepared;

    /** What a figure depends on beside its input. */
    private record Frame(Style style, double width, double height) {
    }

    /** A figure that was built before it was asked for. */
    private record Prepared<I>(I input, Frame frame, Figure figure) {
    }

    /** Shows nothing until it has an input. */
    public FigureView(Builder<I> builder, Typefaces typefaces) {
        this(builder, builder, typefaces);
    }

    /**
     * Shows nothing until it has an input.
     *
     * @param builder of what is painted, which may keep some of the figure before
     * @param plain   builds the same for who takes it away, and keeps nothing
     */
    FigureView(Builder<I> builder, Builder<I> plain, Typefaces typefaces) {
        this.builder = builder;
        this.plain = plain;
        this.paper = new Paper(typefaces);
        this.overlay = new Paper(typefaces);
        getStyleClass().add("figure");
        setMinSize(0, 0);
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

    /**
     * Builds the figure of an input that is about to be shown, on the thread that calls, so that the FX thread has only to paint it. If
     * size or style have changed until then it is built anew.
     */
    public final void prepare(I coming) {
        Frame last = frame;
        if (last != null) {
            prepared = new Prepared<>(coming, last, builder.build(coming, last.style(), last.width(), last.height()));
        }
    }

    /** Colours and type sizes. */
    public final ObjectProperty<Style> figureStyleProperty() {
        return style;
    }

    /** Returns how often it was painted. */
    public final long paints() {
        return paper.paints;
    }

    /** Returns how to draw what is shown now, at any size and on any thread; null while nothing is shown. */
    public final @Nullable Drawing drawing() {
        I shown = input.get();
        return shown == null ? null : new Shown<>(plain, shown, style.get());
    }

    /** An input with its style; the same for the same view as long as it shows the same. */
    private record Shown<I>(Builder<I> builder, I input, Style style) implements Drawing {

        @Override
        public Figure at(double width, double height) {
            return builder.build(input, grown(style, width, height), width, height);
        }
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

    private @Nullable Figure figure(Paper sheet) {
        double width = getWidth();
        double height = getHeight();
        I shown = input.get();
        if (shown == null || width < 1 || height < 1) {
            return null;
        }
        Style present = present();
        if (sheet == overlay) {
            return overlay(present, width, height);
        }
        Frame wanted = new Frame(present, width, height);
        frame = wanted;
        Prepared<I> ready = prepared;
        return ready != null && ready.input().equals(shown) && ready.frame().equals(wanted) ? ready.figure()
                : builder.build(shown, present, width, height);
    }

    /** Returns the style at the present size: text grows gently with a view that is much larger than on a desk. */
    final Style present() {
        return grown(style.get(), getWidth(), getHeight());
    }

    private static Style grown(Style chosen, double width, double height) {
        return chosen.with(chosen.type().grown(Math.min(width, height)));
    }

    /**
     * Two canvases that paint themselves in the layout pass: what stays the same from figure to figure lies on the lower one. They are
     * not managed: asking them for layout then concerns no parent, so a new input does not lay the window out again.
     */
    private final class Paper extends Region {

        private final Sheet still;
        private final Sheet moving;
        private final Layering layering = new Layering();
        private boolean stale = true;
        private double paintedWidth = -1;
        private double paintedHeight = -1;
        private long paints;

        Paper(Typefaces typefaces) {
            still = new Sheet(typefaces);
            moving = new Sheet(typefaces);
            setManaged(false);
            setMouseTransparent(true);
        }

        void invalidate() {
            stale = true;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            boolean sized = paintedWidth == getWidth() && paintedHeight == getHeight();
            if (!stale && sized) {
                return;
            }
            stale = false;
            paintedWidth = getWidth();
            paintedHeight = getHeight();
            if (!sized) {
                layering.clear();
            }
            Figure figure = figure(this);
            List<Mark> marks = figure == null ? List.of() : figure.marks();
            if (layering.take(marks)) {
                still.paint(marks.subList(0, layering.still()));
            }
            moving.paint(marks.subList(layering.still(), marks.size()));
            paints += marks.isEmpty() ? 0 : 1;
        }

        /** One canvas, made when there is something to paint. */
        private final class Sheet {

            private final Typefaces typefaces;
            private @Nullable Canvas canvas;
            private @Nullable FigurePainter painter;
            private boolean blank = true;

            Sheet(Typefaces typefaces) {
                this.typefaces = typefaces;
            }

            void paint(List<Mark> marks) {
                Canvas present = canvas;
                if (marks.isEmpty() && blank) {
                    return;
                }
                if (present == null) {
                    present = new Canvas();
                    canvas = present;
                    painter = new FigurePainter(present.getGraphicsContext2D(), typefaces);
                    // the lower canvas may be the later one
                    getChildren().add(this == still ? 0 : getChildren().size(), present);
                }
                present.setWidth(paintedWidth);
                present.setHeight(paintedHeight);
                if (painter != null) {
                    painter.paint(marks);
                }
                blank = marks.isEmpty();
            }
        }
    }
}
