package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.measures.Reading;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;

/** What a scene lists is measured, and nothing else; models have their first values here. */
final class MeasurerTest {

    private static final Set<String> ALWAYS = Set.of("name", "kind", "parameters");

    @TempDir
    private Path folder;

    /** The keys in result.json of a latent model, and those in metrics.csv but for the names of components. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''         | ''                                                          | ''",
        "residual   | residual residualAt residualPyTorch residualPyTorchAt       | residual residual-scale residual.at",
        "orbit      | orbit factor factorFloat64 dialFactor mirrorFactor          | relMSE factor",
        "components | components readOut                                          | relMSE read-out",
        "cost-drift | costDrift                                                   | cost-drift",
    })
    void theResultHoldsWhatTheSceneListsAndNothingElse(String measure, String inResult, String inMetrics) throws IOException {
        Scene scene = SmallScene.latent("published=[]", "measures=[" + (measure.isEmpty() ? "" : "{name: " + measure + "}") + "]");
        List<SeedMeasures> measures = measure(Experiment.of(scene));
        Path file = folder.resolve("result.json");
        ResultFile.write(file, result(scene, measures));
        for (JsonNode model : new JsonMapper().readTree(file.toFile()).get("models")) {
            Set<String> keys = new TreeSet<>();
            model.fieldNames().forEachRemaining(keys::add);
            Set<String> expected = new TreeSet<>(ALWAYS);
            expected.addAll(words(inResult));
            assertEquals(expected, keys);
        }
        assertEquals(ResultFile.text(ResultFile.read(file)), Files.readString(file));
        MetricsFile.write(folder.resolve("metrics.csv"), measures);
        Set<String> quantities = new TreeSet<>();
        Files.readAllLines(folder.resolve("metrics.csv")).stream().skip(1)
                .forEach(line -> quantities.add(line.split(",", -1)[2].split(" ", -1)[0]));
        assertEquals(words(inMetrics), quantities);
    }

    @Test
    void aModelThatNeedsNoReadOutAndHasNoEncoderHasNeitherInItsResult() {
        Scene scene = SmallScene.shipped("pusht-forward", "data.test=10", "data.train=10", "published=[]",
                "measures=[{name: components}, {name: cost-drift}]");
        for (Result.ModelResult model : result(scene, measure(Experiment.of(scene))).models()) {
            assertEquals(4, model.components().size());
            assertEquals(Map.of(), model.readOut());
            assertEquals(null, model.costDrift());
        }
    }

    @Test
    void everyFindingGivesEveryQuantityThatItsMeasureRegisters() {
        Experiment experiment = Experiment.of(SmallScene.LATENT);
        for (SeedMeasures seed : measure(experiment)) {
            for (Scene.MeasureChoice choice : experiment.scene().measures()) {
                Finding finding = seed.findings().get(choice.name());
                assertFalse(finding.readings().isEmpty(), choice.name());
                assertTrue(finding.readings().stream().map(Reading::value).allMatch(Double::isFinite), choice.name());
                for (Quantity quantity : choice.descriptor().quantities()) {
                    assertTrue(Double.isFinite(finding.value(quantity.label())), quantity.label());
                    assertFalse(quantity.documentation().isBlank(), quantity.label());
                }
                assertThrows(IllegalArgumentException.class, () -> finding.value("another"));
            }
        }
    }

    @Test
    void aResultThatLacksWhatIsAlwaysThereIsRefused() throws IOException {
        Path file = folder.resolve("result.json");
        ResultFile.write(file, result(SmallScene.LATENT, measure(Experiment.of(SmallScene.LATENT))));
        String text = Files.readString(file);
        for (String key : List.of("kind", "seeds", "relMse", "low", "parameters", "element")) {
            assertTrue(text.contains('"' + key + '"'), key);
            Files.writeString(file, text.replace('"' + key + '"', "\"other\""));
            String message = String.valueOf(assertThrows(BadInputException.class, () -> ResultFile.read(file)).getMessage());
            assertTrue(message.contains("not a result") && message.contains(key), message);
        }
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : new TreeSet<>(List.of(text.strip().split(" +", -1)));
    }

    private static Result result(Scene scene, List<SeedMeasures> measures) {
        return new ResultBuilder(scene).build(List.of(0L), Map.of(), Experiment.of(scene).architectures(), measures);
    }

    private static List<SeedMeasures> measure(Experiment experiment) {
        Measurer measurer = new Measurer(experiment, Progress.NONE);
        Transitions data = experiment.training(0);
        List<SeedMeasures> measures = new ArrayList<>();
        experiment.architectures().forEach((name, architecture) -> {
            LatentModel model = first(architecture);
            measures.add(measurer.measure(0, name, model, model, data, Progress.NONE));
        });
        return measures;
    }

    private static LatentModel first(Architecture architecture) {
        return architecture.instantiate(architecture.initial(new Streams(0), Precision.FLOAT32), Precision.FLOAT32);
    }
}
