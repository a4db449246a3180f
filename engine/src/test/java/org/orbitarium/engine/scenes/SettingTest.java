package org.orbitarium.engine.scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Home;

final class SettingTest {

    private static final List<String> OVERRIDES = List.of("training.epochs=7", "models[1].predictor-width=16",
            "measures[0]={name: orbit, dial: 8}", "measures.residual.elements=8", "data.wedge=[0, 90]");

    @Test
    void everyParameterIsListedOnceWithItsDefault() {
        List<Setting> settings = Setting.of(scene(List.of()));
        assertEquals(settings.size(), settings.stream().map(Setting::key).distinct().count());
        Setting rate = find(settings, "training.learning-rate");
        assertEquals("0.02", rate.value());
        assertTrue(rate.standard());
        Setting train = find(settings, "data.train");
        assertEquals("1500", train.value());
        assertEquals("", train.initial(), "a scene must give it");
        assertEquals("[0, 90, 180, 270]", find(settings, "measures.orbit.bins").value());
        assertTrue(find(settings, "measures.orbit.bins").standard(), "90.0 and 90 are the same");
        assertEquals("latent-mlp", find(settings, "models.MLP.type").value());
        assertTrue(settings.stream().noneMatch(Setting::overridden));
    }

    @Test
    void overridesAreMarkedWhateverTheyNameTheirPlaceBy() {
        List<Setting> settings = Setting.of(scene(OVERRIDES));
        List<String> marked = settings.stream().filter(Setting::overridden).map(Setting::key).toList();
        List<String> measures = settings.stream().map(Setting::key).filter(key -> key.startsWith("measures.orbit.")).toList();
        assertTrue(marked.containsAll(List.of("training.epochs", "models.MLP.predictor-width", "data.wedge")), marked.toString());
        assertTrue(marked.containsAll(measures), "a mapping overrides all below it: " + marked);
        assertTrue(marked.contains("measures.residual.elements"), marked.toString());
        assertEquals(4 + measures.size(), marked.size(), marked.toString());
        assertFalse(find(settings, "training.epochs").standard());
        assertEquals("40", find(settings, "training.epochs").initial());
    }

    /** What the text of a scene as run does not tell is known from its folder. */
    @Test
    void theTextAsRunGivesTheSameSettings() {
        Scene scene = scene(OVERRIDES);
        Scene again = new SceneReader(Catalogue.installed()).read("scene.yaml", scene.yaml(), List.of()).overriddenBy(OVERRIDES);
        assertEquals(byKey(scene), byKey(again));
    }

    private static Object byKey(Scene scene) {
        return Setting.of(scene).stream().collect(Collectors.toMap(Setting::key, Function.identity()));
    }

    private static Scene scene(List<String> overrides) {
        return SceneLibrary.of(Home.find()).open("pusht-orbit", overrides);
    }

    private static Setting find(List<Setting> settings, String key) {
        return settings.stream().filter(setting -> setting.key().equals(key)).findFirst().orElseThrow();
    }
}
