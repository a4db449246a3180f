package org.orbitarium.engine.figures.export;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.figures.ArenaBodies;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.CloudBodies;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.LatentsFigure;
import org.orbitarium.engine.figures.LoopBodies;
import org.orbitarium.engine.figures.MeterFigure;
import org.orbitarium.engine.figures.RigidBodies;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.figures.StripsFigure;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.figures.VectorBodies;

/** The numbers behind figures, one observation a row. Columns and what stands in them are English, as programs read them. */
public final class FigureTables {

    private static final Cell NOTHING = new Cell.Words("");

    private FigureTables() {
    }

    /** Returns where every body of an arena stands now, and where it will as it is and as models say. */
    public static Table arena(ArenaFigure.Input input) {
        List<List<Cell>> rows = new ArrayList<>();
        ArenaBodies bodies = input.bodies();
        switch (bodies) {
            case null -> { }
            case LoopBodies _ -> {
                return LoopTables.arena(input);
            }
            case TeeBodies tee -> tee(rows, tee);
            case VectorBodies vectors -> vectors(rows, vectors);
        }
        return new Table("arena", "Bodies now and as predicted", List.of("body", "of", "vector", "steps ahead", "x", "y", "angle"), rows);
    }

    /** Returns where everything on a stage stands now, and where it will as it is and as models say. */
    public static Table stage(StageFigure.Input input) {
        List<List<Cell>> rows = new ArrayList<>();
        switch (input.bodies()) {
            case null -> { }
            case CloudBodies cloud -> cloud(rows, cloud);
            case RigidBodies body -> body(rows, body);
        }
        return new Table("stage", "Bodies now and as predicted", List.of("body", "of", "number", "x", "y", "z"), rows);
    }

    private static void cloud(List<List<Cell>> rows, CloudBodies cloud) {
        places(rows, "point", "now", cloud.now());
        places(rows, "point", "truth", cloud.truth());
        cloud.futures().forEach(future -> places(rows, "point", future.name(), future.points()));
        places(rows, "action", "now", cloud.action());
        cloud.latents().forEach(latent -> places(rows, "latent vector", latent.name(), latent.vectors()));
    }

    private static void body(List<List<Cell>> rows, RigidBodies body) {
        places(rows, "axis", "now", body.axes());
        places(rows, "angular velocity", "now", body.spin());
        places(rows, "torque", "now", body.torque());
        for (RigidBodies.Track track : body.tracks()) {
            for (int t = 1; t < track.axes().size(); t++) {
                places(rows, "axis after " + t, track.name().isEmpty() ? "truth" : track.name(), track.axes().get(t));
            }
        }
    }

    private static void places(List<List<Cell>> rows, String body, String of, double[] places) {
        for (int i = 0; i < places.length; i += 3) {
            rows.add(List.of(words(body), words(of), new Cell.Exact(Math.floorDiv(i, 3)), new Cell.Exact(places[i]),
                    new Cell.Exact(places[i + 1]), new Cell.Exact(places[i + 2])));
        }
    }

    private static void tee(List<List<Cell>> rows, TeeBodies tee) {
        rows.add(place("T", "now", 0, tee.now()));
        if (tee.goal() != null) {
            rows.add(place("goal", "now", 0, tee.goal()));
        }
        rows.add(at("agent", "now", NOTHING, 0, tee.agentX(), tee.agentY(), NOTHING));
        if (!tee.action().isEmpty()) {
            rows.add(at("action", "now", NOTHING, 0, tee.action().getFirst(), tee.action().getLast(), NOTHING));
        }
        for (TeeBodies.Future future : tee.futures()) {
            for (int k = 0; k < future.poses().size(); k++) {
                rows.add(place("T", future.name(), k + 1, future.poses().get(k)));
            }
        }
    }

    private static List<Cell> place(String body, String of, int ahead, TeeBodies.Pose pose) {
        return at(body, of, NOTHING, ahead, pose.x(), pose.y(), new Cell.Exact(pose.theta()));
    }

    private static void vectors(List<List<Cell>> rows, VectorBodies bodies) {
        arrows(rows, "state", "now", 0, bodies.now());
        arrows(rows, "action", "now", 0, bodies.action());
        bodies.futures().forEach(future -> arrows(rows, "state", future.name(), future.steps(), future.vectors()));
    }

    private static void arrows(List<List<Cell>> rows, String body, String of, int ahead, double[] xy) {
        for (int i = 0; i < xy.length; i += 2) {
            rows.add(at(body, of, new Cell.Exact(Math.floorDiv(i, 2)), ahead, xy[i], xy[i + 1], NOTHING));
        }
    }

    private static List<Cell> at(String body, String of, Cell vector, int ahead, double x, double y, Cell angle) {
        return List.of(words(body), words(of), vector, new Cell.Exact(ahead), new Cell.Exact(x), new Cell.Exact(y), angle);
    }

    /**
     * Returns every component of both latents with their difference, and below them the residuals of the meter.
     *
     * @param chosen name of the precision that is switched on
     * @param other  name of the other
     */
    public static Table latents(LatentsFigure.Input input, String chosen, String other) {
        List<List<Cell>> rows = new ArrayList<>();
        for (StripsFigure.Latents latents : input.strips().models()) {
            boolean predicted = latents.compared() == StripsFigure.Compared.PREDICTED;
            values(rows, latents, predicted ? "F(g·x, g·a)" : "E(g·x)", latents.ofTurned());
            values(rows, latents, predicted ? "ρ(g)F(x, a)" : "ρ(g)E(x)", latents.turned());
            values(rows, latents, "difference", latents.difference());
        }
        for (MeterFigure.Bar bar : input.meter().bars()) {
            residual(rows, bar.name(), chosen, bar.chosen());
            residual(rows, bar.name(), other, bar.other());
        }
        return new Table("latents", "Latents acted on before and after encoding",
                List.of("model", "quantity", "vector", "component", "value"), rows);
    }

    private static void values(List<List<Cell>> rows, StripsFigure.Latents latents, String quantity, double[] values) {
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of(words(latents.name()), words(quantity), new Cell.Exact(Math.floorDiv(i, latents.dimension())),
                    new Cell.Exact(i % latents.dimension()), new Cell.Exact(values[i])));
        }
    }

    private static void residual(List<List<Cell>> rows, String model, String precision, double value) {
        if (Double.isFinite(value)) {
            rows.add(List.of(words(model), words("residual, " + precision), NOTHING, NOTHING, new Cell.Measured(value)));
        }
    }

    /**
     * Returns every point of every curve.
     *
     * @param x what runs to the right, as a column is called
     * @param y what runs up, likewise
     */
    public static Table curves(CurveFigure.Input input, String x, String y) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CurveFigure.Series series : input.series()) {
            for (int i = 0; i < series.x().length; i++) {
                rows.add(List.of(words(series.name()), new Cell.Exact(series.x()[i]), new Cell.Measured(series.y()[i])));
            }
        }
        return new Table("curves", "Points of each curve", List.of("curve", x, y), rows);
    }

    private static Cell words(String text) {
        return new Cell.Words(text);
    }
}
