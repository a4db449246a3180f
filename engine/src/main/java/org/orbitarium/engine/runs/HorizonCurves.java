package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.orbitarium.engine.figures.HorizonFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.nn.Precision;

/** Turns the rollouts of a result into the charts over their horizons. */
public final class HorizonCurves {

    private HorizonCurves() {
    }

    /**
     * Returns what a figure shows of a result; no models if nothing was rolled out.
     *
     * @param form    of the errors
     * @param measure the same in words
     * @param message where there is nothing to show
     */
    public static HorizonFigure.Input of(Result result, ErrorForm form, String measure, String message) {
        List<HorizonFigure.Model> models = new ArrayList<>();
        for (Result.ModelResult model : result.models()) {
            List<RolloutPoint> points = result.rollout().stream().filter(point -> point.model().equals(model.name())).toList();
            if (!points.isEmpty()) {
                models.add(new HorizonFigure.Model(model.name(), Role.of(model.side()),
                        points.stream().mapToDouble(RolloutPoint::h).toArray(),
                        line(points, point -> RolloutPoint.in(point.seen(), form.label())),
                        line(points, point -> RolloutPoint.in(point.worst(), form.label())),
                        line(points, point -> RolloutPoint.in(point.relative(), Precision.FLOAT32.label())),
                        line(points, point -> RolloutPoint.in(point.relative(), Precision.FLOAT64.label()))));
            }
        }
        return new HorizonFigure.Input(measure, models, message);
    }

    private static HorizonFigure.Line line(List<RolloutPoint> points, Function<RolloutPoint, Interval> value) {
        return new HorizonFigure.Line(points.stream().mapToDouble(point -> value.apply(point).mean()).toArray(),
                points.stream().mapToDouble(point -> value.apply(point).low()).toArray(),
                points.stream().mapToDouble(point -> value.apply(point).high()).toArray());
    }
}
