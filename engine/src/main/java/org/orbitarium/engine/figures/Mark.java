package org.orbitarium.engine.figures;

import org.jspecify.annotations.Nullable;

/** One primitive of a figure; all lengths are px, y points down. */
public sealed interface Mark {

    /** Returns the same mark moved by an offset. */
    default Mark moved(double dx, double dy) {
        return switch (this) {
            case Path p -> new Path(p.outline().moved(dx, dy), p.fill(), p.stroke());
            case Circle c -> new Circle(c.x() + dx, c.y() + dy, c.radius(), c.fill(), c.stroke());
            case Rect r -> new Rect(r.x() + dx, r.y() + dy, r.width(), r.height(), r.radius(), r.fill(), r.stroke());
            case Text t -> new Text(t.x() + dx, t.y() + dy, t.text(), t.face(), t.size(), t.anchor(), t.ink(), t.rotation(), t.halo());
            case Pixels p -> new Pixels(p.x() + dx, p.y() + dy, p.width(), p.height(), p.columns(), p.rows(), p.argb());
        };
    }

    /**
     * A line or an area.
     *
     * @param outline its geometry; filled by the non-zero rule
     * @param fill    null if it is not filled
     * @param stroke  null if it is not outlined
     */
    record Path(Outline outline, @Nullable Ink fill, @Nullable Stroke stroke) implements Mark {
    }

    /**
     * A disc or a ring.
     *
     * @param x      centre
     * @param y      centre
     * @param radius px
     * @param fill   null if it is not filled
     * @param stroke null if it is not outlined
     */
    record Circle(double x, double y, double radius, @Nullable Ink fill, @Nullable Stroke stroke) implements Mark {
    }

    /**
     * A rectangle.
     *
     * @param x      left
     * @param y      top
     * @param width  px
     * @param height px
     * @param radius of its corners
     * @param fill   null if it is not filled
     * @param stroke null if it is not outlined
     */
    record Rect(double x, double y, double width, double height, double radius, @Nullable Ink fill, @Nullable Stroke stroke)
            implements Mark {
    }

    /**
     * One line of text in one face.
     *
     * @param x        where the anchor stands
     * @param y        base line
     * @param text     its words
     * @param face     typeface
     * @param size     px
     * @param anchor   which point stands at x
     * @param ink      colour
     * @param rotation degrees clockwise about (x, y)
     * @param halo     colour of a rim that keeps the text legible on a busy ground; null for none
     */
    record Text(double x, double y, String text, Face face, double size, Anchor anchor, Ink ink, double rotation,
            @Nullable Ink halo) implements Mark {
    }

    /**
     * A heat map; every value is a rectangle with sharp edges.
     *
     * @param x       left
     * @param y       top
     * @param width   px
     * @param height  px
     * @param columns number of values in a row
     * @param rows    number of rows
     * @param argb    {@code rows × columns} opaque colours 0xFFRRGGBB, top row first; never changed
     */
    record Pixels(double x, double y, double width, double height, int columns, int rows, int[] argb) implements Mark {

        /** Checks that the array fits. */
        public Pixels {
            if (columns < 1 || rows < 1 || argb.length != columns * rows) {
                throw new IllegalArgumentException(rows + " × " + columns + " colours expected, got " + argb.length);
            }
        }
    }
}
