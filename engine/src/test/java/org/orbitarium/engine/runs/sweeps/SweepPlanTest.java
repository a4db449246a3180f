package org.orbitarium.engine.runs.sweeps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.scenes.SceneLibrary;

final class SweepPlanTest {

    private static SweepPlan plan(List<String> over) {
        SceneLibrary library = SceneLibrary.of(Home.find());
        return SweepPlan.of(overrides -> library.open("teacher-so2", overrides), List.of("data.test=20"),
                over.stream().map(SweepAxis::parse).toList());
    }

    @Test
    void commasInsideOfBracketsAndQuotesBelongToAValue() {
        assertEquals(new SweepAxis("data.wedge", List.of("[0, 90]", "[0, 180]")), SweepAxis.parse("data.wedge=[0, 90],[0, 180]"));
        assertEquals(List.of("{a: 1, b: [2, 3]}", "'x, y'", "\"z,\""), SweepAxis.parse("k={a: 1, b: [2, 3]}, 'x, y' ,\"z,\"").values());
        assertEquals(List.of("a=b"), SweepAxis.parse("k=a=b").values());
    }

    @Test
    void keysVaryTogetherAndEveryPointHasItsScene() {
        SweepPlan plan = plan(List.of("data.train=10,20,30", "training.epochs=3,2,1"));
        assertEquals(List.of(10, 20, 30), plan.points().stream().map(point -> point.scene().data().train()).toList());
        assertEquals(List.of(3, 2, 1), plan.points().stream().map(point -> point.scene().training().epochs()).toList());
        assertTrue(plan.points().stream().allMatch(point -> point.scene().data().test() == 20));
        assertEquals(List.of("data.test=20", "data.train=20", "training.epochs=2"), plan.points().get(1).scene().overrides());
    }

    @Test
    void foldersHaveNamesOfTheirOwnThatAnyFileSystemTakes() {
        SweepPlan plan = plan(List.of("data.wedge=[0, 90],[0, 91.5],[0, 180]"));
        assertEquals(List.of("wedge-0-90", "wedge-0-91.5", "wedge-0-180"), plan.points().stream().map(SweepPlan.Point::folder).toList());
        assertEquals(List.of("wedge-0-90", "wedge-0-90-2"),
                plan(List.of("data.wedge=[0, 90],[0,  90]")).points().stream().map(SweepPlan.Point::folder).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "data.train=10,20 training.epochs=1,2,3 | training.epochs: it has 3 values, data.train has 2",
        "data.tarin=10,20 | Did you mean 'train'?",
        "data.train=10,ten | expected a whole number",
        "data.train=10,,20 | one of its values is empty",
        "data.train=10, | one of its values is empty",
        "data.train | expected a key and its values",
        "=10 | expected a key and its values",
        "data.train=10,20,10 | the same point stands in it twice",
        "data.train=10 data.train=20 | the key is listed twice",
        "models.MPL.width=10 | MPL"})
    void whatDoesNotFitIsNamed(String over, String problem) {
        BadInputException error = assertThrows(BadInputException.class, () -> plan(List.of(over.split(" ", -1))));
        assertTrue(error.getMessage().contains(problem), error.getMessage());
    }

    @Test
    void aSweepWithoutKeysIsNone() {
        assertThrows(BadInputException.class, () -> plan(List.of()));
    }

    @Test
    void quantitiesAreThoseOfTheScene() {
        SweepPlan plan = plan(List.of("data.train=10"));
        assertEquals("seen.ratio", plan.quantity(""));
        assertEquals("parameters", plan.quantity("parameters"));
        BadInputException error = assertThrows(BadInputException.class, () -> plan.quantity("seen.pooler"));
        assertTrue(error.getMessage().contains("Did you mean 'seen.pooled'?"), error.getMessage());
        assertThrows(BadInputException.class, () -> plan.quantity("cost-drift"), "the scene does not measure it");
    }
}
