package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.measures.components.ComponentFinding;
import org.orbitarium.engine.measures.costdrift.CostDriftFinding;
import org.orbitarium.engine.measures.orbit.OrbitFinding;
import org.orbitarium.engine.measures.residual.ResidualFinding;
import org.orbitarium.engine.measures.rollout.RolloutFinding;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;

/** Joins what was measured of single seeds into a result with intervals: here it is said how a finding enters {@code result.json}. */
final class ResultBuilder {

    private final Scene scene;

    ResultBuilder(Scene scene) {
        this.scene = scene;
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
            published.add(Comparison.of(number, ours, !Cause.changed(scene).isEmpty()));
        }
        List<RolloutPoint> rollout = architectures.keySet().stream()
                .flatMap(name -> RolloutPoint.of(name, Found.of(of(name, measures), RolloutFinding.class)).stream()).toList();
        return new Result(scene.name(), scene.variant(), seeds, versions, models, published, rollout,
                ControlTable.of(architectures, measures));
    }

    private static List<SeedMeasures> of(String model, List<SeedMeasures> measures) {
        return measures.stream().filter(seed -> seed.model().equals(model)).toList();
    }

    private static Result.ModelResult model(String name, Architecture architecture, List<SeedMeasures> seeds) {
        Found<ResidualFinding> residual = Found.of(seeds, ResidualFinding.class);
        Found<OrbitFinding> orbit = Found.of(seeds, OrbitFinding.class);
        Found<ComponentFinding> components = Found.of(seeds, ComponentFinding.class);
        Found<CostDriftFinding> drift = Found.of(seeds, CostDriftFinding.class);
        List<Precision> precisions = List.of(Precision.values());
        boolean mirrored = orbit.seeds().stream().noneMatch(seed -> seed.grid().mirrors().isEmpty());
        boolean referred = orbit.seeds().stream().noneMatch(seed -> seed.reference() == null);
        return new Result.ModelResult(name, architecture.kind().label(), architecture.parameterCount(),
                residual.map(precisions, Precision::label, precision -> join(residual, seed -> seed.residual(precision))),
                residual.map(precisions, Precision::label, precision -> residual.mean(seed -> seed.at(precision).absolute())),
                residual.seeds().isEmpty() ? null : join(residual, ResidualFinding::inLibrary),
                residual.interval(seed -> seed.inLibraryAt().absolute()),
                points(orbit), bins(orbit), orbit.forms(OrbitFinding::factor), orbit.forms(OrbitFinding::factorFloat64),
                referred ? orbit.forms(OrbitFinding::referenceFactor) : Map.of(), orbit.forms(OrbitFinding::dialFactor),
                mirrored ? orbit.forms(OrbitFinding::mirrorFactor) : Map.of(),
                components.byKey(seed -> seed.components().keySet(),
                        component -> components.forms((seed, form) -> errors(seed, component).in(form))),
                components.byKey(seed -> seed.readOut().keySet(),
                        component -> components.mean(seed -> Objects.requireNonNull(seed.readOut().get(component)))),
                drift.interval(CostDriftFinding::drift));
    }

    private static Errors errors(ComponentFinding seed, String component) {
        return Objects.requireNonNull(seed.components().get(component));
    }

    private static Result.Residual join(Found<ResidualFinding> found, Function<ResidualFinding, Residual> of) {
        Interval absolute = found.mean(seed -> of.apply(seed).absolute());
        double relative = found.mean(seed -> of.apply(seed).relative()).mean();
        return new Result.Residual(absolute.mean(), absolute.low(), absolute.high(), relative);
    }

    private static List<Result.OrbitPoint> points(Found<OrbitFinding> orbit) {
        List<Result.OrbitPoint> points = new ArrayList<>();
        if (orbit.seeds().isEmpty()) {
            return points;
        }
        List<OrbitProfile.Point> first = orbit.seeds().getFirst().profile().points();
        for (int i = 0; i < first.size(); i++) {
            int index = i;
            OrbitProfile.Point point = first.get(i);
            Result.Element element = Result.Element.of(point.element());
            Double dial = Double.isNaN(point.dialDegrees()) ? null : point.dialDegrees();
            points.add(new Result.OrbitPoint(element, element.value(), dial, point.overlap(), point.seen(),
                    orbit.forms((seed, form) -> seed.profile().points().get(index).errors().in(form))));
        }
        return points;
    }

    /** Returns the bins of an orbit in space; in the plane they are elements of the grid and have no other name. */
    private static List<Result.BinError> bins(Found<OrbitFinding> orbit) {
        if (orbit.seeds().isEmpty() || orbit.seeds().getFirst().grid().all().getFirst().dimension() == 2) {
            return List.of();
        }
        List<Result.BinError> bins = new ArrayList<>();
        orbit.seeds().getFirst().byBin().forEach((name, point) -> bins.add(new Result.BinError(name, point.seen(),
                orbit.forms((seed, form) -> Objects.requireNonNull(seed.byBin().get(name)).errors().in(form)))));
        return bins;
    }

    /** Returns a published quantity of one seed; NaN if its measure had nothing to say of the model. */
    private double value(Quantity quantity, SeedMeasures seed, int parameters) {
        return quantity.equals(Quantity.PARAMETERS) ? parameters : seed.value(scene, quantity.label());
    }
}
