package org.orbitarium.engine.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a figure as SVG 1.1. Text stays text, in the named families; coordinates have three decimals. */
public final class SvgWriter {

    private static final double HALO = 3;
    /** A viewer smooths neighbouring rectangles of a heat map into seams unless they overlap a little. */
    private static final double OVERLAP = 0.02;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Function<Ink, String> colours;

    private SvgWriter(Function<Ink, String> colours) {
        this.colours = colours;
    }

    /** Returns the whole document. */
    public static String write(Figure figure) {
        return write(figure, "");
    }

    /** Returns the whole document with a title, which viewers show and searches find; none if it is empty. */
    public static String write(Figure figure, String title) {
        return new SvgWriter(Ink::hex).document(figure, title);
    }

    /**
     * Returns an element to stand in a page: as wide as its place, one picture to those who cannot see it.
     *
     * @param alternative what the picture says, in words
     * @param colours     the opaque colour of an ink, as the style sheet of the page names it
     */
    public static String inline(Figure figure, String alternative, Function<Ink, String> colours) {
        SvgWriter writer = new SvgWriter(colours);
        writer.out.append("<svg viewBox=\"0 0 ").append(number(figure.width())).append(' ').append(number(figure.height()))
                .append("\" role=\"img\" aria-label=\"").append(escape(alternative)).append("\">\n");
        return writer.marks(figure).append("</svg>\n").toString();
    }

    private String document(Figure figure, String title) {
        String w = number(figure.width());
        String h = number(figure.height());
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"").append(w)
                .append("\" height=\"").append(h).append("\" viewBox=\"0 0 ").append(w).append(' ').append(h).append("\">\n");
        if (!title.isEmpty()) {
            out.append("<title>").append(escape(title)).append("</title>\n");
        }
        return marks(figure).append("</svg>\n").toString();
    }

    private StringBuilder marks(Figure figure) {
        for (Mark mark : figure.marks()) {
            switch (mark) {
                case Mark.Path path -> path(path);
                case Mark.Circle circle -> circle(circle);
                case Mark.Rect rect -> rect(rect);
                case Mark.Text text -> text(text);
                case Mark.Pixels pixels -> pixels(pixels);
            }
        }
        return out;
    }

    private void path(Mark.Path path) {
        out.append("<path d=\"");
        path.outline().visit((verb, c, at) -> {
            out.append(switch (verb) {
                case MOVE -> 'M';
                case LINE -> 'L';
                case CUBIC -> 'C';
                case CLOSE -> 'Z';
            });
            for (int i = 0; i < verb.numbers(); i++) {
                out.append(i == 0 ? "" : " ").append(number(c[at + i]));
            }
        });
        out.append('"');
        paint(path.fill(), path.stroke());
    }

    private void circle(Mark.Circle circle) {
        out.append("<circle");
        attribute("cx", circle.x());
        attribute("cy", circle.y());
        attribute("r", circle.radius());
        paint(circle.fill(), circle.stroke());
    }

    private void rect(Mark.Rect rect) {
        out.append("<rect");
        box(rect.x(), rect.y(), rect.width(), rect.height());
        if (rect.radius() > 0) {
            attribute("rx", rect.radius());
        }
        paint(rect.fill(), rect.stroke());
    }

    private void text(Mark.Text text) {
        Face face = text.face();
        out.append("<text");
        attribute("x", text.x());
        attribute("y", text.y());
        if (text.rotation() != 0) {
            out.append(" transform=\"rotate(").append(number(text.rotation())).append(' ').append(number(text.x())).append(' ')
                    .append(number(text.y())).append(")\"");
        }
        out.append(" font-family=\"").append(face == Face.NUMBERS ? "'JetBrains Mono', monospace"
                : "Inter, 'Noto Sans CJK SC', Arial, sans-serif").append('"');
        attribute("font-size", text.size());
        if (face.weight() != 400) {
            attribute("font-weight", face.weight());
        }
        if (face.italic()) {
            out.append(" font-style=\"italic\"");
        }
        if (text.anchor() != Anchor.START) {
            out.append(" text-anchor=\"").append(text.anchor() == Anchor.MIDDLE ? "middle" : "end").append('"');
        }
        ink("fill", text.ink());
        Ink halo = text.halo();
        if (halo != null) {
            out.append(" paint-order=\"stroke\" stroke-linejoin=\"round\"");
            attribute("stroke-width", HALO);
            ink("stroke", halo);
        }
        out.append(" xml:space=\"preserve\">").append(escape(text.text())).append("</text>\n");
    }

    /** One rectangle a value: an embedded image would be smoothed by many viewers. */
    private void pixels(Mark.Pixels pixels) {
        double w = pixels.width() / pixels.columns();
        double h = pixels.height() / pixels.rows();
        for (int i = 0; i < pixels.argb().length; i++) {
            out.append("<rect");
            int row = i / pixels.columns();
            box(pixels.x() + i % pixels.columns() * w, pixels.y() + row * h, w + OVERLAP, h + OVERLAP);
            ink("fill", Ink.of(pixels.argb()[i] & 0xFFFFFF));
            out.append("/>\n");
        }
    }

    private void paint(@Nullable Ink fill, @Nullable Stroke stroke) {
        if (fill == null) {
            out.append(" fill=\"none\"");
        } else {
            ink("fill", fill);
        }
        if (stroke != null) {
            ink("stroke", stroke.ink());
            attribute("stroke-width", stroke.width());
            if (stroke.round()) {
                out.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
            }
            if (!stroke.dash().isEmpty()) {
                out.append(" stroke-dasharray=\"");
                for (int i = 0; i < stroke.dash().size(); i++) {
                    out.append(i == 0 ? "" : " ").append(number(stroke.dash().get(i)));
                }
                out.append('"');
            }
        }
        out.append("/>\n");
    }

    private void box(double x, double y, double w, double h) {
        attribute("x", x);
        attribute("y", y);
        attribute("width", w);
        attribute("height", h);
    }

    private void ink(String name, Ink ink) {
        out.append(' ').append(name).append("=\"").append(colours.apply(ink)).append('"');
        if (ink.opacity() < 1) {
            attribute(name + "-opacity", ink.opacity());
        }
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a coordinate of the figure is " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Escapes what XML reserves and leaves out what it forbids. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c < 0xE000)).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
