package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.figures.OrbitCurve;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.ResultCurves;

@NullUnmarked
final class OrbitCurvesTest {

    @Test
    void rotationsAndReflectionsAreCurvesOfTheirOwn() {
        List<OrbitCurve> rotations = ResultCurves.of(Findings.result(5), ErrorForm.RATIO, false);
        assertEquals(List.of("Vector neurons", "MLP"), rotations.stream().map(OrbitCurve::name).toList());
        assertEquals(List.of(Role.EQUIVARIANT, Role.BASELINE), rotations.stream().map(OrbitCurve::role).toList());
        OrbitCurve mlp = rotations.getLast();
        assertArrayEquals(new double[] {0, 45, 90, 135, 180, 225, 270, 315}, mlp.degrees(), "in the order of the dial");
        assertEquals(1, mlp.mean()[1], "the identity stands in the middle of the wedge");
        assertEquals(16, mlp.mean()[5], "half a turn from there");
        assertEquals(0.8 * 16, mlp.low()[5], 1e-12);
        OrbitCurve mirrored = ResultCurves.of(Findings.result(5), ErrorForm.RATIO, true).getLast();
        assertArrayEquals(new double[] {32, 32, 32, 32}, mirrored.mean());
    }

    @Test
    void everyFormHasItsOwnNumbersAndOneSeedHasNoInterval() {
        assertEquals(32, ResultCurves.of(Findings.result(5), ErrorForm.POOLED, false).getLast().mean()[5]);
        assertTrue(Double.isNaN(ResultCurves.of(Findings.result(5), ErrorForm.POWER, false).getLast().mean()[5]), "it was not measured");
        OrbitCurve single = ResultCurves.of(Findings.result(1), ErrorForm.RATIO, false).getLast();
        assertEquals(16, single.mean()[5]);
        assertTrue(Double.isNaN(single.low()[5]) && Double.isNaN(single.high()[5]));
    }

    @Test
    void seenAndWorstLeaveReflectionsOut() {
        Result.ModelResult mlp = Findings.result(5).models().getLast();
        assertEquals(1, mlp.seen(ErrorForm.RATIO).mean());
        assertEquals(16, mlp.worst(ErrorForm.RATIO).mean());
    }

    @Test
    void aModelThatLearnsHasACurveOfTheKindOfElementsThatIsShown() {
        List<OrbitProfile.Point> points = new ArrayList<>();
        for (int degrees : new int[] {270, 0, 90}) {
            points.add(new OrbitProfile.Point(O2.degrees(degrees), degrees, 0, false, new Errors(1, degrees + 1, 3)));
        }
        TrainingStatus.Live live = new TrainingStatus.Live("MLP", ModelKind.BASELINE, new OrbitProfile(points));
        OrbitCurve curve = OrbitCurves.live(live, ErrorForm.RATIO, false);
        assertArrayEquals(new double[] {0, 90, 270}, curve.degrees());
        assertArrayEquals(new double[] {1, 91, 271}, curve.mean());
        assertEquals(Role.BASELINE, curve.role());
        assertNull(OrbitCurves.live(live, ErrorForm.RATIO, true), "no reflection was measured");
    }
}
