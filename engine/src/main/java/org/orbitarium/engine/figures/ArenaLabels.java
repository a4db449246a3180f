package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labels with leader lines, placed where they hide least. The places that are tried turn with g, so while g is dragged a label
 * goes round with what it names instead of jumping.
 */
final class ArenaLabels {

    private static final int DIRECTIONS = 24;
    private static final double[] DISTANCES = {0.17, 0.24, 0.32, 0.40};
    private static final double OUT_OF_FRAME = 400;
    private static final double ON_BODY = 14;
    private static final double ON_LABEL = 60;
    private static final double FAR = 60;

    private final Sheet sheet;
    private final ArenaGeometry g;
    private final ArenaFigure.Input input;
    private final Palette palette;
    private final TypeScale type;
    private final List<double[]> bodies = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    ArenaLabels(Sheet sheet, ArenaGeometry geometry, ArenaFigure.Input input) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.palette = sheet.palette();
        this.type = sheet.type();
    }

    void write() {
        knob();
        ArenaFigure.Pose now = input.now();
        if (now == null) {
            return;
        }
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

    private void knob() {
        double size = type.spare() ? type.tick() : type.label();
        String text = "g = " + Numbers.degrees(((input.angle() % 360) + 360) % 360) + (input.mirror() ? ", mirrored" : "");
        double radians = Math.toRadians(input.angle());
        double c = Math.cos(radians);
        double s = Math.sin(radians);
        double width = TextMetrics.width(text, Face.STRONG, size);
        double frame = g.side() * g.scale();
        double reach = g.radius() + 10 * type.line();
        double x = g.centreX() + reach * c + (c < 0 ? -width : 0);
        double y = g.centreY() - reach * s + (s > 0 ? -0.1 : 0.8) * size;
        double left = Math.clamp(x, g.left() + 6, g.left() + frame - width - 6);
        double base = Math.clamp(y, g.top() + 6 + size, g.top() + frame - 6);
        Box box = new Box(left, base - size, width, 1.2 * size);
        double knobX = g.centreX() + g.radius() * c;
        double knobY = g.centreY() - g.radius() * s;
        if (box.near(knobX, knobY, 7 * type.line())) {
            double inside = g.radius() - 12 * type.line();
            left = Math.clamp(g.centreX() + inside * c - (c > 0 ? width : 0), g.left() + 6, g.left() + frame - width - 6);
            base = g.centreY() - inside * s + (Math.abs(s) < 0.5 ? -8 * type.line() : s > 0 ? 1.1 * size : -0.2 * size);
            box = new Box(left, base - size, width, 1.2 * size);
        }
        taken.add(box);
        sheet.haloed(left, base, text, Face.STRONG, size, Anchor.START, palette.strong(), palette.arena());
    }

    private void collect(ArenaFigure.Pose now) {
        bodies.add(TeeShape.cover(now, g));
        ArenaFigure.Pose goal = input.goal();
        if (goal != null) {
            bodies.add(TeeShape.cover(goal, g));
        }
        for (ArenaFigure.Future future : input.futures()) {
            bodies.add(TeeShape.cover(future.poses().getLast(), g));
        }
        double agentX = g.px(input.agentX());
        double agentY = g.py(input.agentY());
        bodies.add(new double[] {agentX, agentY});
        if (!input.action().isEmpty()) {
            bodies.add(new double[] {agentX + input.action().get(0) * g.scale(), agentY - input.action().get(1) * g.scale()});
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
        String degrees = Numbers.coarse(Math.abs(Math.toDegrees(Math.IEEEremainder(model.theta() - real.theta(), 2 * Math.PI)))) + "°";
        if (type.spare()) {
            return px + " off";
        }
        return px + " and " + degrees + " from truth" + (readOut.isEmpty() ? "" : ", " + readOut);
    }

    private void label(ArenaFigure.Pose pose, String title, String second, Role role) {
        double lower = type.spare() ? Math.round(0.8 * type.label()) : type.tick();
        double width = Math.max(TextMetrics.width(title, Face.STRONG, type.label()), TextMetrics.width(second, Face.WORDS, lower));
        double height = 1.15 * type.label() + (second.isEmpty() ? 0 : 1.45 * lower);
        double[] centre = TeeShape.centre(pose);
        double fromX = g.px(centre[0]);
        double fromY = g.py(centre[1]);
        Box box = best(fromX, fromY, width, height);
        taken.add(box);
        leader(pose, box);
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
                Box box = new Box(fromX + distance * side * c + (c - 1) / 2 * width, fromY - distance * side * s + (-s - 1) / 2 * height,
                        width, height);
                double cost = cost(box) + FAR * distance;
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best.inside(g.left() + 6, g.top() + 6, side - 12);
    }

    private double cost(Box box) {
        double side = g.side() * g.scale();
        double cost = box.inside(g.left() + 6, g.top() + 6, side - 12).equals(box) ? 0 : OUT_OF_FRAME;
        double reach = 18 * g.scale() + 3;
        for (double[] body : bodies) {
            for (int i = 0; i < body.length; i += 2) {
                cost += box.near(body[i], body[i + 1], reach) ? ON_BODY : 0;
            }
        }
        for (Box other : taken) {
            cost += box.overlaps(other, 4) ? ON_LABEL * 4 : 0;
        }
        double ring = Math.abs(Math.hypot(box.x + box.width / 2 - g.centreX(), box.y + box.height / 2 - g.centreY()) - g.radius());
        return cost + (ring < box.width / 2 ? 3 : 0);
    }

    /** A line from the label's nearest edge to the corner of the T nearest to it. */
    private void leader(ArenaFigure.Pose pose, Box box) {
        double[] corners = TeeShape.corners(pose, g);
        double least = Double.POSITIVE_INFINITY;
        double toX = 0;
        double toY = 0;
        for (int i = 0; i < corners.length; i += 2) {
            int next = (i + 2) % corners.length;
            double x = (corners[i] + corners[next]) / 2;
            double y = (corners[i + 1] + corners[next + 1]) / 2;
            double distance = Math.hypot(x - box.clampX(x), y - box.clampY(y));
            if (distance < least) {
                least = distance;
                toX = x;
                toY = y;
            }
        }
        double fromX = box.clampX(toX);
        double fromY = box.clampY(toY);
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length > 10) {
            double gap = 4 / length;
            sheet.line(fromX + gap * (toX - fromX), fromY + gap * (toY - fromY), toX, toY, Sheet.hair(palette.quiet()));
        }
    }

    private record Box(double x, double y, double width, double height) {

        boolean overlaps(Box other, double gap) {
            return x < other.x + other.width + gap && other.x < x + width + gap && y < other.y + other.height + gap && other.y < y
                    + height + gap;
        }

        boolean near(double pointX, double pointY, double reach) {
            return Math.hypot(pointX - clampX(pointX), pointY - clampY(pointY)) < reach;
        }

        double clampX(double value) {
            return Math.clamp(value, x, x + width);
        }

        double clampY(double value) {
            return Math.clamp(value, y, y + height);
        }

        Box inside(double left, double top, double side) {
            return new Box(Math.clamp(x, left, Math.max(left, left + side - width)), Math.clamp(y, top, Math.max(top, top
                    + side - height)), width,
                    height);
        }
    }
}
