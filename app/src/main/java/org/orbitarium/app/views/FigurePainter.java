package org.orbitarium.app.views;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.engine.figures.Ink;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.figures.Outline;
import org.orbitarium.engine.figures.Stroke;

/** Paints figures on a canvas. One painter a canvas; FX thread only. */
final class FigurePainter {

    private static final double HALO = 1.5;
    private static final int RIM = 8;

    private final Typefaces typefaces;
    private final GraphicsContext gc;
    private final Map<Ink, Color> colors = new HashMap<>();
    private final Map<List<Double>, double[]> dashes = new HashMap<>();

    FigurePainter(GraphicsContext gc, Typefaces typefaces) {
        this.gc = gc;
        this.typefaces = typefaces;
        gc.setFillRule(FillRule.NON_ZERO);
        gc.setTextBaseline(VPos.BASELINE);
        gc.setImageSmoothing(false);
        gc.setMiterLimit(10);
    }

    void paint(List<Mark> marks) {
        gc.clearRect(0, 0, gc.getCanvas().getWidth(), gc.getCanvas().getHeight());
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Path path -> path(path);
                case Mark.Circle circle -> circle(circle);
                case Mark.Rect rect -> rect(rect);
                case Mark.Text text -> text(text);
                case Mark.Pixels pixels -> pixels(pixels);
            }
        }
    }

    private void path(Mark.Path path) {
        gc.beginPath();
        path.outline().visit(this::segment);
        if (fill(path.fill())) {
            gc.fill();
        }
        if (stroke(path.stroke())) {
            gc.stroke();
        }
    }

    private void segment(Outline.Verb verb, double[] c, int at) {
        switch (verb) {
            case MOVE -> gc.moveTo(c[at], c[at + 1]);
            case LINE -> gc.lineTo(c[at], c[at + 1]);
            case CUBIC -> gc.bezierCurveTo(c[at], c[at + 1], c[at + 2], c[at + 3], c[at + 4], c[at + 5]);
            case CLOSE -> gc.closePath();
        }
    }

    private void circle(Mark.Circle c) {
        double d = 2 * c.radius();
        if (fill(c.fill())) {
            gc.fillOval(c.x() - c.radius(), c.y() - c.radius(), d, d);
        }
        if (stroke(c.stroke())) {
            gc.strokeOval(c.x() - c.radius(), c.y() - c.radius(), d, d);
        }
    }

    private void rect(Mark.Rect r) {
        double arc = 2 * r.radius();
        if (fill(r.fill())) {
            gc.fillRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
        }
        if (stroke(r.stroke())) {
            gc.strokeRoundRect(r.x(), r.y(), r.width(), r.height(), arc, arc);
        }
    }

    private void text(Mark.Text text) {
        gc.setFont(typefaces.font(text.face(), text.text(), text.size()));
        gc.setTextAlign(switch (text.anchor()) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        if (text.rotation() == 0) {
            text(text, text.x(), text.y());
        } else {
            double radians = Math.toRadians(text.rotation());
            double c = Math.cos(radians);
            double s = Math.sin(radians);
            gc.setTransform(c, s, -s, c, text.x(), text.y());
            text(text, 0, 0);
            gc.setTransform(1, 0, 0, 1, 0, 0);
        }
    }

    private void text(Mark.Text text, double x, double y) {
        Ink halo = text.halo();
        if (halo != null) {
            // copies around the text: cached glyphs are far cheaper to the software renderer than stroked outlines
            gc.setFill(color(halo));
            for (int i = 0; i < RIM; i++) {
                double angle = 2 * Math.PI * i / RIM;
                gc.fillText(text.text(), x + HALO * Math.cos(angle), y + HALO * Math.sin(angle));
            }
        }
        gc.setFill(color(text.ink()));
        gc.fillText(text.text(), x, y);
    }

    /** The colours of a mark never change, so the image can share its array. */
    private void pixels(Mark.Pixels pixels) {
        PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(pixels.columns(), pixels.rows(), IntBuffer.wrap(pixels.argb()),
                PixelFormat.getIntArgbPreInstance());
        gc.drawImage(new WritableImage(buffer), pixels.x(), pixels.y(), pixels.width(), pixels.height());
    }

    private boolean fill(@Nullable Ink ink) {
        if (ink == null) {
            return false;
        }
        gc.setFill(color(ink));
        return true;
    }

    private boolean stroke(@Nullable Stroke stroke) {
        if (stroke == null) {
            return false;
        }
        gc.setStroke(color(stroke.ink()));
        gc.setLineWidth(stroke.width());
        gc.setLineCap(stroke.round() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        gc.setLineJoin(stroke.round() ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER);
        gc.setLineDashes(dashes.computeIfAbsent(stroke.dash(), list -> list.stream().mapToDouble(Double::doubleValue).toArray()));
        return true;
    }

    private Color color(Ink ink) {
        return colors.computeIfAbsent(ink, i -> Color.rgb(i.red(), i.green(), i.blue(), i.opacity()));
    }
}
