package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.worlds.Wedge;

/** Words and numbers of an orbit dial. */
final class DialWords {

    private static final double[] RING_LABELS = {322, 218, 142, 38, 300, 240, 120, 60};
    private static final double PAD = 12;
    private static final double CAPTION = 9;
    private static final double ROW = 1.32;

    private final Sheet sheet;
    private final DialGeometry g;
    private final DialFigure.Input input;
    private final Palette palette;
    private final TypeScale type;

    DialWords(Sheet sheet, DialGeometry geometry, DialFigure.Input input) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.palette = sheet.palette();
        this.type = sheet.type();
    }

    void ticks(int step) {
        double size = type.tick();
        for (int degrees = 0; degrees < 360; degrees += step) {
            String text = degrees + "°";
            double half = TextMetrics.width(text, Face.NUMBERS, size) / 2;
            double c = Math.cos(Math.toRadians(degrees));
            double reach = g.outer() + 10 * type.line() + Math.abs(c) * half + (1 - Math.abs(c)) * size * 0.5;
            sheet.haloed(g.px(degrees, reach), g.py(degrees, reach) + TextMetrics.capHeight(size) / 2, text, Face.NUMBERS, size,
                    Anchor.MIDDLE, palette.quiet(), palette.panel());
        }
    }

    void rings() {
        double size = type.tick();
        List<Place> labelled = new ArrayList<>();
        List<Double> rings = new ArrayList<>(DialFigure.rings(g));
        // decades come first; the rings between them are labelled where they leave room
        rings.sort(Comparator.comparing(value -> !decade(value)));
        for (double value : rings) {
            double ring = g.radius(value);
            Place place = ring - g.inner() > 0.6 * size && g.outer() - ring > 0.6 * size ? ringPlace(value, labelled) : null;
            if (place != null) {
                sheet.haloed(g.px(place.angle(), place.radius()), g.py(place.angle(), place.radius()) + TextMetrics.capHeight(size) / 2,
                        ring(value), Face.NUMBERS, size, Anchor.MIDDLE,
                        Math.abs(value - 1) < 1e-9 ? palette.strong() : palette.quiet(), palette.panel());
                labelled.add(place);
            }
        }
    }

    private record Place(double angle, double radius) {
    }

    /** On the ring where no curve is near, else just beside it; outside the wedge rather than in it. */
    private @Nullable Place ringPlace(double value, List<Place> taken) {
        double ring = g.radius(value);
        Wedge wedge = input.wedge();
        double[] angles = DoubleStream.of(RING_LABELS).boxed()
                .sorted(Comparator.comparing(angle -> wedge != null && wedge.contains(angle))).mapToDouble(Double::doubleValue).toArray();
        double size = type.tick();
        double half = TextMetrics.width(ring(value), Face.NUMBERS, size) / 2;
        for (double beside : new double[] {0, 0.85 * size, -0.85 * size}) {
            for (double angle : angles) {
                double radius = ring + beside;
                Place place = new Place(angle, radius);
                if (radius > g.inner() + 0.6 * size && radius < g.outer() - 0.6 * size && clear(place, half) && free(place, taken)) {
                    return place;
                }
            }
        }
        Place last = new Place(angles[0], ring);
        return free(last, taken) && (taken.isEmpty() || clear(last, half)) ? last : null;
    }

    private boolean free(Place place, List<Place> taken) {
        double size = type.tick();
        double x = g.px(place.angle(), place.radius());
        double y = g.py(place.angle(), place.radius());
        return taken.stream().allMatch(other -> Math.abs(g.py(other.angle(), other.radius()) - y) > 1.3 * size
                || Math.abs(g.px(other.angle(), other.radius()) - x) > 3 * size);
    }

    /** Returns whether no curve is near the middle or an end of a label, nor the words below one. */
    private boolean clear(Place place, double half) {
        if (onFlat(place, half)) {
            return false;
        }
        double y = g.py(place.angle(), place.radius());
        return DoubleStream.of(-half, 0, half).map(aside -> g.px(place.angle(), place.radius()) + aside).noneMatch(x -> {
            double radius = Math.hypot(x - g.x(), y - g.y());
            double angle = g.angle(x, y);
            return input.curves().stream().anyMatch(c -> Math.abs(g.radius(c.at(c.mean(), angle)) - radius) < 0.8 * type.tick());
        });
    }

    private static boolean decade(double value) {
        return Math.abs(Math.log10(value) - Math.rint(Math.log10(value))) < 1e-9;
    }

    private static String ring(double value) {
        if (value >= 0.0099 && value < 1001) {
            return value < 0.099 ? String.format(Locale.ROOT, "%.2f", value)
                    : value < 0.99 ? String.format(Locale.ROOT, "%.1f", value) : Long.toString(Math.round(value));
        }
        return Numbers.power(value, 1);
    }

    /** Names the level of the curve that is the same everywhere, below it; where there are several, the readings tell them apart. */
    void flat() {
        OrbitCurve flat = onlyFlat();
        if (flat != null) {
            double size = flatSize();
            sheet.haloed(g.x(), g.y() + g.radius(flat.mean()[0]) + 1.45 * size, everywhere(flat), flatFace(), size, Anchor.MIDDLE,
                    text(flat), palette.panel());
        }
    }

    private @Nullable OrbitCurve onlyFlat() {
        List<OrbitCurve> flat = input.curves().stream().filter(OrbitCurve::flat).toList();
        return flat.size() == 1 ? flat.getFirst() : null;
    }

    private String everywhere(OrbitCurve flat) {
        return sheet.words("dial.everywhere", Numbers.significant(flat.mean()[0], 2));
    }

    private double flatSize() {
        return type.spare() ? type.label() : type.tick();
    }

    private Face flatFace() {
        return type.spare() ? Face.STRONG : Face.WORDS;
    }

    /** Returns whether a label would stand on the words below the curve that is the same everywhere. */
    private boolean onFlat(Place place, double half) {
        OrbitCurve flat = onlyFlat();
        if (flat == null) {
            return false;
        }
        double size = flatSize();
        double across = TextMetrics.width(everywhere(flat), flatFace(), size) / 2 + half;
        return Math.abs(g.px(place.angle(), place.radius()) - g.x()) < across
                && Math.abs(g.py(place.angle(), place.radius()) - g.y() - g.radius(flat.mean()[0]) - size) < 1.2 * size;
    }

    /**
     * Writes the worst unseen value of every curve in the corner nearest to it, with a leader line. In a compact dial the level of a curve
     * that is the same everywhere stands in a corner as well, and what would touch the ring is left out.
     */
    void worst(boolean compact) {
        Map<Corner, Integer> lines = new EnumMap<>(Corner.class);
        boolean several = input.curves().stream().filter(c -> !c.flat()).count() > 1;
        for (OrbitCurve curve : input.curves()) {
            int worst = curve.flat() ? -1 : curve.worstUnseen(input.wedge());
            if (worst >= 0) {
                Corner corner = Corner.at(curve.degrees()[worst]);
                int line = lines.merge(corner, 1, Integer::sum) - 1;
                String value = Numbers.three(curve.mean()[worst]);
                String text = sheet.words(type.spare() ? "dial.at-worst" : "dial.worst", value);
                corner(several ? sheet.words("dial.worst-of", curve.name(), text) : text, curve, worst, corner, line, compact);
            }
        }
        OrbitCurve curve = onlyFlat();
        if (compact && curve != null) {
            String text = everywhere(curve);
            for (Corner corner : Corner.values()) {
                if (!lines.containsKey(corner) && corner(text, curve, nearest(curve, corner), corner, 0, true)) {
                    break;
                }
            }
        }
    }

    /** Returns the point of a curve that looks most towards a corner. */
    private static int nearest(OrbitCurve curve, Corner corner) {
        double middle = corner.top ? corner.right ? 45 : 135 : corner.right ? 315 : 225;
        int best = 0;
        for (int i = 1; i < curve.degrees().length; i++) {
            if (apart(curve.degrees()[i], middle) < apart(curve.degrees()[best], middle)) {
                best = i;
            }
        }
        return best;
    }

    /** Writes words about a point of a curve in a corner; returns false if they must keep off the ring there and cannot. */
    private boolean corner(String words, OrbitCurve curve, int point, Corner corner, int line, boolean off) {
        double size = type.label();
        double x = corner.right ? sheet.width() - PAD : PAD;
        double y = corner.top && type.spare() ? PAD + 0.8 * size + line * type.leading() : corner.top
                ? (corner.right ? PAD + 2.4 * type.leading() : readingsBottom(input, type) + 1.6 * type.leading()) + line * type.leading()
                : sheet.height() - (type.spare() ? 1 : 3.1) * type.leading() - line * type.leading();
        double radius = g.radius(curve.mean()[point]) + 5 * type.line();
        double width = TextMetrics.width(words, Face.STRONG, size);
        Box box = new Box(corner.right ? x - width : x, y - 0.8 * size, width, size);
        double beside = TextMetrics.width("270°", Face.NUMBERS, type.tick()) / 2 + 6;
        if (off && (box.near(g.x(), g.y(), g.outer() + 8 * type.line()) || Math.abs(box.clampX(g.x()) - g.x()) < beside)) {
            return false;
        }
        double endX = corner.right ? x - width * 0.55 : x + width * 0.55;
        double endY = corner.top ? y + 0.35 * size : y - 1.05 * size;
        sheet.line(g.px(curve.degrees()[point], radius), g.py(curve.degrees()[point], radius), endX, endY, Sheet.hair(palette.quiet()));
        sheet.haloed(x, y, words, Face.STRONG, size, corner.right ? Anchor.END : Anchor.START, text(curve), palette.panel());
        return true;
    }

    /** The chosen element in the middle, how far outside the wedge it is, and whether it mirrors. */
    void centre() {
        double size = Math.min(type.dial(), 0.62 * g.inner());
        double small = type.spare() ? Math.round(0.8 * type.label()) : type.tick();
        String place = place();
        boolean fits = !place.isEmpty() && TextMetrics.width(place, Face.WORDS, small) < 1.7 * g.inner();
        double base = g.y() + (fits && !input.mirror() ? 0.08 : 0.36) * size;
        double nudge = TextMetrics.width("°", Face.STRONG, size) * 0.25;
        sheet.text(g.x() + nudge, base, Numbers.degrees(input.angle()), Face.STRONG, size, Anchor.MIDDLE, palette.strong());
        if (fits) {
            sheet.text(g.x(), base + 1.5 * small, place, Face.WORDS, small, Anchor.MIDDLE, palette.quiet());
        }
        String mirrored = sheet.words("mirrored");
        if (input.mirror() && TextMetrics.width(mirrored, Face.WORDS, small) < 1.7 * g.inner()) {
            sheet.text(g.x(), base - TextMetrics.capHeight(size) - 0.6 * small, mirrored, Face.WORDS, small, Anchor.MIDDLE,
                    palette.base());
        }
    }

    private String place() {
        Wedge wedge = input.wedge();
        if (wedge == null) {
            return "";
        }
        if (wedge.contains(input.angle())) {
            return sheet.words("dial.inside");
        }
        return sheet.words("dial.outside", Numbers.degrees(Math.min(apart(input.angle(), wedge.from()), apart(input.angle(), wedge.to()))));
    }

    private static double apart(double a, double b) {
        double d = Math.abs(a - b) % 360;
        return Math.min(d, 360 - d);
    }

    /** Returns where the readings in the top left corner end. */
    static double readingsBottom(DialFigure.Input input, TypeScale type) {
        return firstRow(type) + (input.curves().size() - 1) * ROW * type.reading() + 0.3 * type.reading();
    }

    private static double firstRow(TypeScale type) {
        return CAPTION + 0.8 * type.tick() + 1.3 * type.reading();
    }

    /** The value of every curve at g with its interval, top left; what is trained now, top right. */
    void readings(boolean compact) {
        if (type.spare()) {
            return;
        }
        if (compact) {
            column(PAD, CAPTION + type.reading(), input.angle(), false, false);
            return;
        }
        double top = CAPTION + 0.8 * type.tick();
        if (!input.curves().isEmpty()) {
            sheet.caption(PAD, top, measured(sheet.words("dial.at", input.measure(), Numbers.degrees(input.angle())), input.angle()),
                    Anchor.START);
        }
        boolean more = DialFigure.readsMore(input, sheet.style(), sheet.width(), sheet.height());
        boolean shared = input.curves().stream().map(OrbitCurve::role).distinct().count() < input.curves().size();
        column(PAD, firstRow(type), input.angle(), more && !shared, more && shared);
        if (!input.trainingNote().isEmpty()) {
            double right = sheet.width() - PAD;
            double width = TextMetrics.width(input.trainingNote(), Face.WORDS, type.tick());
            sheet.caption(right, top, input.trainingNote(), Anchor.END);
            double middle = Sheet.snap(top - TextMetrics.capHeight(type.tick()) / 2);
            sheet.line(right - width - 26, middle, right - width - 7, middle, Sheet.hair(palette.base()).dashed(2, 2.5));
        }
    }

    /** Returns words for a reading at an angle, which say so if it lies between those that were measured. */
    private String measured(String words, double angle) {
        return input.curves().getFirst().measuredAt(angle) ? words : sheet.words("dial.interpolated", words);
    }

    private void column(double x, double y, double angle, boolean intervals, boolean names) {
        double widest = 0;
        for (OrbitCurve curve : input.curves()) {
            widest = Math.max(widest, TextMetrics.width(value(curve, angle), Face.STRONG, type.reading()));
        }
        double row = y;
        for (OrbitCurve curve : input.curves()) {
            sheet.text(x, row, value(curve, angle), Face.STRONG, type.reading(), Anchor.START, text(curve));
            double next = x + widest + 8;
            String interval = Numbers.interval(curve.at(curve.low(), angle), curve.at(curve.high(), angle));
            if (intervals && interval.length() > 1) {
                sheet.text(next, row, interval, Face.NUMBERS, type.tick(), Anchor.START, palette.quiet());
                next += TextMetrics.width(interval, Face.NUMBERS, type.tick()) + 8;
            }
            if (names) {
                sheet.text(next, row, curve.name(), Face.WORDS, type.tick(), Anchor.START, palette.quiet());
            }
            row += ROW * type.reading();
        }
    }

    private static String value(OrbitCurve curve, double angle) {
        return Numbers.three(curve.at(curve.mean(), angle));
    }

    /** What the radius is, what the dotted ring is, and where the wedge is. */
    void captions() {
        double bottom = sheet.height() - PAD + 2;
        if (!input.message().isEmpty()) {
            sheet.text(PAD, bottom, TextMetrics.fit(input.message(), Face.WORDS, type.label(), sheet.width() - 2 * PAD), Face.WORDS,
                    type.label(), Anchor.START, palette.strong());
            return;
        }
        if (type.spare()) {
            return;
        }
        String wedge = sheet.words("dial.wedge");
        double ringRoom = sheet.width() - 3 * PAD - TextMetrics.width(wedge, Face.WORDS, type.tick());
        sheet.caption(PAD, bottom - type.leading(), sheet.words(input.mirror() ? "dial.radius-mirrored" : "dial.radius"), Anchor.START);
        sheet.caption(PAD, bottom, TextMetrics.fit(sheet.words("dial.ring"), Face.WORDS, type.tick(), ringRoom), Anchor.START);
        if (input.wedge() != null) {
            sheet.text(sheet.width() - PAD, bottom, wedge, Face.WORDS, type.tick(), Anchor.END, palette.wedgeText());
        }
    }

    /** A faint line at an angle and a small card with the values there. */
    void hover(double angle) {
        sheet.line(g.px(angle, g.inner()), g.py(angle, g.inner()), g.px(angle, g.outer()), g.py(angle, g.outer()),
                Sheet.hair(palette.strong().at(0.6)).dashed(3, 3));
        if (input.curves().isEmpty()) {
            return;
        }
        double width = 0;
        for (OrbitCurve curve : input.curves()) {
            double words = TextMetrics.width(value(curve, angle) + curve.name(), Face.STRONG, type.reading());
            String interval = Numbers.interval(curve.at(curve.low(), angle), curve.at(curve.high(), angle));
            width = Math.max(width, words + TextMetrics.width(interval, Face.NUMBERS, type.tick()) + 16);
        }
        width += 20;
        double height = 0.8 * type.tick() + (0.5 + ROW * input.curves().size()) * type.reading() + 12;
        double x = Math.clamp(g.px(angle, 0.62 * g.outer()) - width / 2, 4, Math.max(4, sheet.width() - width - 4));
        double y = Math.clamp(g.py(angle, 0.62 * g.outer()) - height / 2, 4, Math.max(4, sheet.height() - height - 4));
        sheet.add(new Mark.Rect(Sheet.snap(x), Sheet.snap(y), width, height, 4, palette.raised(), Sheet.hair(palette.border())));
        sheet.caption(x + 10, y + 8 + 0.8 * type.tick(), measured(Numbers.degrees(angle), angle), Anchor.START);
        column(x + 10, y + 8 + 0.8 * type.tick() + 1.35 * type.reading(), angle, true, true);
    }

    private Ink text(OrbitCurve curve) {
        return input.stale() ? palette.quiet() : palette.text(curve.role());
    }

    private enum Corner {

        TOP_RIGHT(true, true), TOP_LEFT(true, false), BOTTOM_LEFT(false, false), BOTTOM_RIGHT(false, true);

        private final boolean top;
        private final boolean right;

        Corner(boolean top, boolean right) {
            this.top = top;
            this.right = right;
        }

        static Corner at(double degrees) {
            return values()[(int) (((degrees % 360) + 360) % 360 / 90)];
        }
    }
}
