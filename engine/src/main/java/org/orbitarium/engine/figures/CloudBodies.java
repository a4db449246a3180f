package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.raster.Look;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.raster.Shape;

/**
 * A cloud of points at g: the points now, the true next ones, and where each model says they will be, with a line to the truth whose length
 * is the error. The arrays are shared, not copied, and only read; places are x, y, z of point after point.
 *
 * @param centre  about which the cloud is seen: where the origin is shifted to
 * @param radius  of the sphere about the centre in which all of it stays at every rotation
 * @param now     the points
 * @param truth   the true next points; empty at the end of an episode
 * @param futures where models say they will be
 * @param action  the force that acts, three numbers; empty at the end
 * @param latents what the models' latents look like, as arrows from the middle of the cloud
 */
public record CloudBodies(Point3 centre, double radius, double[] now, double[] truth, List<Future> futures, double[] action,
        List<Latents> latents) implements StageBodies {

    private static final int NOW = 0;
    private static final int TRUTH = 1;
    private static final int ACTION = 2;
    private static final int FUTURES = 3;
    private static final double DOT = 0.026;
    private static final double FAINT = 0.34;
    private static final double SHAFT = 0.009;

    /** Copies the lists. */
    public CloudBodies {
        futures = List.copyOf(futures);
        latents = List.copyOf(latents);
    }

    /**
     * Where a model says the points will be.
     *
     * @param name   of the model
     * @param role   its colour and its mark
     * @param points as the cloud's
     */
    public record Future(String name, Role role, double[] points) {
    }

    /**
     * The vectors of a latent.
     *
     * @param name    of the model
     * @param role    its colour
     * @param vectors x, y, z of vector after vector
     * @param unit    length in the world of a vector of length 1
     */
    public record Latents(String name, Role role, double[] vectors, double unit) {
    }

    @Override
    public List<Shape> shapes(Palette palette) {
        List<Shape> shapes = new ArrayList<>();
        boolean sure = truth.length > 0;
        for (int i = 0; i < now.length; i += 3) {
            shapes.add(Shape.Ball.of(NOW, at(now, i), (sure ? 0.6 : 1) * DOT * radius, StageFigure.argb(palette.quiet())));
        }
        if (truth.length > 0) {
            trail(shapes, TRUTH, now, truth, 1.6, StageFigure.argb(palette.truth().mark()), 0);
            for (int i = 0; i < truth.length; i += 3) {
                shapes.add(Shape.Ball.of(TRUTH, at(truth, i), DOT * radius, StageFigure.argb(palette.truth().mark())));
            }
        }
        for (int k = 0; k < futures.size(); k++) {
            future(shapes, FUTURES + k, futures.get(k), palette);
        }
        latents(shapes, palette);
        if (action.length == 3) {
            Point3 middle = middle();
            shapes.add(new Shape.Arrow(ACTION, middle, middle.plus(Point3.of(action).times(0.5 * radius)), 2 * SHAFT * radius,
                    StageFigure.argb(palette.strong())));
        }
        return shapes;
    }

    private void future(List<Shape> shapes, int id, Future future, Palette palette) {
        int colour = StageFigure.argb(palette.mark(future.role()));
        Look look = future.role() == Role.EQUIVARIANT ? Look.RING : Look.DIAMOND;
        if (truth.length > 0) {
            trail(shapes, id, truth, future.points(), 1.4, colour, future.role() == Role.EQUIVARIANT ? 0 : 0.025 * radius);
        }
        for (int i = 0; i < future.points().length; i += 3) {
            shapes.add(new Shape.Ball(id, at(future.points(), i), 1.45 * DOT * radius, colour, look));
        }
    }

    private static void trail(List<Shape> shapes, int id, double[] from, double[] to, double width, int colour, double dash) {
        for (int i = 0; i < from.length; i += 3) {
            Shape.Line line = Shape.Line.between(id, at(from, i), at(to, i), width, colour);
            shapes.add(dash > 0 ? line.dashed(dash) : line);
        }
    }

    private void latents(List<Shape> shapes, Palette palette) {
        Point3 middle = middle();
        for (int k = 0; k < latents.size(); k++) {
            Latents latent = latents.get(k);
            int colour = StageFigure.argb(palette.mark(latent.role()).at(FAINT));
            for (int i = 0; i < latent.vectors().length; i += 3) {
                shapes.add(new Shape.Arrow(FUTURES + futures.size() + k, middle,
                        middle.plus(at(latent.vectors(), i).times(latent.unit())), SHAFT * radius, colour));
            }
        }
    }

    private Point3 middle() {
        Point3 sum = Point3.ORIGIN;
        for (int i = 0; i < now.length; i += 3) {
            sum = sum.plus(at(now, i));
        }
        return sum.times(3.0 / now.length);
    }

    @Override
    public List<Name> names(Style style) {
        List<Name> names = new ArrayList<>(List.of(new Name(style.words("stage.now"), Role.OTHER),
                new Name(style.words("stage.truth"), Role.TRUTH), new Name(style.words("stage.action"), Role.OTHER)));
        futures.forEach(future -> names.add(new Name(style.words("stage.predicted", future.name()), future.role())));
        latents.forEach(latent -> names.add(new Name(style.words("stage.latent", latent.name()), latent.role())));
        return names;
    }

    @Override
    public List<Label> labels() {
        return List.of();
    }

    @Override
    public List<String> notes(Style style) {
        return List.of();
    }

    private static Point3 at(double[] places, int i) {
        return new Point3(places[i], places[i + 1], places[i + 2]);
    }
}
