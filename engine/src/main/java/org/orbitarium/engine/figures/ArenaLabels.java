package org.orbitarium.engine.figures;

import java.util.List;
import org.orbitarium.engine.worlds.Wedge;

/** Writes the labels of an arena: g at its knob, and names with leader lines. */
final class ArenaLabels {

    /** Below so many tick sizes of side, labels are shorter. */
    private static final double NARROW = 36;
    /** Below so many there are none. */
    private static final double LEAST = 16;

    private final Sheet sheet;
    private final ArenaGeometry g;
    private final ArenaFigure.Input input;
    private final Palette palette;
    private final TypeScale type;
    private final Clip clip;
    private final Places places;

    /**
     * What a label names.
     *
     * @param x       where it stands, px
     * @param y       where it stands, px
     * @param anchors points at which a leader line may end, (x, y) after (x, y)
     */
    record Subject(double x, double y, double[] anchors) {
    }

    ArenaLabels(Sheet sheet, ArenaGeometry geometry, ArenaFigure.Input input) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.palette = sheet.palette();
        this.type = sheet.type();
        this.clip = Clip.frame(geometry);
        this.places = new Places(geometry, input.angle(), input.wedge());
        avoidWedgeName();
    }

    /** Returns where labels may stand. */
    Places places() {
        return places;
    }

    /** Returns a text in the language of the figure. */
    String words(String key, Object... values) {
        return sheet.words(key, values);
    }

    /** Returns what is said of a prediction, and that a read-out drew it if one did. */
    String sourced(String text, boolean readOut) {
        return readOut ? words("list", text, words("arena.read-out")) : text;
    }

    /** Returns whether there is room for labels. */
    boolean room() {
        return g.side() * g.scale() >= LEAST * type.tick();
    }

    /** Returns whether there is room for short labels only. */
    boolean narrow() {
        return g.side() * g.scale() < NARROW * type.tick();
    }

    /** Returns whether what a speaker would not read out is left away. */
    boolean spare() {
        return type.spare();
    }

    /** Writes g beside its knob: outside the circle if the frame leaves room, else inside, else where it hides least. */
    void knob() {
        double size = type.spare() ? type.tick() : type.label();
        String text = "g = " + Numbers.degrees(((input.angle() % 360) + 360) % 360);
        String more = input.mirror() ? sheet.words("mirrored") : "";
        double width = Math.max(TextMetrics.width(text, Face.STRONG, size), TextMetrics.width(more, Face.WORDS, type.tick()));
        double height = 1.2 * size + (more.isEmpty() ? 0 : 1.25 * type.tick());
        boolean leftward = Math.cos(Math.toRadians(input.angle())) < 0;
        Box box = places.take(knobBox(width, height));
        double x = leftward ? box.x() + width : box.x();
        Anchor anchor = leftward ? Anchor.END : Anchor.START;
        sheet.haloed(x, box.y() + size, text, Face.STRONG, size, anchor, palette.strong(), palette.arena());
        if (!more.isEmpty()) {
            sheet.haloed(x, box.y() + size + 1.25 * type.tick(), more, Face.WORDS, type.tick(), anchor, palette.base(), palette.arena());
        }
    }

    private Box knobBox(double width, double height) {
        double c = Math.cos(Math.toRadians(input.angle()));
        double s = Math.sin(Math.toRadians(input.angle()));
        double knobX = g.centreX() + g.radius() * c;
        double knobY = g.centreY() - g.radius() * s;
        double away = 10 * type.line();
        Box outside = places.inside(
                new Box(knobX + away * c - (c < 0 ? width : 0), knobY - away * s - (s > 0 ? height : 0), width, height));
        double inward = 12 * type.line();
        double top = Math.abs(s) < 0.5 ? knobY - 8 * type.line() - height : s > 0 ? knobY + inward * s : knobY + inward * s - height;
        Box inside = places.inside(new Box(knobX - inward * c - (c > 0 ? width : 0), top, width, height));
        double beside = knobY - height / 2;
        Box best = outside;
        double least = Double.POSITIVE_INFINITY;
        for (Box box : List.of(outside, inside, new Box(knobX + inward, beside, width, height),
                new Box(knobX - inward - width, beside, width, height), new Box(knobX - width / 2, knobY + inward, width, height),
                new Box(knobX - width / 2, knobY - inward - height, width, height))) {
            Box moved = places.inside(box);
            double cost = places.hides(moved) + (moved.near(knobX, knobY, 7 * type.line()) ? Places.ON_WORDS : 0);
            if (cost < least) {
                least = cost;
                best = moved;
            }
        }
        return best;
    }

    /** The wedge's name runs along its arc. */
    private void avoidWedgeName() {
        Wedge wedge = input.wedge();
        if (wedge == null) {
            return;
        }
        double[] arc = new double[10];
        for (int i = 0; i < 5; i++) {
            double angle = Math.toRadians(wedge.width() >= 360 ? 25 + 10 * i : wedge.from() + wedge.width() * (0.2 + 0.15 * i));
            arc[2 * i] = g.centreX() + 0.95 * g.radius() * Math.cos(angle);
            arc[2 * i + 1] = g.centreY() - 0.95 * g.radius() * Math.sin(angle);
        }
        places.avoid(arc, Places.ON_WORDS);
    }

    /** Writes a name and a line below it where they hide least, with a line to what they name. */
    void label(Subject subject, String title, String second, Role role) {
        double lower = type.spare() ? Math.round(0.8 * type.label()) : type.tick();
        double width = Math.max(TextMetrics.width(title, Face.STRONG, type.label()), TextMetrics.width(second, Face.WORDS, lower));
        double height = 1.15 * type.label() + (second.isEmpty() ? 0 : 1.45 * lower);
        Box box = places.find(subject.x(), subject.y(), width, height);
        leader(subject.anchors(), box);
        sheet.haloed(box.x(), box.y() + 0.92 * type.label(), title, Face.STRONG, type.label(), Anchor.START, palette.text(role),
                palette.arena());
        if (!second.isEmpty()) {
            sheet.haloed(box.x(), box.y() + height - 0.3 * lower, second, Face.WORDS, lower, Anchor.START, palette.base(),
                    palette.arena());
        }
    }

    /** A line from the label's nearest edge to the nearest anchor in the frame. */
    private void leader(double[] anchors, Box box) {
        double least = Double.POSITIVE_INFINITY;
        double toX = 0;
        double toY = 0;
        for (int i = 0; i < anchors.length; i += 2) {
            double distance = Math.hypot(anchors[i] - box.clampX(anchors[i]), anchors[i + 1] - box.clampY(anchors[i + 1]));
            if (distance < least && clip.holds(anchors[i], anchors[i + 1])) {
                least = distance;
                toX = anchors[i];
                toY = anchors[i + 1];
            }
        }
        double fromX = box.clampX(toX);
        double fromY = box.clampY(toY);
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length > 10 && Double.isFinite(least)) {
            double gap = 4 / length;
            sheet.line(fromX + gap * (toX - fromX), fromY + gap * (toY - fromY), toX, toY, Sheet.hair(palette.quiet()));
            places.avoidLeader(fromX, fromY, toX, toY);
        }
    }
}
