package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws PushT: goal, T and agent, and for every model the T some steps ahead with the way to it. */
final class TeePainter implements BodyPainter {

    private static final double AGENT = 15;
    /** Trails get a dot every so many steps at most this many. */
    private static final int DOTS = 5;
    /** Points for which labels make way between two steps. */
    private static final int ALONG = 4;

    private final TeeBodies bodies;
    private final Sheet sheet;
    private final ArenaGeometry g;
    private final Palette palette;
    private final double line;
    private final double share;
    private final Clip clip;

    TeePainter(TeeBodies bodies, Sheet sheet, ArenaGeometry geometry, double share) {
        this.bodies = bodies;
        this.sheet = sheet;
        this.g = geometry;
        this.palette = sheet.palette();
        this.line = sheet.type().line();
        this.share = share;
        this.clip = Clip.frame(geometry);
    }

    @Override
    public void draw() {
        TeeBodies.Pose goal = bodies.goal();
        if (goal != null) {
            Stroke ghost = Stroke.of(palette.quiet().at(0.9 * share), line).dashed(3, 3);
            sheet.fill(TeeShape.area(goal, g, clip), palette.quiet().at(0.13 * share));
            sheet.stroke(TeeShape.edges(goal, g, clip), ghost);
        }
        for (Role role : new Role[] {Role.BASELINE, Role.OTHER}) {
            futures(role);
        }
        tee(bodies.now(), Role.TRUTH, 0.24);
        futures(Role.TRUTH);
        futures(Role.EQUIVARIANT);
        agent();
    }

    private void agent() {
        double x = g.px(bodies.agentX());
        double y = g.py(bodies.agentY());
        Ink disc = palette.strong().at(0.9).over(palette.panel()).at(share);
        sheet.disc(x, y, AGENT * g.scale(), disc, Stroke.of(palette.arena().at(share), line));
        if (bodies.action().isEmpty()) {
            return;
        }
        double dx = bodies.action().get(0) * g.scale();
        double dy = -bodies.action().get(1) * g.scale();
        double length = Math.hypot(dx, dy);
        double rim = AGENT * g.scale();
        double head = 8 * line;
        if (length >= rim + head) {
            Arrow.draw(sheet, x + rim * dx / length, y + rim * dy / length, x + dx, y + dy, head,
                    Stroke.of(palette.strong().at(share), 2 * line));
        }
    }

    private void futures(Role role) {
        for (TeeBodies.Future future : bodies.futures()) {
            if (future.role() == role) {
                tee(future.poses().getLast(), role, role == Role.TRUTH ? 0.20 : 0.15);
                trail(future, role);
            }
        }
    }

    private void tee(TeeBodies.Pose pose, Role role, double opacity) {
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
    private void gone(TeeBodies.Pose pose, Ink ink) {
        double[] exit = exit(pose);
        double dx = exit[0] - g.centreX();
        double dy = exit[1] - g.centreY();
        double length = Math.max(1, Math.hypot(dx, dy));
        double head = 12 * line;
        sheet.fill(Arrow.head(exit[0], exit[1], dx / length, dy / length, head, 0.5 * head), ink);
    }

    private double[] exit(TeeBodies.Pose pose) {
        double[] centre = TeeShape.centre(pose);
        return clip.exit(g.px(centre[0]), g.py(centre[1]));
    }

    /** The way of the centre of gravity from now on; dots are steps. */
    private void trail(TeeBodies.Future future, Role role) {
        Ink ink = palette.mark(role).at(share);
        List<TeeBodies.Pose> poses = new ArrayList<>(future.poses());
        poses.addFirst(bodies.now());
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
        for (int i = steps; i > 0; i -= every) {
            if (clip.holds(points[2 * i], points[2 * i + 1])) {
                boolean last = i == steps;
                sheet.disc(points[2 * i], points[2 * i + 1], (last ? 3.5 : 1.8) * line, ink,
                        last ? Stroke.of(palette.arena().at(share), line) : null);
            }
        }
    }

    @Override
    public void name(ArenaLabels labels) {
        avoid(labels.places());
        labels.knob();
        TeeBodies.@Nullable Future truth = bodies.futures().stream().filter(future -> future.role() == Role.TRUTH)
                .reduce((first, last) -> last).orElse(null);
        for (TeeBodies.Future future : bodies.futures()) {
            if (future.role() != Role.TRUTH) {
                String title = labels.spare() ? future.name() : labels.words("arena.ahead", future.name(), future.poses().size());
                labels.label(subject(future.poses().getLast()), title, distance(future, truth, labels), future.role());
            }
        }
        labels.label(subject(bodies.now()), labels.words(labels.spare() ? "arena.truth" : "arena.truth-now"), bodies.when(), Role.TRUTH);
    }

    private void avoid(Places places) {
        places.avoid(TeeShape.cover(bodies.now(), g), Places.ON_BODY);
        TeeBodies.Pose goal = bodies.goal();
        if (goal != null) {
            places.avoid(TeeShape.cover(goal, g), Places.ON_GHOST);
        }
        for (TeeBodies.Future future : bodies.futures()) {
            places.avoid(TeeShape.cover(future.poses().getLast(), g), Places.ON_BODY);
            places.avoid(way(future), Places.ON_WAY);
        }
        double agentX = g.px(bodies.agentX());
        double agentY = g.py(bodies.agentY());
        places.avoid(new double[] {agentX, agentY}, Places.ON_BODY);
        if (!bodies.action().isEmpty()) {
            double dx = bodies.action().get(0) * g.scale();
            double dy = -bodies.action().get(1) * g.scale();
            places.avoid(new double[] {agentX + dx / 2, agentY + dy / 2, agentX + dx, agentY + dy}, Places.ON_BODY);
        }
    }

    /** Returns points along the way of a T. */
    private double[] way(TeeBodies.Future future) {
        double[] way = new double[2 * ALONG * future.poses().size()];
        double[] from = TeeShape.centre(bodies.now());
        int next = 0;
        for (TeeBodies.Pose pose : future.poses()) {
            double[] to = TeeShape.centre(pose);
            for (int i = 1; i <= ALONG; i++) {
                way[next++] = g.px(from[0] + (to[0] - from[0]) * i / ALONG);
                way[next++] = g.py(from[1] + (to[1] - from[1]) * i / ALONG);
            }
            from = to;
        }
        return way;
    }

    private ArenaLabels.Subject subject(TeeBodies.Pose pose) {
        if (TeeShape.area(pose, g, clip).isEmpty()) {
            double[] exit = exit(pose);
            return new ArenaLabels.Subject(exit[0], exit[1], exit);
        }
        double[] centre = TeeShape.centre(pose);
        return new ArenaLabels.Subject(g.px(centre[0]), g.py(centre[1]), TeeShape.sides(pose, g));
    }

    /** Returns how far a model is from truth where it looks ahead; empty if truth is not known there. */
    private String distance(TeeBodies.Future future, TeeBodies.@Nullable Future truth, ArenaLabels labels) {
        if (truth == null || truth.poses().size() < future.poses().size()) {
            return future.readOut() ? labels.words("arena.read-out") : "";
        }
        TeeBodies.Pose model = future.poses().getLast();
        TeeBodies.Pose real = truth.poses().get(future.poses().size() - 1);
        double[] a = TeeShape.centre(model);
        double[] b = TeeShape.centre(real);
        String px = Numbers.coarse(Math.hypot(a[0] - b[0], a[1] - b[1])) + " px";
        if (TeeShape.area(model, g, clip).isEmpty()) {
            // how it is turned there says nothing
            return labels.sourced(labels.words("arena.outside", labels.narrow() ? px : labels.words("arena.from-truth", px)),
                    future.readOut());
        }
        if (labels.spare()) {
            return labels.words("arena.off", px);
        }
        String degrees = Numbers.coarse(Math.abs(Math.toDegrees(Math.IEEEremainder(model.theta() - real.theta(), 2 * Math.PI)))) + "°";
        return labels.sourced(labels.words(labels.narrow() ? "list" : "arena.turned-from-truth", px, degrees), future.readOut());
    }
}
