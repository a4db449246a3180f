package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Language;

final class PublishedRowTest {

    private static final PublishedWords ENGLISH = new PublishedWords(List.of(), Words.texts(Language.ENGLISH));

    @Test
    void aRowHasBothNumbersTheVerdictTheIntervalAndTheCause() throws Exception {
        Toolkit.call(() -> {
            Node row = PublishedRow.of(Findings.published("MLP", "factor.ratio", "differs", "The published text leaves it open."), ENGLISH);
            assertEquals(List.of("Factor of the MLP", "13.5", "13.8", "differs", "[11.2, 15.1]", "The published text leaves it open.",
                    "table B"),
                    words(row));
            assertTrue(row.lookup(".verdict-differs") != null, "a difference stands out");
            assertEquals(List.of("Factor of the MLP", "13.5", "13.8", "agrees", "[11.2, 15.1]", "table B"),
                    words(PublishedRow.of(Findings.published("MLP", "factor.ratio", "agrees", null), ENGLISH)));
            return null;
        });
    }

    @Test
    void whatWasNotMeasuredIsADashBesideThePublishedNumber() throws Exception {
        Toolkit.call(() -> {
            assertEquals(List.of("Factor of the MLP", "–", "13.8", "table B"), words(PublishedRow.of(Scenes.pusht().published().getFirst(),
                    ENGLISH.texts())));
            return null;
        });
    }

    @Test
    void raisedFiguresAreSetInTheTypefaceOfWords() throws Exception {
        Toolkit.call(() -> {
            Parent number = NumberLabel.of("2.8·10⁻⁶");
            assertEquals(List.of("2.8·10", "⁻⁶"), words(number));
            assertEquals("2.8·10", ((Label) number.lookup(".table-cell-number")).getText());
            assertEquals("⁻⁶", ((Label) number.lookup(".table-cell-raised")).getText());
            assertEquals(List.of("0.326"), words(NumberLabel.of("0.326")));
            return null;
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"11.23|15.07|[11.2, 15.1]", "0.0059|0.00791|[5.9, 7.9]·10⁻³", "1.31e-7|1.4e-7|[1.3, 1.4]·10⁻⁷",
        "0.0098|0.0102|[0.00980, 0.0102]"})
    void smallBoundsShareOnePower(double low, double high, String expected) {
        assertEquals(expected, PublishedRow.range(low, high));
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        if (node instanceof Label label) {
            words.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(words(child)));
        }
        return words;
    }
}
