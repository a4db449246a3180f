package org.orbitarium.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** What the Lab says of a run that is being made, and when those that are made were written. */
final class JobRowTest {

    private static final Texts ENGLISH = Words.texts(Language.ENGLISH);
    private static final long SECOND = 1_000_000_000;

    @Test
    void aRunningRunStandsAboveTheListWithTheTimeThatIsLeft() throws Exception {
        SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
        Toolkit.call(() -> {
            LabModel model = new LabModel();
            HBox row = (HBox) new JobRow(new Words(language), model, new Button()).node();
            assertFalse(row.isVisible() || row.isManaged(), "nothing runs");
            model.job().set(new LabModel.Job("mine-2", 0.345, "MLP, seed 4, epoch 7 of 60", OptionalDouble.of(181)));
            assertEquals("Running mine-2|MLP, seed 4, epoch 7 of 60|35 %|about 3 min left", texts(row));
            assertTrue(row.isVisible() && row.isManaged());
            model.job().set(new LabModel.Job("mine-2", 0, "", OptionalDouble.empty()));
            assertTrue(texts(row).endsWith("0 %|time left not known yet"), texts(row));
            language.set(Language.CHINESE);
            model.job().set(new LabModel.Job("mine-2", 0.5, "", OptionalDouble.of(4)));
            assertTrue(texts(row).endsWith("50 %|还需不到 10 秒"), texts(row));
            model.job().set(null);
            assertFalse(row.isVisible() || row.isManaged());
            return null;
        });
    }

    private static String texts(HBox row) {
        return row.getChildren().stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText())
                .collect(Collectors.joining("|"));
    }

    @Test
    void theTimeLeftFollowsFromWhatWasDoneSinceTheRunWentOn() {
        TimeLeft left = new TimeLeft();
        assertTrue(left.at(0, 0).isEmpty(), "data are collected");
        assertTrue(left.at(10 * SECOND, 0.5).isEmpty(), "half of it was done before");
        assertTrue(left.at(11 * SECOND, 0.51).isEmpty(), "too soon");
        assertEquals(60, left.at(30 * SECOND, 0.625).orElseThrow(), 1e-9);
        assertEquals(0, left.at(90 * SECOND, 1).orElseThrow(), 1e-9);
    }

    @Test
    void aRunThatShipsHasNoDate() {
        assertEquals("shipped", RunTexts.date(entry(true), ENGLISH));
        assertTrue(RunTexts.date(entry(false), ENGLISH).startsWith("2026-0"), RunTexts.date(entry(false), ENGLISH));
    }

    private static RunEntry entry(boolean shipped) {
        return new RunEntry(Path.of("mine"), shipped, "scene", "Scene", List.of(0L), Instant.parse("2026-05-04T12:00:00Z"),
                new RunEntry.Finished(), List.of(), 1);
    }
}
