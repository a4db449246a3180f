package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.worlds.Wedge;

/**
 * Labels with leader lines, placed where they hide least. The places that are tried turn with g, so while g is dragged a label
 * goes round with what it names instead of jumping.
 */
final class ArenaLabels {

    private static final int DIRECTIONS = 24;
    private static final double[] DISTANCES = {0.16, 0.22, 0.30, 0.38, 0.48, 0.60};
    /** Points that stand for a side of the wedge. */
    private static final int RAY = 24;
    private static final double ON_LINE = 45;
    private static final double ON_BODY = 30;
    private static final double ON_GHOST = 8;
    private static final double ACROSS = 5;
    /** Below so many tick sizes of side, labels are shorter. */
    private static final double NARROW = 36;
    private static final double ON_LABEL = 240;
    private static final double FAR = 60;

    private final Sheet sheet;
    private final ArenaGeometry g;
    private final ArenaFigure.Input input;
    private final Palette palette;
    private final TypeScale type;
    private final Clip clip;
    private final List<Body> bodies = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    /** Leader lines so far: x1, y1, x2, y2. */
    private final List<double[]> leaders = new ArrayList<>();

    ArenaLabels(Sheet sheet, ArenaGeometry geometry, ArenaFigure.Input input) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.palette = sheet.palette();
        this.type = sheet.type();
        this.clip = Clip.frame(geometry);
    }

    void write() {
        ArenaFigure.Pose now = input.now();
        if (now == null) {
            return;
        }
        knob();
        collect(now);
        ArenaFigure.@Nullable Future truth = null;
        for (ArenaFigure.Future future : input.futures()) {
            truth = future.role() == Role.TRUTH ? future : truth;
        }
        for (ArenaFigure.Future future : input.futures()) {
            if (future.role() != Role.TRUTH) {
                label(future.poses().getLast(), title(future), second(future, truth), future.role());
            }
        }
        label(now, type.spare() ? "Truth" : "Truth, now", input.when(), Role.TRUTH);
    }

    /** Writes g beside its knob: outside the circle if the frame leaves room, else inside. */
    private void knob() {
        double size = type.spare() ? type.tick() : type.label();
        String text = "g = " + Numbers.degrees(((input.angle() % 360) + 360) % 360);
        String more = input.mirror() ? "mirrored" : "";
        double width = Math.max(TextMetrics.width(text, Face.STRONG, size), TextMetrics.width(more, Face.WORDS, type.tick()));
        double height = 1.2 * size + (more.isEmpty() ? 0 : 1.25 * type.tick());
        double radians = Math.toRadians(input.angle());
        double c = Math.cos(radians);
        double s = Math.sin(radians);
        double knobX = g.centreX() + g.radius() * c;
        double knobY = g.centreY() - g.radius() * s;
        double frame = g.side() * g.scale() - 12;
        double away = 10 * type.line();
        Box box = new Box(knobX + away * c - (c < 0 ? width : 0), knobY - away * s - (s > 0 ? height : 0), width, height)
                .inside(g.left() + 6, g.top() + 6, frame);
        if (box.near(knobX, knobY, 7 * type.line())) {
            double inward = 12 * type.line();
            double top = Math.abs(s) < 0.5 ? knobY - 8 * type.line() - height : s > 0 ? knobY + inward * s : knobY + inward * s - height;
            box = new Box(knobX - inward * c - (c > 0 ? width : 0), top, width, height).inside(g.left() + 6, g.top() + 6, frame);
        }
        taken.add(box);
        double x = c < 0 ? box.x + width : box.x;
        Anchor anchor = c < 0 ? Anchor.END : Anchor.START;
        sheet.haloed(x, box.y + size, text, Face.STRONG, size, anchor, palette.strong(), palette.arena());
        if (!more.isEmpty()) {
            sheet.haloed(x, box.y + size + 1.25 * type.tick(), more, Face.WORDS, type.tick(), anchor, palette.base(), palette.arena());
        }
    }

    private void collect(ArenaFigure.Pose now) {
        bodies.add(new Body(TeeShape.cover(now, g), ON_BODY));
        ArenaFigure.Pose goal = input.goal();
        if (goal != null) {
            bodies.add(new Body(TeeShape.cover(goal, g), ON_GHOST));
        }
        for (ArenaFigure.Future future : input.futures()) {
            bodies.add(new Body(TeeShape.cover(future.poses().getLast(), g), ON_BODY));
        }
        double agentX = g.px(input.agentX());
        double agentY = g.py(input.agentY());
        bodies.add(new Body(new double[] {agentX, agentY}, ON_BODY));
        if (!input.action().isEmpty()) {
            double dx = input.action().get(0) * g.scale();
            double dy = -input.action().get(1) * g.scale();
            bodies.add(new Body(new double[] {agentX + dx / 2, agentY + dy / 2, agentX + dx, agentY + dy}, ON_BODY));
        }
        Wedge wedge = input.wedge();
        if (wedge != null) {
            double[] arc = new double[10];
            for (int i = 0; i < 5; i++) {
                double angle = Math.toRadians(wedge.width() >= 360 ? 25 + 10 * i : wedge.from() + wedge.width() * (0.2 + 0.15 * i));
                arc[2 * i] = g.centreX() + 0.95 * g.radius() * Math.cos(angle);
                arc[2 * i + 1] = g.centreY() - 0.95 * g.radius() * Math.sin(angle);
            }
            bodies.add(new Body(arc, ON_GHOST));
        }
    }

    private String title(ArenaFigure.Future future) {
        return type.spare() ? future.name() : future.name() + ", +" + future.poses().size();
    }

    private String second(ArenaFigure.Future future, ArenaFigure.@Nullable Future truth) {
        String readOut = future.readOut() ? "read-out" : "";
        if (truth == null || truth.poses().size() < future.poses().size()) {
            return readOut;
        }
        ArenaFigure.Pose model = future.poses().getLast();
        ArenaFigure.Pose real = truth.poses().get(future.poses().size() - 1);
        double[] a = TeeShape.centre(model);
        double[] b = TeeShape.centre(real);
        String px = Numbers.coarse(Math.hypot(a[0] - b[0], a[1] - b[1])) + " px";
        if (TeeShape.area(model, g, clip).isEmpty()) {
            // how it is turned there says nothing
            return "outside the arena, " + px + (g.side() * g.scale() < NARROW * type.tick() ? "" : " from truth")
                    + (readOut.isEmpty() ? "" : ", " + readOut);
        }
        String degrees = Numbers.coarse(Math.abs(Math.toDegrees(Math.IEEEremainder(model.theta() - real.theta(), 2 * Math.PI)))) + "°";
        if (type.spare()) {
            return px + " off";
        }
        boolean narrow = g.side() * g.scale() < NARROW * type.tick();
        return px + (narrow ? ", " + degrees : " and " + degrees + " from truth") + (readOut.isEmpty() ? "" : ", " + readOut);
    }

    private void label(ArenaFigure.Pose pose, String title, String second, Role role) {
        double lower = type.spare() ? Math.round(0.8 * type.label()) : type.tick();
        double width = Math.max(TextMetrics.width(title, Face.STRONG, type.label()), TextMetrics.width(second, Face.WORDS, lower));
        double height = 1.15 * type.label() + (second.isEmpty() ? 0 : 1.45 * lower);
        double[] centre = TeeShape.centre(pose);
        boolean gone = TeeShape.area(pose, g, clip).isEmpty();
        double[] from = gone ? clip.exit(g.px(centre[0]), g.py(centre[1])) : new double[] {g.px(centre[0]), g.py(centre[1])};
        Box box = best(from[0], from[1], width, height);
        taken.add(box);
        leader(gone ? new double[] {from[0], from[1], from[0], from[1]} : TeeShape.corners(pose, g), box);
        sheet.haloed(box.x, box.y + 0.92 * type.label(), title, Face.STRONG, type.label(), Anchor.START, palette.text(role),
                palette.arena());
        if (!second.isEmpty()) {
            sheet.haloed(box.x, box.y + height - 0.3 * lower, second, Face.WORDS, lower, Anchor.START, palette.base(), palette.arena());
        }
    }

    private Box best(double fromX, double fromY, double width, double height) {
        double side = g.side() * g.scale();
        Box best = new Box(fromX, fromY, width, height);
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = Math.toRadians(input.angle()) + 2 * Math.PI * i / DIRECTIONS;
                double c = Math.cos(angle);
                double s = Math.sin(angle);
                Box wanted = new Box(fromX + distance * side * c + (c - 1) / 2 * width,
                        fromY - distance * side * s + (-s - 1) / 2 * height, width, height);
                // what counts is where it will stand
                Box box = wanted.inside(g.left() + 6, g.top() + 6, side - 12);
                double moved = Math.hypot(box.x - wanted.x, box.y - wanted.y);
                double cost = cost(box) + across(box, fromX, fromY) + FAR * (distance + moved / side);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }

    private double cost(Box box) {
        double cost = 0;
        double reach = 18 * g.scale() + 3;
        for (Body body : bodies) {
            for (int i = 0; i < body.points.length; i += 2) {
                cost += box.near(body.points[i], body.points[i + 1], reach) ? body.cost : 0;
            }
        }
        for (Box other : taken) {
            cost += box.overlaps(other, 8) ? ON_LABEL : 0;
        }
        for (double[] leader : leaders) {
            cost += box.crossedBy(leader[0], leader[1], leader[2], leader[3]) ? ON_LABEL : 0;
        }
        return cost + (onLine(box) ? ON_LINE : 0);
    }

    /** Returns whether the circle or a side of the wedge runs through a box. */
    private boolean onLine(Box box) {
        double near = Math.hypot(box.clampX(g.centreX()) - g.centreX(), box.clampY(g.centreY()) - g.centreY());
        double farX = Math.max(Math.abs(box.x - g.centreX()), Math.abs(box.x + box.width - g.centreX()));
        double farY = Math.max(Math.abs(box.y - g.centreY()), Math.abs(box.y + box.height - g.centreY()));
        if (near < g.radius() + 3 && Math.hypot(farX, farY) > g.radius() - 3) {
            return true;
        }
        Wedge wedge = input.wedge();
        return wedge != null && wedge.width() < 360 && (onRay(box, wedge.from()) || onRay(box, wedge.to()));
    }

    private boolean onRay(Box box, double degrees) {
        double dx = Math.cos(Math.toRadians(degrees)) * g.radius();
        double dy = -Math.sin(Math.toRadians(degrees)) * g.radius();
        for (int i = 0; i <= RAY; i++) {
            if (box.near(g.centreX() + dx * i / RAY, g.centreY() + dy * i / RAY, 4)) {
                return true;
            }
        }
        return false;
    }

    /** What a leader line costs that crosses bodies on its way. */
    private double across(Box box, double toX, double toY) {
        double fromX = box.clampX(toX);
        double fromY = box.clampY(toY);
        double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
        double reach = 18 * g.scale();
        double cost = 0;
        for (Box other : taken) {
            cost += other.crossedBy(fromX, fromY, toX, toY) ? ON_LABEL : 0;
        }
        for (Body body : bodies) {
            for (int i = 0; i < body.points.length; i += 2) {
                double along = Math.clamp(((body.points[i] - fromX) * (toX - fromX) + (body.points[i + 1] - fromY) * (toY - fromY))
                        / (length * length), 0, 1);
                double away = Math.hypot(body.points[i] - fromX - along * (toX - fromX), body.points[i
                        + 1] - fromY - along * (toY - fromY));
                cost += away < reach ? ACROSS : 0;
            }
        }
        return cost;
    }

    /** A line from the label's nearest edge to the corner of the T nearest to it. */
    private void leader(double[] corners, Box box) {
        double least = Double.POSITIVE_INFINITY;
        double toX = 0;
        double toY = 0;
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            double x = (corners[i] + corners[next]) / 2;
            double y = (corners[i + 1] + corners[next + 1]) / 2;
            double distance = Math.hypot(x - box.clampX(x), y - box.clampY(y));
            if (distance < least && clip.holds(x, y)) {
                least = distance;
                toX = x;
                toY = y;
            }
        }
        double fromX = box.clampX(toX);
        double fromY = box.clampY(toY);
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length > 10 && Double.isFinite(least)) {
            double gap = 4 / length;
            sheet.line(fromX + gap * (toX - fromX), fromY + gap * (toY - fromY), toX, toY, Sheet.hair(palette.quiet()));
            leaders.add(new double[] {fromX, fromY, toX, toY});
        }
    }

    /** Points that a label had better not hide, and what each costs. */
    private record Body(double[] points, double cost) {
    }

    private record Box(double x, double y, double width, double height) {

        boolean overlaps(Box other, double gap) {
            return x < other.x + other.width + gap && other.x < x + width + gap
                    && y < other.y + other.height + gap && other.y < y + height + gap;
        }

        boolean near(double pointX, double pointY, double reach) {
            return Math.hypot(pointX - clampX(pointX), pointY - clampY(pointY)) < reach;
        }

        /** Returns whether a line enters the box; eight points along it decide. */
        boolean crossedBy(double x1, double y1, double x2, double y2) {
            for (int i = 1; i < 9; i++) {
                if (near(x1 + (x2 - x1) * i / 9, y1 + (y2 - y1) * i / 9, 2)) {
                    return true;
                }
            }
            return false;
        }

        double clampX(double value) {
            return Math.clamp(value, x, x + width);
        }

        double clampY(double value) {
            return Math.clamp(value, y, y + height);
        }

        Box inside(double left, double top, double side) {
            double insideX = Math.clamp(x, left, Math.max(left, left + side - width));
            double insideY = Math.clamp(y, top, Math.max(top, top + side - height));
            return new Box(insideX, insideY, width, height);
        }
    }
}
