package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.runs.Result;

/** Turns measured orbits into the dial's curves. */
final class OrbitCurves {

    private static final String MIRROR = "mirror";

    private OrbitCurves() {
    }

    /** Returns the curve of every model, over rotations or over reflections; without intervals where there was one seed. */
    static List<OrbitCurve> of(Result result, ErrorForm form, boolean mirror) {
        List<OrbitCurve> curves = new ArrayList<>();
        for (Result.ModelResult model : result.models()) {
            List<Result.OrbitPoint> points = model.orbit().stream().filter(point -> mirror == point.element().kind().equals(MIRROR))
                    .sorted(Comparator.comparingDouble(Result.OrbitPoint::dialDegrees)).toList();
            List<Result.OrbitPoint> distinct = distinct(points);
            if (!distinct.isEmpty()) {
                boolean one = result.seeds().size() < 2;
                curves.add(new OrbitCurve(model.name(), role(model.kind()), values(distinct, Result.OrbitPoint::dialDegrees),
                        values(distinct, point -> in(point, form).mean()),
                        values(distinct, point -> one ? Double.NaN : in(point, form).low()),
                        values(distinct, point -> one ? Double.NaN : in(point, form).high())));
            }
        }
        return curves;
    }

    /** Returns the curve of a model in training. */
    static @Nullable OrbitCurve live(TrainingStatus.Live live, ErrorForm form, boolean mirror) {
        List<OrbitProfile.Point> points = live.profile().points().stream()
                .filter(point -> point.element() instanceof O2 g && g.mirror() == mirror)
                .sorted(Comparator.comparingDouble(OrbitProfile.Point::dialDegrees)).toList();
        if (points.isEmpty()) {
            return null;
        }
        return OrbitCurve.of(live.name(), Role.of(live.kind()),
                points.stream().mapToDouble(OrbitProfile.Point::dialDegrees).toArray(),
                points.stream().mapToDouble(point -> point.errors().in(form)).toArray());
    }

    /** Returns the mean error over the seen elements; null if none was measured. */
    static @Nullable Interval seen(Result.ModelResult model, ErrorForm form) {
        return model.orbit().stream().filter(Result.OrbitPoint::seen).filter(point -> !point.element().kind().equals(MIRROR))
                .findFirst().map(point -> in(point, form)).orElse(null);
    }

    /** Returns the greatest error over the unseen rotations; null if none was measured. */
    static @Nullable Interval worst(Result.ModelResult model, ErrorForm form) {
        return model.orbit().stream().filter(point -> !point.seen() && !point.element().kind().equals(MIRROR)).map(point -> in(point, form))
                .max(Comparator.comparingDouble(Interval::mean)).orElse(null);
    }

    static Interval in(Result.OrbitPoint point, ErrorForm form) {
        Interval interval = point.relMse().get(form.label());
        return interval == null ? new Interval(Double.NaN, Double.NaN, Double.NaN) : interval;
    }

    static Role role(String kind) {
        return kind.equals(ModelKind.EQUIVARIANT.label()) ? Role.EQUIVARIANT : Role.BASELINE;
    }

    private static List<Result.OrbitPoint> distinct(List<Result.OrbitPoint> sorted) {
        List<Result.OrbitPoint> distinct = new ArrayList<>();
        for (Result.OrbitPoint point : sorted) {
            if (distinct.isEmpty() || point.dialDegrees() > distinct.getLast().dialDegrees() + 1e-9) {
                distinct.add(point);
            }
        }
        return distinct;
    }

    private static double[] values(List<Result.OrbitPoint> points, ToDoubleFunction<Result.OrbitPoint> value) {
        return points.stream().mapToDouble(value).toArray();
    }
}
