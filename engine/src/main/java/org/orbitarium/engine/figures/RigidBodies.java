package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.raster.Look;
import org.orbitarium.engine.raster.Mesh;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.raster.Shape;
import org.orbitarium.engine.worlds.rigid.Balance;

/**
 * A rigid body at g as a box with its axes, the ways that the tips of its first two axes really take, and the ways that each model says
 * they take. A model may say axes of any length: those that are much too long are cut and end in a ring. Arrays are shared, not copied,
 * and only read.
 *
 * @param half    half lengths of the box along the body's axes, of which the longest is about 1
 * @param axes    the body's axes now, nine numbers: x, y, z of one after another, each of length 1
 * @param spin    angular velocity, three numbers
 * @param torque  that acts, three numbers; empty at the end
 * @param tracks  what becomes of the axes: the truth first, then what models say
 * @param balance how far the simulated motion has come to be from what a body keeps
 */
public record RigidBodies(double[] half, double[] axes, double[] spin, double[] torque, List<Track> tracks, Balance balance)
        implements StageBodies {

    private static final double RADIUS = 2;
    private static final double TIP = 1.35;
    private static final double SHAFT = 0.022;
    private static final double ARROW = 0.4;
    private static final double LONGEST = 1.5;
    /** Axes have length 1; what a model makes longer than so many times would leave the picture where it points up, and is cut. */
    private static final double MOST = 1.1;
    private static final double RING = 0.075;
    private static final double BESIDE = 0.14;
    private static final int BODY = 0;
    private static final int SPIN = 1;
    private static final int TORQUE = 2;
    private static final int TRACKS = 3;
    private static final int[][] SIDES = {{0, 2, 6, 4}, {1, 5, 7, 3}, {0, 4, 5, 1}, {2, 3, 7, 6}, {0, 1, 3, 2}, {4, 6, 7, 5}};

    /** Copies the list. */
    public RigidBodies {
        tracks = List.copyOf(tracks);
    }

    /**
     * What becomes of the body's axes.
     *
     * @param name of whoever says so
     * @param role its colour
     * @param axes nine numbers a step, from now on
     */
    public record Track(String name, Role role, List<double[]> axes) {

        /** Copies the list. */
        public Track {
            axes = List.copyOf(axes);
        }
    }

    @Override
    public double radius() {
        return RADIUS;
    }

    @Override
    public Point3 centre() {
        return Point3.ORIGIN;
    }

    @Override
    public List<Shape> shapes(Palette palette) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(box(palette));
        for (int k = 0; k < 3; k++) {
            shapes.add(new Shape.Arrow(BODY, Point3.ORIGIN, axis(axes, k).times(TIP), SHAFT, StageFigure.argb(palette.quiet())));
        }
        arrow(shapes, SPIN, spin, palette.strong());
        arrow(shapes, TORQUE, torque, palette.base());
        for (int i = 0; i < tracks.size(); i++) {
            track(shapes, TRACKS + i, tracks.get(i), palette);
        }
        return shapes;
    }

    private static void arrow(List<Shape> shapes, int id, double[] vector, Ink ink) {
        if (vector.length == 3) {
            shapes.add(new Shape.Arrow(id, Point3.ORIGIN, tip(vector), (id == SPIN ? 1.4 : 0.8) * SHAFT, StageFigure.argb(ink)));
        }
    }

    private static Point3 tip(double[] vector) {
        return cut(Point3.of(vector).times(ARROW), LONGEST);
    }

    /** Returns a vector, no longer than it may be. */
    private static Point3 cut(Point3 vector, double most) {
        return vector.norm() > most ? vector.times(most / vector.norm()) : vector;
    }

    /** Ways of the first two tips, and where all three axes end. */
    private static void track(List<Shape> shapes, int id, Track track, Palette palette) {
        int colour = StageFigure.argb(palette.mark(track.role()));
        boolean dashed = track.role() == Role.BASELINE;
        int steps = track.axes().size();
        for (int k = 0; k < 2 && steps > 1; k++) {
            double[] points = new double[3 * steps];
            for (int t = 0; t < steps; t++) {
                Point3 tip = cut(axis(track.axes().get(t), k), MOST).times(TIP);
                points[3 * t] = tip.x();
                points[3 * t + 1] = tip.y();
                points[3 * t + 2] = tip.z();
            }
            Shape.Line line = Shape.Line.of(id, new Rows(steps, 3, points), track.role() == Role.TRUTH ? 3 : 2, colour);
            shapes.add(dashed ? line.dashed(0.06) : line);
        }
        double[] last = track.axes().getLast();
        for (int k = 0; k < 3 && steps > 1; k++) {
            Point3 tip = cut(axis(last, k), MOST).times(TIP);
            shapes.add(new Shape.Arrow(id, Point3.ORIGIN, tip, SHAFT, colour));
            if (tooLong(last, k)) {
                shapes.add(new Shape.Ball(id, tip, RING, colour, Look.RING));
            }
        }
    }

    private static boolean tooLong(double[] axes, int k) {
        return axis(axes, k).norm() > MOST;
    }

    /** Returns the names of those who say that an axis ends where it is cut. */
    private String cut() {
        return tracks.stream().filter(track -> track.axes().size() > 1 && IntStream.range(0, 3)
                .anyMatch(k -> tooLong(track.axes().getLast(), k))).map(Track::name).collect(Collectors.joining(", "));
    }

    /** Every side has corners of its own, so that edges are sharp. */
    private Mesh box(Palette palette) {
        Rows corners = Rows.zeros(24, 3);
        int[] faces = new int[36];
        for (int side = 0; side < 6; side++) {
            for (int i = 0; i < 4; i++) {
                int corner = SIDES[side][i];
                Point3 place = axis(axes, 0).times((corner & 4) == 0 ? -half[0] : half[0])
                        .plus(axis(axes, 1).times((corner & 2) == 0 ? -half[1] : half[1]))
                        .plus(axis(axes, 2).times((corner & 1) == 0 ? -half[2] : half[2]));
                corners.set(4 * side + i, new double[] {place.x(), place.y(), place.z()});
            }
            System.arraycopy(new int[] {4 * side, 4 * side + 1, 4 * side + 2, 4 * side, 4 * side + 2, 4 * side + 3}, 0, faces, 6 * side, 6);
        }
        return Mesh.of(BODY, corners, faces, new int[] {StageFigure.argb(palette.truth().mark().at(0.55))}, true);
    }

    private static Point3 axis(double[] axes, int k) {
        return new Point3(axes[3 * k], axes[3 * k + 1], axes[3 * k + 2]);
    }

    @Override
    public List<Name> names(Style style) {
        List<Name> names = new ArrayList<>(List.of(new Name(style.words("stage.body"), Role.TRUTH),
                new Name(style.words("stage.spin"), Role.OTHER), new Name(style.words("stage.torque"), Role.OTHER)));
        tracks.forEach(track -> names.add(new Name(track.role() == Role.TRUTH ? style.words("stage.true-way")
                : style.words("stage.predicted", track.name()), track.role())));
        return names;
    }

    @Override
    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            labels.add(new Label(axis(axes, k).times(1.06 * TIP), String.valueOf(k + 1), Role.OTHER));
        }
        label(labels, spin, "ω");
        label(labels, torque, "τ");
        return labels;
    }

    /** Beyond the tip of an arrow; one that is not there has no name. */
    private static void label(List<Label> labels, double[] vector, String text) {
        double length = vector.length == 3 ? tip(vector).norm() : 0;
        if (length > 0) {
            labels.add(new Label(tip(vector).times((length + BESIDE) / length), text, Role.OTHER));
        }
    }

    @Override
    public List<String> notes(Style style) {
        String energy = Numbers.power(balance.energy(), 1);
        String momentum = Numbers.power(balance.angularMomentum(), 1);
        String cut = cut();
        String ring = cut.isEmpty() ? "" : style.words("stage.cut", cut, Numbers.significant(MOST, 2));
        String few = joined(style, ring, style.words("stage.balance-spare", energy, momentum));
        return style.type().spare() ? List.of(few)
                : List.of(joined(style, ring, style.words("stage.arrows"), style.words("stage.balance", energy, momentum)),
                        joined(style, ring, style.words("stage.arrows"), style.words("stage.balance-spare", energy, momentum)), few);
    }

    private static String joined(Style style, String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isEmpty()).reduce((a, b) -> style.words("stage.both", a, b)).orElse("");
    }
}
