package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.LatentsFigure;
import org.orbitarium.engine.figures.MeterFigure;
import org.orbitarium.engine.figures.StripsFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.scenes.Scene;

/** The explanation follows from the numbers, never from what a model is called. */
@NullUnmarked
final class WhyWordsTest {

    private static final OrbitMoment.ModelResidual FLAT = new OrbitMoment.ModelResidual("Vector neurons", ModelKind.EQUIVARIANT, 2e-6,
            4e-15, 3);
    private static final OrbitMoment.ModelResidual BROKEN = new OrbitMoment.ModelResidual("MLP", ModelKind.BASELINE, 4.2, 4.2, 3);

    @Test
    void theWorldsDifferenceHasTheWorldsUnit() {
        WhyWords.Step step = steps(Scenes.pusht(), O2.degrees(137), null, FLAT, BROKEN).getFirst();
        assertEquals("1.3·10⁻¹¹ px", step.number());
        assertTrue(step.words().contains("turned by g") && step.words().contains("137°"), step.words());
        assertEquals("1.3·10⁻¹¹", steps(Scenes.teacher(), O2.degrees(137), null, FLAT).getFirst().number());
        assertTrue(steps(Scenes.pusht(), new O2(1, true), null, FLAT).getFirst().words().contains("mirrored and turned"));
    }

    @Test
    void whatCommutesKeepsItsErrorAndWhatDoesNotMayHaveAny() {
        List<WhyWords.Step> steps = steps(Scenes.pusht(), O2.degrees(225), Findings.result(5), FLAT, BROKEN);
        assertEquals(List.of("1  The world commutes with g.", "2  The model commutes with g: Vector neurons.",
                "2′ This one does not commute with g: MLP.", "3  g keeps lengths, so Vector neurons keep their error."),
                steps.stream().map(WhyWords.Step::claim).toList());
        assertEquals("2.0·10⁻⁶ in float32, 4.0·10⁻¹⁵ in float64", steps.get(1).number());
        assertEquals("Vector neurons 0.250 → 0.250; MLP 1.00 → 16.0", steps.getLast().number());
        assertTrue(steps.getLast().words().contains("mean of 5 seeds"), steps.getLast().words());
    }

    /** As with gravity: that the model commutes with g holds nothing if the world does not. */
    @Test
    void aWorldThatIsNotSymmetricHoldsNoError() {
        List<WhyWords.Step> steps = steps(0.3, Scenes.teacher(), O2.degrees(225), Findings.result(5), FLAT);
        assertEquals(List.of("1′ The world does not commute with g.", "2  The model commutes with g: Vector neurons.",
                "3  So nothing holds the error at g."), steps.stream().map(WhyWords.Step::claim).toList());
        assertEquals("3.0·10⁻¹", steps.getFirst().number());
        assertTrue(steps.getFirst().words().contains("another episode") && steps.getLast().words().contains("as if the world did"),
                steps.toString());
    }

    @Test
    void aModelThatIsCalledEquivariantButIsNotIsNotCalledFlat() {
        OrbitMoment.ModelResidual wrong = new OrbitMoment.ModelResidual("Vector neurons", ModelKind.EQUIVARIANT, 0.7, 0.7, 3);
        List<WhyWords.Step> steps = steps(Scenes.pusht(), O2.degrees(137), null, wrong);
        assertEquals("2′ This one does not commute with g: Vector neurons.", steps.get(1).claim());
        assertEquals("3  So nothing holds the error at g.", steps.getLast().claim());
        assertEquals("", steps.getLast().number(), "nothing was measured, nothing is said");
    }

    @Test
    void plainVectorNeuronsAreWrongAboutMirrorsForAReason() {
        OrbitMoment.ModelResidual wrong = new OrbitMoment.ModelResidual("Vector neurons", ModelKind.EQUIVARIANT, 0.7, 0.7, 3);
        O2 mirror = new O2(1, true);
        assertTrue(steps(Scenes.pusht("world.feature=local-x"), mirror, null, wrong).get(1).words().contains("pseudovector"));
        assertFalse(steps(Scenes.pusht("world.feature=stem"), mirror, null, wrong).get(1).words().contains("pseudovector"));
        assertFalse(steps(Scenes.pusht("world.feature=local-x"), O2.degrees(57), null, wrong).get(1).words().contains("pseudovector"));
    }

    /** Of what every model does no model is praised, and what is not turned keeps its error without a reason. */
    @Test
    void atTheIdentityEveryModelCommutes() {
        OrbitMoment.ModelResidual rounding = new OrbitMoment.ModelResidual("MLP", ModelKind.BASELINE, 1e-7, 0, 3);
        List<WhyWords.Step> steps = steps(Scenes.pusht(), O2.IDENTITY, Findings.result(5), FLAT, rounding);
        assertEquals(List.of("2  Every model commutes with the identity, so Vector neurons does.",
                "2  Every model commutes with the identity, so MLP does.",
                "3  g is the identity: it changes nothing, and every model keeps its error. Turn g."),
                steps.subList(1, 4).stream().map(WhyWords.Step::claim).toList());
        List<WhyWords.Step> turned = steps(Scenes.pusht(), O2.degrees(1), null, rounding);
        assertEquals("2  The model commutes with g: MLP.", turned.get(1).claim());
    }

    /** In space nothing is interpolated between the measured rotations: the worst of them stands for all, and the words say so. */
    @Test
    void inSpaceTheErrorIsTheWorstOfTheOtherElements() {
        WhyWords.Step last = steps(Scenes.cloud(), O2.degrees(90), Findings.result(5), FLAT).getLast();
        assertTrue(last.words().endsWith("relMSE in the wedge → at the worst of the scene's other elements, mean of 5 seeds:"),
                last.words());
        assertEquals("Vector neurons 0.250 → 0.250; MLP 1.00 → 16.0", last.number());
        WhyWords.Step plane = steps(Scenes.pusht(), O2.degrees(90), Findings.result(5), FLAT).getLast();
        assertTrue(plane.words().endsWith("relMSE in the wedge → at g, mean of 5 seeds:"), plane.words());
    }

    @Test
    void roundingGrowsWithTheLatents() {
        assertTrue(WhyWords.commutes(new OrbitMoment.ModelResidual("m", ModelKind.BASELINE, 9e-3, 0, 100)));
        assertFalse(WhyWords.commutes(new OrbitMoment.ModelResidual("m", ModelKind.BASELINE, 9e-3, 0, 1)));
    }

    private static List<WhyWords.Step> steps(Scene scene, O2 g, @Nullable Result result, OrbitMoment.ModelResidual... residuals) {
        return steps(1.3e-11, scene, g, result, residuals);
    }

    private static List<WhyWords.Step> steps(double deviation, Scene scene, O2 g, @Nullable Result result,
            OrbitMoment.ModelResidual... residuals) {
        OrbitScene plain = Scenes.untrained(scene);
        OrbitScene open = new OrbitScene(plain.experiment(), plain.episodes(), List.of(), result, plain.picture());
        LatentsFigure.Input latents = new LatentsFigure.Input(new StripsFigure.Input(List.of(), StripsFigure.Detail.ALL, ""),
                new MeterFigure.Input(List.of()));
        OrbitMoment moment = new OrbitMoment(new OrbitRequest(open, g, 0, 0, 1, Precision.FLOAT32, Language.ENGLISH), 14,
                ArenaFigure.Input.empty(null, ""), null, latents, List.of(residuals), deviation);
        return WhyWords.of(moment, ErrorForm.RATIO, Words.texts(Language.ENGLISH));
    }
}
