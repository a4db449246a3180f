package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.ElementWords;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.ResultCurves;

/** Says in words what the numbers of a moment show: claims follow from residuals, never from what a model is called. */
final class WhyWords {

    /** A residual in float32 below this share of max|z| is rounding: it leaves four digits, where a broken symmetry leaves one or none. */
    static final double ROUNDING = 1e-4;
    /** In the world's unit: rounding of an episode of a symmetric world stays far below, what breaks the symmetry lies far above. */
    private static final double BROKEN = 1e-6;

    private WhyWords() {
    }

    /**
     * One step.
     *
     * @param claim  what is shown
     * @param words  how
     * @param number by which numbers
     */
    record Step(String claim, String words, String number) {
    }

    /** Returns the steps at the element of a moment. */
    static List<Step> of(OrbitMoment moment, ErrorForm form, Texts texts) {
        O2 element = moment.request().element();
        boolean mirrored = element.mirror() && !moment.request().scene().spatial();
        String angle = moment.request().scene().spatial() ? new ElementWords(texts.language()).of(moment.request().g())
                : Math.round(element.angleDegrees()) % 360 + "°";
        String g = mirrored ? texts.get("why.mirrored", angle) : angle;
        List<Step> steps = new ArrayList<>();
        boolean symmetric = symmetric(moment);
        steps.add(new Step(texts.get(symmetric ? "why.world" : "why.world-broken"),
                texts.get(!symmetric ? "why.world-other" : mirrored ? "why.world-mirrored" : "why.world-turned", g),
                (Numbers.power(moment.worldDeviation(), 2) + " " + moment.request().scene().world().unit()).strip()));
        for (OrbitMoment.ModelResidual residual : moment.residuals()) {
            steps.add(model(moment, residual, texts));
        }
        steps.add(conclusion(moment, form, texts));
        return steps;
    }

    /** Returns whether a model commutes with g as far as float32 can tell. */
    static boolean commutes(OrbitMoment.ModelResidual residual) {
        return residual.float32() < ROUNDING * residual.scale();
    }

    /** Returns whether the world does at g what it does in the wedge, turned. */
    private static boolean symmetric(OrbitMoment moment) {
        return moment.worldDeviation() < BROKEN;
    }

    private static Step model(OrbitMoment moment, OrbitMoment.ModelResidual residual, Texts texts) {
        boolean commutes = commutes(residual);
        String words = texts.get("why.residual", Numbers.three(residual.scale()));
        if (!commutes && mirrorsPseudovectors(moment) && residual.kind() == ModelKind.EQUIVARIANT) {
            words = texts.get("why.pseudovector", words);
        }
        // of what every model does, a model is not to be praised
        String claim = !commutes ? "why.fails" : moment.request().g().isIdentity() ? "why.commutes-any" : "why.commutes";
        return new Step(texts.get(claim, residual.name()), words,
                texts.get("why.precisions", OrbitInspector.value(residual.float32()), OrbitInspector.value(residual.float64())));
    }

    private static boolean mirrorsPseudovectors(OrbitMoment moment) {
        return moment.request().element().mirror()
                && moment.request().scene().world().observation().fields().contains(Field.PSEUDOVECTOR);
    }

    private static Step conclusion(OrbitMoment moment, ErrorForm form, Texts texts) {
        String numbers = errors(moment, form);
        Optional<String> flat = moment.residuals().stream().filter(WhyWords::commutes).map(OrbitMoment.ModelResidual::name)
                .reduce((first, second) -> texts.get("why.and", first, second));
        boolean symmetric = symmetric(moment);
        String words = texts.get(!symmetric ? "why.broken-words" : flat.isEmpty() ? "why.open-words" : "why.keeps-words");
        if (!numbers.isEmpty()) {
            OrbitScene scene = moment.request().scene();
            words = texts.get(scene.spatial() ? "why.measured-worst" : "why.measured", words,
                    Objects.requireNonNull(scene.result()).seeds().size());
        }
        if (moment.request().g().isIdentity()) {
            return new Step(texts.get("why.identity"), words, numbers);
        }
        String claim = flat.filter(names -> symmetric).map(names -> texts.get("why.keep", names)).orElseGet(() -> texts.get("why.open"));
        return new Step(claim, words, numbers);
    }

    private static String errors(OrbitMoment moment, ErrorForm form) {
        OrbitScene scene = moment.request().scene();
        Result result = scene.result();
        if (result == null) {
            return "";
        }
        O2 element = moment.request().element();
        List<String> texts = new ArrayList<>();
        if (scene.spatial()) {
            // between measured rotations nothing is interpolated: the worst of them stands for all
            for (Result.ModelResult found : result.models()) {
                Interval worst = found.worst(form);
                Interval seen = found.seen(form);
                if (seen != null && worst != null) {
                    texts.add(found.name() + ' ' + Numbers.three(seen.mean()) + " → " + Numbers.three(worst.mean()));
                }
            }
            return String.join("; ", texts);
        }
        for (OrbitCurve curve : ResultCurves.of(result, form, element.mirror())) {
            @Nullable Interval seen = result.models().stream().filter(model -> model.name().equals(curve.name())).findFirst()
                    .map(model -> model.seen(form)).orElse(null);
            if (seen != null) {
                texts.add(curve.name() + ' ' + Numbers.three(seen.mean()) + " → "
                        + Numbers.three(curve.at(curve.mean(), element.angleDegrees())));
            }
        }
        return String.join("; ", texts);
    }
}
