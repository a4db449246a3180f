package org.orbitarium.engine.scenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;

final class ReferenceTest {

    private static final Path PAGE = Home.find().directory().resolve("src/site/markdown/scene-reference.md");

    /** {@code -Dhandbook.write=true} writes the page instead of comparing it. */
    @Test
    void thePageIsWhatTheDescriptorsSay() throws IOException {
        String expected = Reference.markdown(Catalogue.installed());
        if (Boolean.getBoolean("handbook.write")) {
            AtomicFiles.write(PAGE, expected);
        }
        assertEquals(expected, Files.readString(PAGE), "write it anew with -Dhandbook.write=true");
    }

    @Test
    void theSheetKnowsRangesChoicesAndDefaults() {
        List<ParameterSheet.Row> rows = ParameterSheet.of(DataSettings.class);
        assertEquals("wedge", rows.getFirst().key());
        assertEquals("[0, 90]", rows.getFirst().initial());
        assertEquals("deg", rows.getFirst().unit());
        assertEquals("true, false", rows.get(1).choices());
        assertEquals("from 1 to 1000000", rows.get(2).choices());
        assertEquals("", rows.get(2).initial());
    }

    @Test
    void noModelTakesAKeyThatEveryModelHas() {
        Catalogue.installed().models().forEach(model -> assertTrue(
                Collections.disjoint(RecordBinder.keys(model.parameters()), SceneReader.MODEL_KEYS), model.name()));
    }

    @Test
    void theGuideNamesEveryKeyOfDataEveryMeasureAndEveryQuantity() throws IOException {
        String guide = Files.readString(Home.find().directory().resolve("src/site/markdown/scenes.md"));
        RecordBinder.keys(DataSettings.class).forEach(key -> assertTrue(guide.contains("| `" + key + "` |"), key));
        for (MeasureDescriptor<?> measure : Catalogue.installed().measures()) {
            assertTrue(guide.contains("| `" + measure.name() + "` |"), measure.name());
            measure.quantities().stream().map(Quantity::label).forEach(label -> assertTrue(
                    guide.contains("`" + label.replaceAll("(?<!control\\.)(pooled|ratio|power)", "FORM") + "`"), label));
        }
    }

    @Test
    void everyShippedSceneCanBeReadAndHasAClaimOfOneSentence() {
        SceneLibrary library = SceneLibrary.of(Home.find());
        assertTrue(library.names().containsAll(List.of("pusht-forward", "pusht-orbit", "teacher-so2")));
        for (Scene scene : library.all()) {
            assertEquals(scene.claim().length() - 1, scene.claim().indexOf('.'), scene.claim());
            assertEquals(scene.name(), library.open(scene.name(), List.of()).name());
        }
    }
}
