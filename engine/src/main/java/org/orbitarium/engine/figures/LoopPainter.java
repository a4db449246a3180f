package org.orbitarium.engine.figures;

/**
 * Draws controllers at work: start and goal, below them what was weighed, then the ways and the T of each. Only the T of a baseline and the
 * goal are dashed, so that nothing rests on colour alone.
 */
final class LoopPainter implements BodyPainter {

    private static final double AGENT = 15;
    private static final double CANDIDATE = 0.16;
    private static final double ELITE = 0.6;
    private static final double CHOSEN = 2.5;
    /** The big number as a part of the size of the number in a dial. */
    private static final double BIG = 0.68;

    private final LoopBodies bodies;
    private final Sheet sheet;
    private final ArenaGeometry g;
    private final Palette palette;
    private final double line;
    private final double share;
    private final Clip clip;

    LoopPainter(LoopBodies bodies, Sheet sheet, ArenaGeometry geometry, double share) {
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
        sheet.fill(TeeShape.area(bodies.goal(), g, clip), palette.quiet().at(0.13 * share));
        sheet.stroke(TeeShape.edges(bodies.goal(), g, clip), Stroke.of(palette.quiet().at(0.9 * share), line).dashed(3, 3));
        sheet.stroke(TeeShape.edges(bodies.start(), g, clip), Sheet.hair(palette.quiet().at(0.8 * share)));
        for (LoopBodies.Drive drive : bodies.drives()) {
            fan(drive);
        }
        for (LoopBodies.Drive drive : bodies.drives()) {
            ways(drive);
        }
        for (LoopBodies.Drive drive : bodies.drives()) {
            tee(drive);
        }
        for (LoopBodies.Drive drive : bodies.drives()) {
            agent(drive);
        }
    }

    private void fan(LoopBodies.Drive drive) {
        LoopBodies.Plan plan = drive.plan();
        if (plan == null) {
            return;
        }
        Ink ink = palette.mark(drive.role());
        // the cheapest are drawn last
        for (int i = plan.fan().size() - 1; i >= 0; i--) {
            sheet.stroke(way(plan.fan().get(i)), Stroke.of(ink.at((i < plan.elites() ? ELITE : CANDIDATE) * share), 0.8 * line));
        }
    }

    private void ways(LoopBodies.Drive drive) {
        Ink ink = palette.mark(drive.role()).at(share);
        Stroke agent = Sheet.hair(palette.strong().at(0.75 * share));
        sheet.stroke(way(drive.agentWay()), bodies.drives().size() == 1 ? agent : Sheet.hair(ink).dashed(2, 3));
        for (int i = 0; i < drive.agentWay().length && bodies.drives().size() == 1; i += 2) {
            double x = g.px(drive.agentWay()[i]);
            double y = g.py(drive.agentWay()[i + 1]);
            if (clip.holds(x, y)) {
                sheet.disc(x, y, 1.3 * line, palette.strong().at(share), null);
            }
        }
        sheet.stroke(way(drive.way()), Stroke.of(ink, 1.4 * line));
        LoopBodies.Plan plan = drive.plan();
        if (plan != null) {
            sheet.stroke(way(plan.way()), Stroke.of(ink, CHOSEN * line));
            sheet.stroke(TeeShape.edges(plan.end(), g, clip), Sheet.hair(ink.at(0.7 * share)).dashed(5, 3));
        }
    }

    private void tee(LoopBodies.Drive drive) {
        Ink ink = palette.mark(drive.role());
        Stroke edge = Stroke.of(ink.at(share), 2 * line);
        sheet.fill(TeeShape.area(drive.now(), g, clip), ink.at(0.24 * share));
        sheet.stroke(TeeShape.edges(drive.now(), g, clip), drive.role() == Role.BASELINE ? edge.dashed(6 * line, 3 * line) : edge);
    }

    /** A disc; where several drive in one picture each has a rim of its colour. */
    private void agent(LoopBodies.Drive drive) {
        Ink disc = palette.strong().at(0.9).over(palette.panel()).at(share);
        Ink rim = bodies.drives().size() == 1 ? palette.arena() : palette.mark(drive.role());
        sheet.disc(g.px(drive.agentX()), g.py(drive.agentY()), AGENT * g.scale(), disc,
                Stroke.of(rim.at(share), bodies.drives().size() == 1 ? line : 3 * line));
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

    @Override
    public void name(ArenaLabels labels) {
        for (LoopBodies.Drive drive : bodies.drives()) {
            labels.places().avoid(TeeShape.cover(drive.now(), g), Places.ON_BODY);
            labels.places().avoid(new double[] {g.px(drive.agentX()), g.py(drive.agentY())}, Places.ON_BODY);
        }
        labels.knob();
        for (int i = 0; i < bodies.drives().size(); i++) {
            left(bodies.drives().get(i), i > 0);
        }
    }

    /** What is left to do, in a lower corner. */
    private void left(LoopBodies.Drive drive, boolean atRight) {
        TypeScale type = sheet.type();
        double frame = g.side() * g.scale();
        double pad = 0.7 * type.tick();
        double x = atRight ? g.left() + frame - pad : g.left() + pad;
        double base = g.top() + frame - pad;
        Anchor anchor = atRight ? Anchor.END : Anchor.START;
        LoopBodies.Left left = drive.left();
        String small = sheet.words(left.solved() ? "loop.solved" : "loop.to-go", left.when());
        String big = sheet.words("list", Numbers.degrees(left.degrees()), Math.round(left.length()) + " px");
        sheet.haloed(x, base, small, Face.WORDS, type.tick(), anchor, palette.base(), palette.arena());
        sheet.haloed(x, base - 1.35 * type.tick(), big, Face.STRONG, BIG * type.dial(), anchor, palette.text(drive.role()),
                palette.arena());
    }
}
