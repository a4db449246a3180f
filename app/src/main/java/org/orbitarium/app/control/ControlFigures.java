package org.orbitarium.app.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.shell.ControlPage;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.LoopBodies;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.figures.ShareFigure;
import org.orbitarium.engine.figures.TeeBodies;
import org.orbitarium.engine.figures.TrailsFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.runs.ControlResult;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Miss;

/** Says what the views of the Control bench show: of a moment, a workspace and what the run found. It computes nothing. */
final class ControlFigures {

    private static final double CIRCLE = 360;
    private static final double QUARTER = 90;

    private ControlFigures() {
    }

    /**
     * Returns the arena of controllers.
     *
     * @param fresh whether the loops are those that the workspace asks for
     * @param held  what a hand moved since; null if nothing
     * @param which their numbers, drawn in this order
     */
    static ArenaFigure.Input arena(ControlMoment moment, Workspace w, boolean fresh, ControlModel.@Nullable Held held, int... which) {
        OrbitScene scene = moment.request().scene();
        LoopPicture picture = moment.picture();
        if (picture == null || !(scene.world() instanceof GoalWorld world)) {
            return ArenaFigure.Input.empty(scene.wedge(), "");
        }
        int step = Math.min(w.step(), moment.reached());
        double[] goal = held == null ? moment.task().goal() : held.goal();
        List<LoopBodies.Drive> drives = new ArrayList<>();
        for (int i : which) {
            Attempted attempt = moment.loops().get(i);
            double[] moved = held == null ? null : held.state();
            double[] now = moved == null ? attempt.states().get(step) : moved;
            Miss miss = world.miss(now, goal);
            drives.add(picture.drive(attempt, step, now, fresh && held == null,
                    new LoopBodies.Left(miss.degrees(), miss.length(), world.solved(miss), when(world, step))));
        }
        LoopBodies bodies = new LoopBodies(picture.side(), start(moment, picture), picture.block(goal), drives);
        // while g sweeps the arena stands at the elements that are tried
        O2 g = fresh ? moment.request().element() : w.element();
        return new ArenaFigure.Input(g.angleDegrees(), g.mirror(), scene.wedge(), bodies, !fresh && held == null, "");
    }

    private static TeeBodies.Pose start(ControlMoment moment, LoopPicture picture) {
        return picture.block(moment.loops().getFirst().states().getFirst());
    }

    /** Returns a step as time: "1.2 s", or its number where steps are only counted. */
    static String when(GoalWorld world, int step) {
        return world.stepSeconds() > 0 ? String.format(Locale.ROOT, "%.1f s", step * world.stepSeconds()) : Integer.toString(step);
    }

    /** Returns the trails of all elements that were tried. */
    static TrailsFigure.Input trails(ControlMoment moment, Workspace w, Texts texts) {
        TeeBodies.Pose start = moment.start();
        TeeBodies.Pose goal = moment.goal();
        if (start == null || goal == null) {
            return TrailsFigure.Input.empty("");
        }
        return new TrailsFigure.Input(start, goal, moment.trails(), Math.min(w.step(), moment.reached()),
                moment.trails().isEmpty() ? texts.get("control.planning") : "");
    }

    /** Returns what is left over time. */
    static CurveFigure.Input time(ControlMoment moment, Workspace w, Texts texts) {
        OrbitScene scene = moment.request().scene();
        double seconds = scene.world().stepSeconds() > 0 ? scene.world().stepSeconds() : 1;
        List<CurveFigure.Series> series = moment.time().getOrDefault(w.control().quantity(), List.of());
        double end = Objects.requireNonNull(scene.experiment().scene().steering()).settings().steps() * seconds;
        return new CurveFigure.Input(series, axis(scene, texts), quantity(scene, w.control().quantity(), texts), false, end,
                new CurveFigure.Guide(Math.min(w.step(), moment.reached()) * seconds, 0, 0, 0, true, false),
                series.isEmpty() ? texts.get(moment.time().isEmpty() ? "control.planning" : "control.no-coverage") : "");
    }

    /** Returns how far plans are from what becomes of them. */
    static CurveFigure.Input horizon(ControlMoment moment, Texts texts) {
        return new CurveFigure.Input(moment.horizon(), texts.get("control.axis.ahead", axis(moment.request().scene(), texts)),
                texts.get("control.axis.apart", moment.request().scene().world().unit()), false, Double.NaN,
                new CurveFigure.Guide(Double.NaN, 0, 0, 0, true, false),
                moment.horizon().isEmpty() ? texts.get("control.planning") : "");
    }

    private static String axis(OrbitScene scene, Texts texts) {
        return texts.get(scene.world().stepSeconds() > 0 ? "control.axis.seconds" : "control.axis.steps");
    }

    private static String quantity(OrbitScene scene, ControlPage.Quantity quantity, Texts texts) {
        return texts.get("control.axis." + quantity.name().toLowerCase(Locale.ROOT), scene.world().unit());
    }

    /** Returns what is left at the end over the elements at which the run measured it. */
    static CurveFigure.Input orbit(@Nullable OrbitScene scene, Workspace w, Texts texts) {
        ControlResult control = control(scene);
        List<CurveFigure.Series> series = new ArrayList<>();
        for (ControlResult.Row row : rows(control)) {
            List<ControlResult.ElementRow> all = row.byElement().stream().filter(at -> at(at, w.control().quantity()) != null)
                    .sorted(Comparator.comparingDouble(ControlFigures::degrees)).toList();
            double scale = w.control().quantity() == ControlPage.Quantity.COVERAGE ? 100 : 1;
            series.add(new CurveFigure.Series(name(row, texts), role(row), "nothing".equals(row.controller()),
                    all.stream().mapToDouble(ControlFigures::degrees).toArray(),
                    all.stream().mapToDouble(at -> scale * value(at, w).mean()).toArray(),
                    all.stream().mapToDouble(at -> scale * value(at, w).low()).toArray(),
                    all.stream().mapToDouble(at -> scale * value(at, w).high()).toArray()));
        }
        String unit = scene == null ? "" : texts.get("control.axis." + w.control().quantity().name().toLowerCase(Locale.ROOT),
                control == null ? scene.world().unit() : control.unit());
        return new CurveFigure.Input(series, texts.get("control.axis.element"), unit, false, CIRCLE,
                new CurveFigure.Guide(w.element().angleDegrees(), 0, 0, QUARTER, true, true),
                series.isEmpty() ? unmeasured(scene, texts) : "");
    }

    private static Interval value(ControlResult.ElementRow row, Workspace w) {
        return Objects.requireNonNull(at(row, w.control().quantity()));
    }

    private static @Nullable Interval at(ControlResult.ElementRow row, ControlPage.Quantity quantity) {
        return switch (quantity) {
            case ANGLE -> row.angleError();
            case POSITION -> row.positionError();
            case COVERAGE -> row.coverage();
        };
    }

    private static double degrees(ControlResult.ElementRow row) {
        return O2.parse(row.element()).angleDegrees();
    }

    /** Returns how many tasks are solved, as drawn and where that is least. */
    static ShareFigure.Input success(@Nullable OrbitScene scene, Texts texts) {
        ControlResult control = control(scene);
        List<ShareFigure.Bar> bars = new ArrayList<>();
        for (ControlResult.Row row : rows(control).reversed()) {
            ControlResult.ElementRow drawn = row.byElement().getFirst();
            ControlResult.ElementRow worst = row.byElement().stream().skip(1)
                    .min(Comparator.comparingDouble(at -> at.success().mean())).orElse(drawn);
            bars.add(new ShareFigure.Bar(name(row, texts), role(row), texts.get("control.drawn"), true, drawn.success(), Double.NaN));
            bars.add(new ShareFigure.Bar(name(row, texts), role(row), texts.get("control.worst", Math.round(degrees(worst)) + "°"), false,
                    worst.success(), Double.NaN));
        }
        return new ShareFigure.Input(bars, bars.isEmpty() ? unmeasured(scene, texts) : "");
    }

    private static String unmeasured(@Nullable OrbitScene scene, Texts texts) {
        return texts.get(scene != null && scene.models().isEmpty() ? "control.no-models" : "control.unmeasured");
    }

    static @Nullable ControlResult control(@Nullable OrbitScene scene) {
        return scene == null || scene.result() == null ? null : scene.result().control();
    }

    /** Returns the controllers from the least to the best that is to be expected; those that are shown on top last. */
    private static List<ControlResult.Row> rows(@Nullable ControlResult control) {
        List<String> order = List.of("nothing", "simulator", ModelKind.BASELINE.label(), ModelKind.EQUIVARIANT.label());
        return control == null ? List.of()
                : control.rows().stream().sorted(Comparator.comparingInt(row -> order.indexOf(row.controller()))).toList();
    }

    static String name(ControlResult.Row row, Texts texts) {
        String model = row.model();
        return model == null ? texts.get("control." + row.controller()) : model;
    }

    static Role role(ControlResult.Row row) {
        return switch (row.controller()) {
            case "nothing" -> Role.OTHER;
            case "simulator" -> Role.TRUTH;
            default -> Role.of(ModelKind.labelled(row.controller()));
        };
    }
}
