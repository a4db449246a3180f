package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways of every turned task, turned back by g⁻¹: on each other if a controller does not notice the turn, spread if it does. The
 * baseline lies below, the equivariant controller on top and thicker.
 */
public final class TrailsFigure {

    /** Ways nearer to each other than this, in px of the world, are one to the eye. */
    private static final double ONE = 0.05;
    private static final double FAINT = 0.3;
    private static final double BIG = 0.72;
    /** Below so many tick sizes of height there are no words. */
    private static final double LOW = 14;

    private TrailsFigure() {
    }

    /**
     * One turned task, turned back.
     *
     * @param way of the T's centre of gravity, points (x, y) after (x, y) in px of the world, a point a step; shared and only read
     * @param end the T at the end
     */
    public record Trail(double[] way, TeeBodies.Pose end) {
    }

    /**
     * What one controller did.
     *
     * @param name    of the controller
     * @param role    its colour
     * @param trails  one an element
     * @param apart   the greatest distance of two of them at the same step, px
     * @param length  the greatest distance from the goal at the end, px
     * @param degrees the greatest angle to the goal at the end
     */
    public record Group(String name, Role role, List<Trail> trails, double apart, double length, double degrees) {

        /** Copies the list. */
        public Group {
            trails = List.copyOf(trails);
        }

        boolean one() {
            return apart < ONE;
        }
    }

    /**
     * What the figure shows.
     *
     * @param start   where the T begins; null while there is nothing to see
     * @param goal    where it shall go
     * @param groups  the last on top
     * @param step    at which every way has a dot
     * @param message one line for an empty figure; empty if all is well
     */
    public record Input(TeeBodies.@Nullable Pose start, TeeBodies.@Nullable Pose goal, List<Group> groups, int step, String message) {

        /** Copies the list. */
        public Input {
            groups = List.copyOf(groups);
        }

        /** Returns a figure with nothing in it. */
        public static Input empty(String message) {
            return new Input(null, null, List.of(), 0, message);
        }
    }

    /** Returns the figure. */
    public static Figure build(Input input, Style style, double width, double height) {
        Sheet sheet = new Sheet(width, height, style);
        boolean worded = height >= LOW * style.type().tick();
        double band = worded ? 1.45 * style.type().tick() + BIG * style.type().dial() + 14 : 4;
        sheet.rect(0, 0, width, height, style.palette().arena(), null);
        if (input.start() != null && input.goal() != null) {
            List<Group> spoken = spoken(input);
            ArenaGeometry g = fit(input, width, height, spoken.isEmpty() ? 4 : band, spoken.size() > 1 ? band : 4);
            new Pen(sheet, g, new Clip(0, 0, width, height), input).draw();
            if (worded) {
                words(sheet, spoken);
            }
        }
        if (!input.message().isEmpty()) {
            double size = style.type().label();
            String shown = TextMetrics.fit(input.message(), Face.WORDS, size, 0.9 * width);
            sheet.haloed(width / 2, height / 2 + size / 3, shown, Face.WORDS, size, Anchor.MIDDLE, style.palette().base(),
                    style.palette().arena());
        }
        return sheet.figure();
    }

    /** Returns a small figure without words, for the storyboard. */
    public static Figure thumbnail(Input input, Style style, double width, double height) {
        TypeScale type = style.type();
        TypeScale thin = new TypeScale(type.tick(), type.label(), type.reading(), type.dial(), 0.6, true);
        Sheet sheet = new Sheet(width, height, style.with(thin));
        sheet.rect(0, 0, width, height, style.palette().arena(), null);
        if (input.start() != null && input.goal() != null) {
            new Pen(sheet, fit(input, width, height, 3, 3), new Clip(0, 0, width, height), input).draw();
        }
        return sheet.figure();
    }

    /** Returns who is spoken of, from above: the equivariant controller first. */
    private static List<Group> spoken(Input input) {
        List<Group> spoken = new ArrayList<>(input.groups().reversed());
        spoken.removeIf(group -> group.trails().isEmpty());
        return spoken;
    }

    /** Everything there is to see as large as it fits between two bands of words. */
    private static ArenaGeometry fit(Input input, double width, double height, double above, double below) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        // y of an arena that has no height points down; only differences count here
        ArenaGeometry plain = new ArenaGeometry(0, 0, 1, 0);
        for (TeeBodies.Pose pose : new TeeBodies.Pose[] {input.start(), input.goal()}) {
            if (pose != null) {
                widen(range, TeeShape.corners(pose, plain));
            }
        }
        for (Group group : input.groups()) {
            for (Trail trail : group.trails()) {
                widen(range, TeeShape.corners(trail.end(), plain));
                double[] way = trail.way().clone();
                for (int i = 1; i < way.length; i += 2) {
                    way[i] = -way[i];
                }
                widen(range, way);
            }
        }
        double pad = 12;
        double room = Math.max(10, height - above - below);
        double scale = Math.max(1e-6, Math.min((width - 2 * pad) / (range[1] - range[0]), (room - pad) / (range[3] - range[2])));
        double left = width / 2 - scale * (range[0] + range[1]) / 2;
        double top = above + room / 2 - scale * (range[2] + range[3]) / 2;
        return new ArenaGeometry(left, top, scale, 0);
    }

    private static void widen(double[] range, double[] points) {
        for (int i = 0; i < points.length; i += 2) {
            range[0] = Math.min(range[0], points[i]);
            range[1] = Math.max(range[1], points[i]);
            range[2] = Math.min(range[2], points[i + 1]);
            range[3] = Math.max(range[3], points[i + 1]);
        }
    }

    /** The equivariant controller is spoken of above, the other below. */
    private static void words(Sheet sheet, List<Group> spoken) {
        TypeScale type = sheet.type();
        double big = BIG * type.dial();
        for (int i = 0; i < Math.min(2, spoken.size()); i++) {
            Group group = spoken.get(i);
            double base = i == 0 ? 8 + 0.8 * big : sheet.height() - 10 - 1.45 * type.tick();
            Ink ink = sheet.palette().text(group.role());
            sheet.haloed(12, base, TextMetrics.fit(headline(sheet, group), Face.STRONG, big, sheet.width() - 24), Face.STRONG, big,
                    Anchor.START, ink, sheet.palette().arena());
            sheet.haloed(12, base + 1.55 * type.tick(), TextMetrics.fit(finding(sheet, group), Face.WORDS, type.tick(), sheet.width() - 24),
                    Face.WORDS, type.tick(), Anchor.START, sheet.palette().base(), sheet.palette().arena());
        }
    }

    private static String headline(Sheet sheet, Group group) {
        int count = group.trails().size();
        return count == 1 ? sheet.words("trails.single") : sheet.words(group.one() ? "trails.one" : "trails.many", count);
    }

    private static String finding(Sheet sheet, Group group) {
        if (group.trails().size() == 1) {
            return sheet.words("trails.single-what", group.name());
        }
        if (group.one()) {
            String apart = group.apart() == 0 ? "0" : group.apart() < 1e-2 ? Numbers.power(group.apart(), 1) : Numbers.three(group.apart());
            return sheet.words("trails.apart", group.name(), apart);
        }
        return sheet.words("trails.ends", group.name(), Numbers.coarse(group.length()), Numbers.degrees(group.degrees()));
    }

    /** Draws the ways of all controllers. */
    private record Pen(Sheet sheet, ArenaGeometry g, Clip clip, Input input) {

        void draw() {
            Palette palette = sheet.palette();
            TeeBodies.Pose start = input.start();
            TeeBodies.Pose goal = input.goal();
            if (start == null || goal == null) {
                return;
            }
            sheet.fill(TeeShape.area(goal, g, clip), palette.quiet().at(0.13));
            sheet.stroke(TeeShape.edges(goal, g, clip), Stroke.of(palette.quiet().at(0.9), sheet.type().line()).dashed(3, 3));
            sheet.stroke(TeeShape.edges(start, g, clip), Sheet.hair(palette.quiet()));
            input.groups().forEach(this::group);
        }

        private void group(Group group) {
            Ink ink = sheet.palette().mark(group.role());
            double line = sheet.type().line();
            boolean above = group.role() != Role.BASELINE;
            // outlines that lie on each other would add up
            int outlines = group.one() ? Math.min(1, group.trails().size()) : group.trails().size();
            for (int i = 0; i < outlines; i++) {
                TeeBodies.Pose end = group.trails().get(i).end();
                sheet.fill(TeeShape.area(end, g, clip), ink.at(group.one() ? FAINT : 0.02));
                Stroke edge = Stroke.of(ink.at(group.one() ? 1 : FAINT), (group.one() ? 2 : 1) * line);
                sheet.stroke(TeeShape.edges(end, g, clip), above ? edge : edge.dashed(6 * line, 3 * line));
            }
            for (Trail trail : group.trails()) {
                sheet.stroke(way(trail.way()), Stroke.of(ink.at(above ? 1 : 0.85), (above ? 3 : 1.4) * line).rounded());
            }
            for (Trail trail : group.trails()) {
                int at = Math.min(2 * input.step(), trail.way().length - 2);
                double x = g.px(trail.way()[at]);
                double y = g.py(trail.way()[at + 1]);
                sheet.disc(x, y, (above ? 5 : 3.5) * line, ink, Stroke.of(sheet.palette().arena(), line));
            }
        }

        private Outline way(double[] world) {
            double[] points = new double[world.length];
            for (int i = 0; i < points.length; i += 2) {
                points[i] = g.px(world[i]);
                points[i + 1] = g.py(world[i + 1]);
            }
            Outline.Builder builder = Outline.open();
            clip.line(points, false, builder);
            return builder.build();
        }
    }
}
