package org.orbitarium.engine.scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.measures.costdrift.CostDriftMeasure;
import org.orbitarium.engine.measures.orbit.OrbitMeasure;
import org.orbitarium.engine.measures.residual.ResidualMeasure;

final class SceneReaderTest {

    private static final SceneReader READER = new SceneReader(Catalogue.installed());

    private static final String TEXT = """
            scene: small          # line 1
            title: Small
            claim: It is small.
            group: Tests
            world:
              name: pusht
              task: pose
            data:
              wedge: [10, 80]
              train: 60
              test: 20
            models:
              - name: Vector neurons
                type: forward-vector-neurons
                channels: 4
              - name: MLP
                type: forward-mlp
                width: 8
            training:
              epochs: 3
            measures:
              - name: orbit
              - name: residual
                at: 0.3
            views: [arena, dial]
            published:
              - what: factor of the MLP
                model: MLP
                quantity: factor.ratio
                value: 16.2
                source: arXiv 2606.03003
            """;

    @Test
    void everySectionIsRead() {
        Scene scene = read(TEXT);
        assertEquals("small", scene.name());
        assertEquals("paper", scene.variant());
        assertEquals(List.of(10.0, 80.0), scene.data().wedge());
        assertEquals(999, scene.data().testSeed());
        assertEquals(3, scene.training().epochs());
        assertEquals(List.of(View.ARENA, View.DIAL), scene.views());
        assertEquals(List.of("orbit", "residual"), scene.measures().stream().map(Scene.MeasureChoice::name).toList());
        assertEquals(72, orbit(scene).dial());
        assertEquals(0.3, scene.measure(ResidualMeasure.Parameters.class).orElseThrow().at());
        assertTrue(scene.measure(CostDriftMeasure.Parameters.class).isEmpty());
        assertEquals(16.2, scene.published().getFirst().value());
        assertEquals("factor.ratio", scene.published().getFirst().quantity().label());
        assertEquals(TEXT, scene.yaml());
    }

    @Test
    void overridesReplaceAddAndAreWrittenIntoTheSceneAsRun() {
        Scene scene = READER.read("small.yaml", TEXT,
                List.of("training.epochs=7", "models.MLP.width=16", "models[0].channels=5", "measures.orbit.dial=8", "data.wedge=[0, 360]",
                "data.turned=true"));
        assertEquals(7, scene.training().epochs());
        assertEquals(8, orbit(scene).dial());
        assertEquals(360, scene.data().slice().width());
        assertTrue(scene.data().turned());
        assertFalse(read(TEXT).data().turned());
        assertTrue(scene.models().get(0).parameters().toString().contains("channels=5"));
        assertTrue(scene.models().get(1).parameters().toString().contains("width=16"));
        Scene again = read(scene.yaml());
        assertEquals(scene.data(), again.data());
        assertEquals(scene.models(), again.models());
        assertEquals(parameters(scene), parameters(again));
        assertEquals(scene.training(), again.training());
    }

    /** Line, what the message must name, and the text to replace by what. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "20 | training.epoch         | epochs: 3       | epoch: 3        | Did you mean 'epochs'?",
        "6  | world.name             | name: pusht     | name: push      | Did you mean 'pusht'?",
        "7  | world.task             | task: pose      | task: poes      | Did you mean 'pose'?",
        "7  | world.tsak             | task: pose      | tsak: pose      | Did you mean 'task'?",
        "14 | models[0].type         | forward-vector  | forwards-vector | Did you mean 'forward-vector-neurons'?",
        "15 | models[0].channels     | channels: 4     | channels: four  | whole number",
        "15 | models[0].channels     | channels: 4     | channels: 0     | from 1 to 4096",
        "18 | models[1].wdith        | width: 8        | wdith: 8        | Did you mean 'width'?",
        "16 | models[1].name         | name: MLP       | name: Vector neurons | two models",
        "16 | models[1].name         | name: MLP       | name: VECTOR  (neurons | so alike",
        "16 | models[1].name         | name: MLP       | name: MLP, small | cannot name a file",
        "22 | measures[0].name       | name: orbit     | name: orbits    | Did you mean 'orbit'?",
        "23 | measures[1].name       | name: residual  | name: orbit     | listed twice",
        "24 | measures[1].att        | at: 0.3         | att: 0.3        | Did you mean 'at'?",
        "24 | measures[1].elements   | at: 0.3         | elements: 0     | from 1 to 10000",
        "22 | measures[0].bins       | name: orbit     | {name: orbit, bins: [90, 180]} | expected 0 and",
        "29 | published[0].quantity  | factor.ratio    | cost-drift      | of the measure 'cost-drift', which this scene does not list",
        "25 | views[1]               | dial]           | dail]           | Did you mean 'dial'?",
        "28 | published[0].model     | model: MLP      | model: MPL      | Did you mean 'MLP'?",
        "29 | published[0].quantity  | factor.ratio    | factor.ration   | Did you mean 'factor.ratio'?",
        "30 | published[0].value     | value: 16.2     | value: .nan     | finite number",
        "30 | published[0].value     | value: 16.2     | value: 13.8f    | how many of its digits count",
        "9  | data.wedge             | wedge: [10, 80] | wedge: [80, 10] | width",
        "9  | data.wedge             | wedge: [10, 80] | wedge: [10]     | expected two angles",
        "18 | models[1].unit         | width: 8        | unit: velocity  | no component 'velocity'",
        "9  | data.wedge             | wedge: [10, 80] | wedge: 10       | a list",
        "10 | data.turned            | train: 60       | turned: yes     | true or false",
        "10 | data.tset              | train: 60       | tset: 60        | Did you mean 'test'?",
        "1  | sceen                  | scene: small    | sceen: small    | Did you mean 'scene'?",
        "1  | scene                  | scene: small    | scene: ../up    | cannot name a folder",
    })
    void errorsNameFileLineKeyAndTheNearestValidName(int line, String key, String old, String wrong, String hint) {
        assertTrue(TEXT.contains(old), old);
        String message = assertThrows(BadInputException.class, () -> read(TEXT.replace(old, wrong))).getMessage();
        assertTrue(message.startsWith("small.yaml:" + line + " " + key + ": "), message);
        assertTrue(message.contains(hint), message);
    }

    @Test
    void turnedEpisodesAndANarrowWedgeContradictEachOther() {
        assertEquals("small.yaml:12 data.turned: turned episodes come from every orientation, the wedge names [10.0, 80.0] alone. "
                + "Write wedge: [0, 360] beside it, or turned: false.", message(TEXT.replace("test: 20", "test: 20\n  turned: true")));
        assertEquals("--set data.turned=true data.turned: turned episodes come from every orientation", overridden("data.turned=true")
                .split(",", 2)[0]);
        assertTrue(read(TEXT.replace("wedge: [10, 80]", "wedge: [-180, 180]\n  turned: true")).data().turned());
    }

    @Test
    void whatRefusesToBeBuiltIsNamedAtTheKeyAtFaultAndNotAtItsSection() {
        assertEquals("small.yaml:16 models[0].flaw: flaw: bias: it goes with weights: scalar. Set one of the two.",
                message(TEXT.replace("channels: 4", "weights: complete\n    flaw: bias")));
        assertTrue(message(TEXT.replace("width: 8", "residual: true\n    unit: velocity")).startsWith("small.yaml:19 models[1].unit: "));
        assertTrue(overridden("data.wedge=[80, 10]").startsWith("--set data.wedge=[80, 10] data.wedge: "));
    }

    @Test
    void missingSectionsAndBrokenYamlAreNamed() {
        assertTrue(message(TEXT.replace("title: Small\n", "")).contains("the key 'title' is missing"));
        assertTrue(message(TEXT.replace("train: 60", "")).contains("'train' is missing"));
        assertTrue(message(TEXT.replace("[10, 80]", "[10, 80")).startsWith("small.yaml:"));
        assertTrue(message("").contains("empty"));
        assertTrue(message("- a\n- b\n").contains("expected keys"));
        assertTrue(message("scene: a\nscene: b\n").contains("stands twice"));
        assertTrue(message("a: &x [1]\nb: *x\nc: [*x, *x]\n").contains("small.yaml"));
    }

    @Test
    void aWrongOverrideIsNamedAsTheUserWroteIt() {
        assertTrue(overridden("training.epochs=many").contains("--set training.epochs=many"));
        assertTrue(overridden("training.epocs=3").contains("Did you mean 'epochs'?"));
        assertTrue(overridden("training").contains("expected key=value"));
        assertTrue(overridden("models.ML.width=3").contains("no item 'ML'"));
    }

    private static OrbitMeasure.Parameters orbit(Scene scene) {
        return scene.measure(OrbitMeasure.Parameters.class).orElseThrow();
    }

    private static List<Record> parameters(Scene scene) {
        return scene.measures().stream().map(Scene.MeasureChoice::parameters).toList();
    }

    private static String overridden(String override) {
        return assertThrows(BadInputException.class, () -> READER.read("small.yaml", TEXT, List.of(override))).getMessage();
    }

    private static String message(String text) {
        return assertThrows(BadInputException.class, () -> read(text)).getMessage();
    }

    private static Scene read(String text) {
        return READER.read("small.yaml", text, List.of());
    }
}
