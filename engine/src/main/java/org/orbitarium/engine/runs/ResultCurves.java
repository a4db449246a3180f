package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.measures.ErrorForm;

/** Turns the orbits of a result into the dial's curves. */
public final class ResultCurves {

    private ResultCurves() {
    }

    /**
     * Returns the curve of every model over rotations or over reflections; every point stands at the middle of its turned wedge. Without
     * intervals where there was one seed.
     */
    public static List<OrbitCurve> of(Result result, ErrorForm form, boolean mirror) {
        List<OrbitCurve> curves = new ArrayList<>();
        boolean one = result.seeds().size() < 2;
        for (Result.ModelResult model : result.models()) {
            List<Result.OrbitPoint> points = distinct(model.orbit().stream()
                    .filter(point -> mirror == point.element().mirrors() && !Double.isNaN(point.dial()))
                    .sorted(Comparator.comparingDouble(Result.OrbitPoint::dial)).toList());
            if (!points.isEmpty()) {
                curves.add(new OrbitCurve(model.name(), Role.of(model.side()), values(points, Result.OrbitPoint::dial),
                        values(points, point -> point.in(form).mean()), values(points, point -> one ? Double.NaN : point.in(form).low()),
                        values(points, point -> one ? Double.NaN : point.in(form).high())));
            }
        }
        return curves;
    }

    private static List<Result.OrbitPoint> distinct(List<Result.OrbitPoint> sorted) {
        List<Result.OrbitPoint> distinct = new ArrayList<>();
        for (Result.OrbitPoint point : sorted) {
            if (distinct.isEmpty() || point.dial() > distinct.getLast().dial() + 1e-9) {
                distinct.add(point);
            }
        }
        return distinct;
    }

    private static double[] values(List<Result.OrbitPoint> points, ToDoubleFunction<Result.OrbitPoint> value) {
        return points.stream().mapToDouble(value).toArray();
    }
}
