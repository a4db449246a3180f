package org.orbitarium.engine.scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;

/** Sentences with numbers in them. */
final class HeadlineTest {

    private static final List<String> MODELS = List.of("Vector neurons", "MLP");

    @Test
    void numbersComeIntoTheirPlaces() {
        Headline headline = new Headline("×{Vector neurons factor} against ×{MLP factor}, {MLP worst} at worst");
        assertEquals(Optional.empty(), headline.problem(MODELS));
        assertEquals(Optional.of("×Vector neurons:FACTOR against ×MLP:FACTOR, MLP:WORST at worst"),
                headline.fill((model, part) -> Optional.of(model + ":" + part)));
    }

    @Test
    void aMissingNumberLeavesNoHalfSentence() {
        Headline headline = new Headline("×{Vector neurons factor} against ×{MLP factor}");
        assertEquals(Optional.empty(), headline.fill((model, part) -> model.equals("MLP") ? Optional.empty() : Optional.of("1")));
    }

    @ParameterizedTest
    @CsvSource({"{MPL factor}, MPL", "{MLP size}, size", "{MLP factor, closed", "{MLP}, closed", "grows } here, closed"})
    void whatIsWrongIsNamed(String text, String named) {
        String problem = new Headline(text).problem(MODELS).orElseThrow();
        assertTrue(problem.contains(named), problem);
    }

    @Test
    void aSceneWithAWrongPlaceIsRefusedAtItsLine() {
        SceneLibrary library = SceneLibrary.of(Home.find());
        String yaml = library.open("pusht-forward", List.of()).yaml().replace("{MLP factor}-fold", "{MPL factor}-fold");
        BadInputException refused = assertThrows(BadInputException.class,
                () -> library.reader().read("scenes/mine.yaml", yaml, List.of()));
        assertTrue(refused.getMessage().startsWith("scenes/mine.yaml:5 headline"), refused.getMessage());
    }

    @Test
    void everyShippedSceneSpeaksEveryLanguage() {
        for (Scene scene : SceneLibrary.of(Home.find()).all()) {
            for (Language language : Language.values()) {
                assertEquals(language, scene.in(language).language(), scene.name());
            }
        }
    }
}
