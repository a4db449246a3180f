package org.orbitarium.engine.figures.export;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.LoopBodies;
import org.orbitarium.engine.figures.ShareFigure;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.figures.TrailsFigure;

/** The numbers behind the figures of closed loops, for programs. */
public final class LoopTables {

    private static final Cell NOTHING = new Cell.Words("");

    private LoopTables() {
    }

    /** Returns where everything stands in an arena of controllers, its way and its plan. */
    public static Table arena(ArenaFigure.Input input) {
        List<List<Cell>> rows = new ArrayList<>();
        if (input.bodies() instanceof LoopBodies loops) {
            rows.add(pose("start", "", 0, loops.start()));
            rows.add(pose("goal", "", 0, loops.goal()));
            for (LoopBodies.Drive drive : loops.drives()) {
                rows.add(pose("block", drive.name(), 0, drive.now()));
                rows.add(place("agent", drive.name(), 0, drive.agentX(), drive.agentY()));
                way(rows, "way of the block", drive.name(), drive.way());
                way(rows, "way of the agent", drive.name(), drive.agentWay());
                LoopBodies.Plan plan = drive.plan();
                if (plan != null) {
                    way(rows, "plan", drive.name(), plan.way());
                    for (int i = 0; i < plan.fan().size(); i++) {
                        way(rows, (i < plan.elites() ? "elite " : "candidate ") + i, drive.name(), plan.fan().get(i));
                    }
                }
            }
        }
        return new Table("loops", "Where everything stands",
                List.of("what", "controller", "step", "x, px", "y, px", "angle, degrees"), rows);
    }

    private static List<Cell> pose(String what, String of, int step, TeeBodies.Pose pose) {
        return List.of(new Cell.Words(what), new Cell.Words(of), new Cell.Exact(step), new Cell.Measured(pose.x()),
                new Cell.Measured(pose.y()), new Cell.Measured(Math.toDegrees(pose.theta())));
    }

    private static List<Cell> place(String what, String of, int step, double x, double y) {
        return List.of(new Cell.Words(what), new Cell.Words(of), new Cell.Exact(step), new Cell.Measured(x), new Cell.Measured(y), NOTHING);
    }

    private static void way(List<List<Cell>> rows, String what, String of, double[] way) {
        for (int i = 0; i < way.length; i += 2) {
            rows.add(place(what, of, i / 2, way[i], way[i + 1]));
        }
    }

    /** Returns the points of all trails. */
    public static Table trails(TrailsFigure.Input input) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TrailsFigure.Group group : input.groups()) {
            for (int i = 0; i < group.trails().size(); i++) {
                double[] way = group.trails().get(i).way();
                for (int step = 0; 2 * step < way.length; step++) {
                    rows.add(List.of(new Cell.Words(group.name()), new Cell.Exact(i), new Cell.Exact(step),
                            new Cell.Measured(way[2 * step]), new Cell.Measured(way[2 * step + 1])));
                }
            }
        }
        return new Table("trails", "Trails of turned tasks, turned back", List.of("controller", "element", "step", "x, px", "y, px"), rows);
    }

    /** Returns the points of curves with their intervals. */
    public static Table curves(CurveFigure.Input input) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CurveFigure.Series series : input.series()) {
            for (int i = 0; i < series.x().length; i++) {
                boolean bounded = series.low().length > 0;
                rows.add(List.of(new Cell.Words(series.name()), new Cell.Exact(series.x()[i]), bounded
                        ? new Cell.Measured(series.y()[i], series.low()[i], series.high()[i]) : new Cell.Measured(series.y()[i])));
            }
        }
        return new Table("curves", "Points of each curve", List.of("curve", input.xLabel(), input.yLabel()), rows);
    }

    /** Returns shares with their intervals, from 0 to 1. */
    public static Table shares(ShareFigure.Input input) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ShareFigure.Bar bar : input.bars()) {
            rows.add(List.of(new Cell.Words(bar.group()), new Cell.Words(bar.name()),
                    new Cell.Measured(bar.share().mean(), bar.share().low(), bar.share().high())));
        }
        return new Table("shares", "Share of tasks that are solved", List.of("controller", "at", "share"), rows);
    }
}
