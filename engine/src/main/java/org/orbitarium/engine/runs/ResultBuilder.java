package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Quantity;
import org.orbitarium.engine.scenes.Scene;

/** Joins what was measured of single seeds into a result with intervals. */
final class ResultBuilder {

    private final Scene scene;
    private final Orbit orbit;
    private final Bootstrap bootstrap = Bootstrap.standard();

    ResultBuilder(Scene scene, Orbit orbit) {
        this.scene = scene;
        this.orbit = orbit;
    }

    /**
     * Returns the result.
     *
     * @param architectures by name, in the scene's order
     * @param measures      of every model and seed
     */
    Result build(List<Long> seeds, Map<String, String> versions, SequencedMap<String, Architecture> architectures,
            List<SeedMeasures> measures) {
        List<Result.ModelResult> models = new ArrayList<>();
        architectures.forEach((name, architecture) -> models.add(model(name, architecture, of(name, measures))));
        List<Result.Published> published = new ArrayList<>();
        for (Scene.PublishedNumber number : scene.published()) {
            int parameters = Objects.requireNonNull(architectures.get(number.model())).parameterCount();
            double[] ours = of(number.model(), measures).stream()
                    .mapToDouble(seed -> value(number.quantity(), seed, parameters)).toArray();
            published.add(Comparison.of(number, ours));
        }
        return new Result(scene.name(), scene.variant(), seeds, versions, models, published);
    }

    private static List<SeedMeasures> of(String model, List<SeedMeasures> measures) {
        return measures.stream().filter(seed -> seed.model().equals(model)).toList();
    }

    private Result.ModelResult model(String name, Architecture architecture, List<SeedMeasures> seeds) {
        Map<String, Result.Residual> residual = new LinkedHashMap<>();
        Map<String, Interval> residualAt = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            residual.put(precision.label(), residual(seeds, seed -> residual(seed.residual(), precision)));
            residualAt.put(precision.label(), over(seeds, seed -> residual(seed.residualAt(), precision).absolute()));
        }
        boolean drifts = seeds.stream().allMatch(seed -> seed.costDrift() != null);
        return new Result.ModelResult(name, architecture.kind().label(), architecture.parameterCount(), residual, residualAt,
                residual(seeds, SeedMeasures::inLibrary), over(seeds, seed -> seed.inLibraryAt().absolute()), points(seeds),
                forms(seeds, (seed, form) -> seed.profile().at(orbit.bins()).factor(form)),
                forms(seeds, (seed, form) -> seed.profile64().at(orbit.bins()).factor(form)),
                forms(seeds, (seed, form) -> seed.profile().at(orbit.rotations()).factor(form)),
                orbit.mirrors().isEmpty() ? Map.of() : forms(seeds, (seed, form) -> mirrorFactor(seed.profile(), form)),
                components(seeds), readOut(seeds),
                drifts ? over(seeds, seed -> Objects.requireNonNull(seed.costDrift())) : null);
    }

    private Result.Residual residual(List<SeedMeasures> seeds, Function<SeedMeasures, Residual> of) {
        Interval absolute = over(seeds, seed -> of.apply(seed).absolute());
        double relative = over(seeds, seed -> of.apply(seed).relative()).mean();
        return new Result.Residual(absolute.mean(), absolute.low(), absolute.high(), relative);
    }

    private double mirrorFactor(OrbitProfile profile, ErrorForm form) {
        double worst = profile.at(orbit.mirrors()).points().stream().mapToDouble(point -> point.errors().in(form)).max().orElseThrow();
        return worst / identity(profile).in(form);
    }

    private static Errors identity(OrbitProfile profile) {
        return profile.at(List.of(O2.IDENTITY)).points().getFirst().errors();
    }

    private List<Result.OrbitPoint> points(List<SeedMeasures> seeds) {
        List<Result.OrbitPoint> points = new ArrayList<>();
        List<OrbitProfile.Point> first = seeds.getFirst().profile().points();
        for (int i = 0; i < first.size(); i++) {
            int index = i;
            OrbitProfile.Point point = first.get(i);
            points.add(new Result.OrbitPoint(element(point.element()), angle(point.element()), point.dialDegrees(), point.overlap(),
                    point.seen(), forms(seeds, (seed, form) -> seed.profile().points().get(index).errors().in(form))));
        }
        return points;
    }

    private static Result.Element element(GroupElement g) {
        return switch (g) {
            case O2 plane -> new Result.Element(plane.mirror() ? "mirror" : "rotation", degrees(plane));
        };
    }

    private static double angle(GroupElement g) {
        return switch (g) {
            case O2 plane -> degrees(plane);
        };
    }

    /** Angles of grids are given in degrees; the way through radians must not leave 89.99999999999999. */
    private static double degrees(O2 g) {
        return Math.rint(g.angleDegrees() * 1e9) / 1e9;
    }

    private Map<String, Map<String, Interval>> components(List<SeedMeasures> seeds) {
        Map<String, Map<String, Interval>> components = new LinkedHashMap<>();
        for (String component : seeds.getFirst().components().keySet()) {
            components.put(component, forms(seeds, (seed, form) ->
                    Objects.requireNonNull(seed.components().get(component)).in(form)));
        }
        return components;
    }

    private Map<String, Interval> readOut(List<SeedMeasures> seeds) {
        Map<String, Interval> missed = new LinkedHashMap<>();
        for (String component : seeds.getFirst().readOut().keySet()) {
            missed.put(component, over(seeds, seed -> Objects.requireNonNull(seed.readOut().get(component))));
        }
        return missed;
    }

    private double value(Quantity quantity, SeedMeasures seed, int parameters) {
        OrbitProfile bins = seed.profile().at(orbit.bins());
        return switch (quantity) {
            case PARAMETERS -> parameters;
            case FACTOR_POOLED -> bins.factor(ErrorForm.POOLED);
            case FACTOR_RATIO -> bins.factor(ErrorForm.RATIO);
            case FACTOR_POWER -> bins.factor(ErrorForm.POWER);
            case SEEN_POOLED -> identity(bins).pooled();
            case SEEN_RATIO -> identity(bins).ratio();
            case SEEN_POWER -> identity(bins).power();
            case WORST_POOLED -> bins.worst(ErrorForm.POOLED).errors().pooled();
            case WORST_RATIO -> bins.worst(ErrorForm.RATIO).errors().ratio();
            case WORST_POWER -> bins.worst(ErrorForm.POWER).errors().power();
            case RESIDUAL_AT -> seed.inLibraryAt().absolute();
            case RESIDUAL -> seed.inLibrary().absolute();
            case COST_DRIFT -> drift(seed.costDrift());
        };
    }

    private static double drift(@Nullable Double drift) {
        return drift == null ? Double.NaN : drift;
    }

    private static Residual residual(Map<Precision, Residual> residuals, Precision precision) {
        return Objects.requireNonNull(residuals.get(precision));
    }

    private Interval over(List<SeedMeasures> seeds, ToDoubleFunction<SeedMeasures> value) {
        return bootstrap.mean(seeds.stream().mapToDouble(value).toArray());
    }

    private Map<String, Interval> forms(List<SeedMeasures> seeds, FormValue value) {
        Map<String, Interval> forms = new LinkedHashMap<>();
        for (ErrorForm form : ErrorForm.values()) {
            forms.put(form.label(), over(seeds, seed -> value.of(seed, form)));
        }
        return forms;
    }

    /** One number of one seed in one form. */
    @FunctionalInterface
    private interface FormValue {

        double of(SeedMeasures seed, ErrorForm form);
    }
}
