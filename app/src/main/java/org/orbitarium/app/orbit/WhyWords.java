package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    static List<Step> of(OrbitMoment moment, ErrorForm form) {
        O2 element = moment.request().element();
        String g = Math.round(element.angleDegrees()) % 360 + "°" + (element.mirror() ? ", mirrored" : "");
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("1  The world commutes with g.", "Start and actions " + (element.mirror() ? "mirrored and turned" : "turned")
                + " by g give the same episode, moved by g. Largest difference at " + g + ":",
                (Numbers.power(moment.worldDeviation(), 2) + " " + moment.request().scene().world().unit()).strip()));
        for (OrbitMoment.ModelResidual residual : moment.residuals()) {
            steps.add(model(moment, residual));
        }
        steps.add(conclusion(moment, form));
        return steps;
    }

    /** Returns whether a model commutes with g as far as float32 can tell. */
    static boolean commutes(OrbitMoment.ModelResidual residual) {
        return residual.float32() < ROUNDING * residual.scale();
    }

    private static Step model(OrbitMoment moment, OrbitMoment.ModelResidual residual) {
        boolean commutes = commutes(residual);
        String claim = (commutes ? "2  The model commutes with g: " : "2′ This one does not commute with g: ")
                + residual.name() + ".";
        String words = "max |ρ(g)F(x, a) − F(g·x, g·a)|, where latents reach " + Numbers.three(residual.scale()) + ":";
        if (!commutes && mirrorsPseudovectors(moment) && residual.kind() == ModelKind.EQUIVARIANT) {
            words = "The block's direction, local x, is a pseudovector: a mirror turns it round. Plain vector neurons treat it "
                    + "as a vector, so they are wrong about mirrors by construction. " + words;
        }
        return new Step(claim, words, OrbitInspector.value(residual.float32()) + " in float32, " + OrbitInspector.value(residual.float64())
                + " in float64");
    }

    private static boolean mirrorsPseudovectors(OrbitMoment moment) {
        return moment.request().element().mirror()
                && moment.request().scene().world().observation().fields().contains(Field.PSEUDOVECTOR);
    }

    private static Step conclusion(OrbitMoment moment, ErrorForm form) {
        String numbers = errors(moment, form);
        List<String> flat = moment.residuals().stream().filter(WhyWords::commutes).map(OrbitMoment.ModelResidual::name).toList();
        String measured = numbers.isEmpty() ? "" : " relMSE in the wedge → at g, mean of "
                + Objects.requireNonNull(moment.request().scene().result()).seeds().size() + " seeds:";
        if (flat.isEmpty()) {
            return new Step("3  So nothing holds the error at g.", "Without step 2 the error may be anything at g; it is measured."
                    + measured, numbers);
        }
        return new Step("3  g keeps lengths, so " + String.join(" and ", flat) + " keep their error.",
                "With step 2, |F(g·x) − E(g·x′)| = |ρ(g)(F(x) − E(x′))| = |F(x) − E(x′)|: the error at g is the error in the wedge."
                        + measured, numbers);
    }

    private static String errors(OrbitMoment moment, ErrorForm form) {
        OrbitScene scene = moment.request().scene();
        Result result = scene.result();
        if (result == null) {
            return "";
        }
        O2 element = moment.request().element();
        List<String> texts = new ArrayList<>();
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
