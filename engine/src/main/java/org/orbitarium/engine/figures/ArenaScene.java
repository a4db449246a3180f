package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.worlds.Wedge;

/** Ground, circle and bodies of an arena. */
final class ArenaScene {

    private static final double AGENT = 15;
    private static final double CELL = 64;
    private static final double STALE = 0.4;
    /** Trails get a dot every so many steps at most this many. */
    private static final int DOTS = 5;

    private final Sheet sheet;
    private final ArenaGeometry g;
    private final ArenaFigure.Input input;
    private final Palette palette;
    private final double line;
    private final double share;
    private final Clip clip;

    ArenaScene(Sheet sheet, ArenaGeometry geometry, ArenaFigure.Input input) {
        this.sheet = sheet;
        this.g = geometry;
        this.input = input;
        this.palette = sheet.palette();
        this.line = sheet.type().line();
        this.share = input.stale() ? STALE : 1;
        this.clip = Clip.frame(geometry);
    }

    void ground() {
        double frame = g.side() * g.scale();
        sheet.rect(g.left(), g.top(), frame, frame, palette.arena(), null);
        for (double at = CELL; at < g.side(); at += CELL) {
            double x = Sheet.snap(g.px(at));
            double y = Sheet.snap(g.py(at));
            sheet.line(x, g.top(), x, g.top() + frame, Sheet.hair(palette.grid()));
            sheet.line(g.left(), y, g.left() + frame, y, Sheet.hair(palette.grid()));
        }
        wedgeArea();
        sheet.rect(g.left(), g.top(), frame, frame, null, Stroke.of(palette.border(), 2));
    }

    void wedgeArea() {
        Wedge wedge = input.wedge();
        if (wedge == null) {
            return;
        }
        sheet.fill(Outline.sector(g.centreX(), g.centreY(), 0, g.radius(), wedge.from(), wedge.to()), palette.wedgeFill());
        if (wedge.width() < 360) {
            Stroke edge = Sheet.hair(palette.wedgeEdge()).dashed(4, 3);
            for (double side : new double[] {wedge.from(), wedge.to()}) {
                sheet.line(g.centreX(), g.centreY(), around(side, true), around(side, false), edge);
            }
        }
    }

    /** The circle on which g is chosen: bright from 0 to g, with a knob at g. */
    void circle() {
        double angle = ((input.angle() % 360) + 360) % 360;
        sheet.ring(g.centreX(), g.centreY(), g.radius(), Sheet.hair(palette.border()));
        wedgeName();
        if (input.now() == null) {
            return;
        }
        sheet.line(around(angle, true), around(angle, false), around(angle + 180, true), around(angle + 180, false),
                Sheet.hair(palette.quiet().at(0.6)).dashed(1, 4));
        if (input.mirror()) {
            Stroke axis = Sheet.hair(palette.quiet()).dashed(8, 3);
            double end = angle / 2;
            sheet.line(around(end, true), around(end, false), around(end + 180, true), around(end + 180, false), axis);
        }
        if (angle > 0) {
            sheet.stroke(Outline.arc(g.centreX(), g.centreY(), g.radius(), 0, angle), Stroke.of(palette.quiet(), 1.2 * line));
        }
        sheet.disc(around(0, true), around(0, false), 3 * line, palette.quiet(), null);
        sheet.disc(around(angle, true), around(angle, false), 6 * line, palette.strong(), Stroke.of(palette.arena(), line));
    }

    void bodies() {
        ArenaFigure.Pose goal = input.goal();
        if (goal != null) {
            Stroke ghost = Stroke.of(palette.quiet().at(0.9 * share), line).dashed(3, 3);
            sheet.fill(TeeShape.area(goal, g, clip), palette.quiet().at(0.13 * share));
            sheet.stroke(TeeShape.edges(goal, g, clip), ghost);
        }
        for (Role role : new Role[] {Role.BASELINE, Role.OTHER}) {
            futures(role);
        }
        ArenaFigure.Pose now = input.now();
        if (now != null) {
            tee(now, Role.TRUTH, 0.24);
        }
        futures(Role.TRUTH);
        futures(Role.EQUIVARIANT);
        agent();
    }

    private void agent() {
        if (input.now() == null) {
            return;
        }
        double x = g.px(input.agentX());
        double y = g.py(input.agentY());
        Ink disc = palette.strong().at(0.9).over(palette.panel()).at(share);
        sheet.disc(x, y, AGENT * g.scale(), disc, Stroke.of(palette.arena().at(share), line));
        if (!input.action().isEmpty()) {
            arrow(x, y, input.action().get(0) * g.scale(), -input.action().get(1) * g.scale());
        }
    }

    private void arrow(double x, double y, double dx, double dy) {
        double length = Math.hypot(dx, dy);
        double head = 8 * line;
        double rim = AGENT * g.scale();
        if (length < rim + head) {
            return;
        }
        double ux = dx / length;
        double uy = dy / length;
        double tipX = x + dx;
        double tipY = y + dy;
        Ink ink = palette.strong().at(share);
        sheet.line(x + rim * ux, y + rim * uy, tipX - 0.7 * head * ux, tipY - 0.7 * head * uy, Stroke.of(ink, 2 * line));
        sheet.fill(Outline.at(tipX, tipY).line(tipX - head * ux - 0.45 * head * uy, tipY - head * uy + 0.45 * head * ux)
                .line(tipX - head * ux + 0.45 * head * uy, tipY - head * uy - 0.45 * head * ux).close().build(), ink);
    }

    private void futures(Role role) {
        for (ArenaFigure.Future future : input.futures()) {
            if (future.role() == role) {
                tee(future.poses().getLast(), role, role == Role.TRUTH ? 0.20 : 0.15);
                trail(future, role);
            }
        }
    }

    private void tee(ArenaFigure.Pose pose, Role role, double opacity) {
        Ink ink = palette.mark(role);
        Stroke stroke = Stroke.of(ink.at(share), 2 * line);
        Outline area = TeeShape.area(pose, g, clip);
        if (area.isEmpty()) {
            gone(pose, ink.at(share));
            return;
        }
        sheet.fill(area, ink.at(opacity * share));
        sheet.stroke(TeeShape.edges(pose, g, clip), role == Role.BASELINE ? stroke.dashed(6 * line, 3 * line) : stroke);
    }

    /** A head of an arrow at the frame, towards a T that left it. */
    private void gone(ArenaFigure.Pose pose, Ink ink) {
        double[] centre = TeeShape.centre(pose);
        double[] exit = clip.exit(g.px(centre[0]), g.py(centre[1]));
        double ux = exit[0] - g.centreX();
        double uy = exit[1] - g.centreY();
        double length = Math.max(1, Math.hypot(ux, uy));
        ux /= length;
        uy /= length;
        double head = 12 * line;
        sheet.fill(Outline.at(exit[0], exit[1]).line(exit[0] - head * ux - 0.5 * head * uy, exit[1] - head * uy + 0.5 * head * ux)
                .line(exit[0] - head * ux + 0.5 * head * uy, exit[1] - head * uy - 0.5 * head * ux).close().build(), ink);
    }

    /** The way of the centre of gravity from now on; dots are steps. */
    private void trail(ArenaFigure.Future future, Role role) {
        ArenaFigure.Pose now = input.now();
        Ink ink = palette.mark(role).at(share);
        List<ArenaFigure.Pose> poses = new ArrayList<>(future.poses());
        if (now != null) {
            poses.addFirst(now);
        }
        double[] points = new double[2 * poses.size()];
        for (int i = 0; i < poses.size(); i++) {
            double[] centre = TeeShape.centre(poses.get(i));
            points[2 * i] = g.px(centre[0]);
            points[2 * i + 1] = g.py(centre[1]);
        }
        Outline.Builder way = Outline.open();
        clip.line(points, false, way);
        Stroke stroke = Stroke.of(ink, 1.2 * line);
        sheet.stroke(way.build(), role == Role.BASELINE ? stroke.dashed(4 * line, 2.5 * line) : stroke);
        int steps = future.poses().size();
        int every = Math.max(1, (int) Math.ceil((double) steps / DOTS));
        for (int i = steps - 1; i >= 0; i -= every) {
            double[] centre = TeeShape.centre(future.poses().get(i));
            if (!clip.holds(g.px(centre[0]), g.py(centre[1]))) {
                continue;
            }
            boolean last = i == steps - 1;
            Stroke rim = last ? Stroke.of(palette.arena().at(share), line) : null;
            sheet.disc(g.px(centre[0]), g.py(centre[1]), (last ? 3.5 : 1.8) * line, ink, rim);
        }
    }

    /** Writes the wedge's name along its arc, letter by letter, the right way up. */
    private void wedgeName() {
        Wedge wedge = input.wedge();
        if (wedge == null) {
            return;
        }
        double size = sheet.type().tick();
        String span = Math.round(wedge.from()) + "° – " + Math.round(wedge.to()) + "°";
        String text = sheet.type().spare() ? "seen in training" : wedge.width() >= 360 ? "training: every orientation"
                : "training wedge " + span;
        double middle = wedge.width() >= 360 ? 45 : wedge.from() + wedge.width() / 2;
        boolean below = Math.sin(Math.toRadians(middle)) < -0.2;
        double radius = g.radius() - (below ? 0.55 : 1.25) * size;
        double degreesPerPx = 180 / (Math.PI * radius);
        double length = TextMetrics.width(text, Face.WORDS, size);
        if (length * degreesPerPx > 0.94 * wedge.width()) {
            return;
        }
        double along = -length / 2;
        for (int i = 0; i < text.length(); i++) {
            double advance = TextMetrics.advance(text.charAt(i), Face.WORDS) * size / 1000;
            double angle = middle + (below ? 1 : -1) * (along + advance / 2) * degreesPerPx;
            double x = g.centreX() + radius * Math.cos(Math.toRadians(angle));
            double y = g.centreY() - radius * Math.sin(Math.toRadians(angle));
            sheet.add(new Mark.Text(x, y, text.substring(i, i + 1), Face.WORDS, size, Anchor.MIDDLE, palette.wedgeText(),
                    below ? -angle - 90 : 90 - angle, null));
            along += advance;
        }
    }

    private double around(double degrees, boolean x) {
        double radians = Math.toRadians(degrees);
        return x ? g.centreX() + g.radius() * Math.cos(radians) : g.centreY() - g.radius() * Math.sin(radians);
    }
}
