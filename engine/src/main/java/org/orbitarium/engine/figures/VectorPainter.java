package org.orbitarium.engine.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws vectors as arrows from the centre: what is now thin, what is next in truth on a soft band, and what models say it will be, with a
 * line from each true tip to the one that is said.
 */
final class VectorPainter implements BodyPainter {

    private static final double NOW = 0.6;
    private static final double BAND = 0.26;
    /** Of the side. */
    private static final double LARGEST_HEAD = 0.06;
    /** Where along an arrow labels had better not stand. */
    private static final double[] ALONG = {0.35, 0.7, 1};

    private final VectorBodies bodies;
    private final Sheet sheet;
    private final ArenaGeometry g;
    private final Palette palette;
    private final double line;
    private final double share;
    private final double head;

    VectorPainter(VectorBodies bodies, Sheet sheet, ArenaGeometry geometry, double share) {
        this.bodies = bodies;
        this.sheet = sheet;
        this.g = geometry;
        this.palette = sheet.palette();
        this.line = sheet.type().line();
        this.share = share;
        this.head = Math.min(8 * line, LARGEST_HEAD * geometry.side() * geometry.scale());
    }

    @Override
    public void draw() {
        futures(Role.BASELINE);
        futures(Role.OTHER);
        arrows(bodies.now(), Stroke.of(palette.mark(Role.TRUTH).at(NOW * share), 1.2 * line));
        futures(Role.TRUTH);
        futures(Role.EQUIVARIANT);
        arrows(bodies.action(), Stroke.of(palette.strong().at(share), 2 * line));
        sheet.disc(g.centreX(), g.centreY(), 3 * line, palette.quiet().at(share), null);
    }

    private void futures(Role role) {
        VectorBodies.Future truth = truth();
        for (VectorBodies.Future future : bodies.futures()) {
            if (future.role() == role) {
                future(future, truth);
            }
        }
    }

    private void future(VectorBodies.Future future, VectorBodies.@Nullable Future truth) {
        Role role = future.role();
        Ink ink = palette.mark(role);
        if (role == Role.TRUTH) {
            Stroke band = Stroke.of(ink.at(BAND * share), head).rounded();
            for (int i = 0; i < future.vectors().length; i += 2) {
                sheet.line(g.centreX(), g.centreY(), x(future.vectors(), i), y(future.vectors(), i), band);
            }
        } else if (truth != null) {
            Stroke miss = Stroke.of(ink.at(share), 1.2 * line).dashed(2 * line, 2 * line);
            for (int i = 0; i < future.vectors().length; i += 2) {
                sheet.line(x(truth.vectors(), i), y(truth.vectors(), i), x(future.vectors(), i), y(future.vectors(), i), miss);
            }
        }
        Stroke stroke = Stroke.of(ink.at(share), 2 * line);
        arrows(future.vectors(), role == Role.BASELINE ? stroke.dashed(6 * line, 3 * line) : stroke);
    }

    private void arrows(double[] vectors, Stroke stroke) {
        for (int i = 0; i < vectors.length; i += 2) {
            Arrow.draw(sheet, g.centreX(), g.centreY(), x(vectors, i), y(vectors, i), head, stroke);
        }
    }

    @Override
    public void name(ArenaLabels labels) {
        avoid(labels.places(), bodies.now(), Places.ON_GHOST);
        avoid(labels.places(), bodies.action(), Places.ON_BODY);
        bodies.futures().forEach(future -> avoid(labels.places(), future.vectors(), Places.ON_BODY));
        labels.knob();
        VectorBodies.Future truth = truth();
        for (VectorBodies.Future future : bodies.futures()) {
            if (future.role() != Role.TRUTH) {
                String title = labels.spare() ? future.name() : labels.words("arena.ahead", future.name(), future.steps());
                labels.label(tip(future.vectors(), farthest(future, truth)), title, distance(future, truth, labels), future.role());
            }
        }
        if (truth != null && !labels.spare()) {
            labels.label(tip(truth.vectors(), longest(truth.vectors())), labels.words("arena.ahead", labels.words("arena.truth"),
                    truth.steps()),
                    "", Role.TRUTH);
        }
        labels.label(tip(bodies.now(), longest(bodies.now())), labels.words(labels.spare() ? "arena.truth" : "arena.truth-now"),
                bodies.when(),
                Role.TRUTH);
    }

    private void avoid(Places places, double[] vectors, double cost) {
        double[] points = new double[vectors.length * ALONG.length];
        int count = 0;
        for (int i = 0; i < vectors.length; i += 2) {
            for (double along : ALONG) {
                points[count++] = g.centreX() + along * (x(vectors, i) - g.centreX());
                points[count++] = g.centreY() + along * (y(vectors, i) - g.centreY());
            }
        }
        places.avoid(points, cost);
    }

    private ArenaLabels.Subject tip(double[] vectors, int i) {
        double x = x(vectors, i);
        double y = y(vectors, i);
        return new ArenaLabels.Subject(x, y, new double[] {x, y});
    }

    private VectorBodies.@Nullable Future truth() {
        List<VectorBodies.Future> truths = bodies.futures().stream().filter(future -> future.role() == Role.TRUTH).toList();
        return truths.isEmpty() ? null : truths.getLast();
    }

    private static String distance(VectorBodies.Future future, VectorBodies.@Nullable Future truth, ArenaLabels labels) {
        if (truth == null) {
            return future.readOut() ? labels.words("arena.read-out") : "";
        }
        int i = farthest(future, truth);
        String number = Numbers.significant(apart(future.vectors(), truth.vectors(), i), 2);
        if (labels.spare()) {
            return labels.words("arena.off", number);
        }
        return labels.sourced(labels.words(labels.narrow() ? "arena.off-at-most" : "arena.from-truth-at-most", number), future.readOut());
    }

    /** Returns where the vector begins that is farthest from truth; the longest if truth is not known. */
    private static int farthest(VectorBodies.Future future, VectorBodies.@Nullable Future truth) {
        double[] reference = truth == null ? new double[future.vectors().length] : truth.vectors();
        int worst = 0;
        for (int i = 2; i < future.vectors().length; i += 2) {
            worst = apart(future.vectors(), reference, i) > apart(future.vectors(), reference, worst) ? i : worst;
        }
        return worst;
    }

    private static int longest(double[] vectors) {
        int longest = 0;
        for (int i = 2; i < vectors.length; i += 2) {
            longest = Math.hypot(vectors[i], vectors[i + 1]) > Math.hypot(vectors[longest], vectors[longest + 1]) ? i : longest;
        }
        return longest;
    }

    private static double apart(double[] a, double[] b, int i) {
        return Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1]);
    }

    private double x(double[] vectors, int i) {
        return g.px(g.side() / 2 + vectors[i]);
    }

    private double y(double[] vectors, int i) {
        return g.py(g.side() / 2 + vectors[i + 1]);
    }
}
