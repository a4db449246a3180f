package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.BallFigure;
import org.orbitarium.engine.figures.ElementWords;
import org.orbitarium.engine.figures.LadderFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.measures.Bin;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.WedgeOverlap;
import org.orbitarium.engine.measures.orbit.SpaceOrbitMeasure;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.Result;

/** Turns orbits in space, those of a run and those of models that learn, into what ball and ladder show. */
final class SpaceBins {

    private SpaceBins() {
    }

    /**
     * A bin of a scene.
     *
     * @param name     as the scene writes it, and the result
     * @param elements of it
     * @param seen     whether training has seen all of them
     */
    record Rung(String name, List<GroupElement> elements, boolean seen) {

        /** Returns what it is called in a language. */
        String words(Language language) {
            ElementWords words = new ElementWords(language);
            return elements.size() == 1 ? words.rung(elements.getFirst()) : words.random(elements.size());
        }
    }

    /** Returns the bins of a scene; none if it measures no orbit in space. */
    static List<Rung> of(Experiment experiment) {
        return experiment.scene().measure(SpaceOrbitMeasure.Parameters.class)
                .map(measure -> measure.grid(experiment.ground().streams()).bins()).orElse(List.of()).stream()
                .map(bin -> rung(experiment, bin)).toList();
    }

    private static Rung rung(Experiment experiment, Bin bin) {
        return new Rung(bin.name(), bin.elements(), bin.elements().stream()
                .allMatch(g -> WedgeOverlap.seen(experiment.ground().wedge(), experiment.wedgeTie(), g)));
    }

    /** Returns the rotations of a result's orbits with their errors, a ball a model; what is shifted too is left out. */
    static List<BallFigure.Ball> balls(Result result, ErrorForm form) {
        List<BallFigure.Ball> balls = new ArrayList<>();
        for (Result.ModelResult model : result.models()) {
            List<SO3> rotations = new ArrayList<>();
            List<Double> errors = new ArrayList<>();
            for (Result.OrbitPoint point : model.orbit()) {
                String element = point.element().element();
                if (element != null && GroupElement.parse(element) instanceof SO3 rotation) {
                    rotations.add(rotation);
                    errors.add(point.in(form).mean());
                }
            }
            balls.add(ball(model.name(), Role.of(model.side()), rotations, errors, false));
        }
        return balls;
    }

    /** Returns the ball of a model that learns. */
    static BallFigure.Ball ball(TrainingStatus.Live live, ErrorForm form) {
        List<SO3> rotations = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (OrbitProfile.Point point : live.profile().points()) {
            if (point.element() instanceof SO3 rotation) {
                rotations.add(rotation);
                errors.add(point.errors().in(form));
            }
        }
        return ball(live.name(), Role.of(live.kind()), rotations, errors, true);
    }

    private static BallFigure.Ball ball(String name, Role role, List<SO3> rotations, List<Double> errors, boolean live) {
        return new BallFigure.Ball(name, role, rotations, errors.stream().mapToDouble(Double::doubleValue).toArray(), live);
    }

    /** Returns the ladder of a result; its rungs alone if there is none. */
    static LadderFigure.Input ladder(List<Rung> rungs, @Nullable Result result, ErrorForm form, String measure, int chosen,
            Language language) {
        List<LadderFigure.Series> series = new ArrayList<>();
        if (result != null) {
            for (Result.ModelResult model : result.models()) {
                List<Interval> errors = rungs.stream().map(rung -> error(model, rung.name(), form)).toList();
                // one seed has no interval
                ToDoubleFunction<Interval> low = result.seeds().size() < 2 ? error -> Double.NaN : Interval::low;
                ToDoubleFunction<Interval> high = result.seeds().size() < 2 ? error -> Double.NaN : Interval::high;
                series.add(new LadderFigure.Series(model.name(), Role.of(model.side()),
                        errors.stream().mapToDouble(Interval::mean).toArray(), errors.stream().mapToDouble(low).toArray(),
                        errors.stream().mapToDouble(high).toArray()));
            }
        }
        List<LadderFigure.Rung> named = rungs.stream().map(rung -> new LadderFigure.Rung(rung.words(language), rung.seen())).toList();
        return new LadderFigure.Input(measure, named, series, chosen, false);
    }

    private static Interval error(Result.ModelResult model, String bin, ErrorForm form) {
        return model.bins().stream().filter(found -> found.name().equals(bin)).findFirst().map(found -> found.in(form))
                .orElse(new Interval(Double.NaN, Double.NaN, Double.NaN));
    }
}
