package org.orbitarium.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;

/** The list of scenes at the left: all words are whole or end in dots, and nothing lies on anything else. */
final class StoryboardTest {

    private static final double HEIGHT = 700;
    private static final List<Storyboard.Card> CARDS = List.of(
            card("short", "Orbit", "Short", "One line."),
            card("title", "Orbit", "A title that needs two lines", "One line."),
            card("claim", "Orbit", "Short", "A claim that needs two lines, as most do."),
            card("both", "Control", "A title that needs two lines", "A claim that needs two lines, as most do."),
            card("long", "Control", "A title for which even two lines of a card are by far not enough room",
                    "A claim that would go on for four lines if somebody let it, which nobody does in so narrow a list of scenes."));

    private static Storyboard.Card card(String name, String group, String title, String claim) {
        return new Storyboard.Card(name, new SimpleStringProperty(group), new SimpleStringProperty(title),
                new SimpleStringProperty(claim), new Region());
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, 1", "CHINESE, 1", "ENGLISH, 1.5"})
    void wordsOfCardsAreApartAndTakeTwoLinesAtMost(Language language, double scale) throws Exception {
        Toolkit.call(() -> {
            Storyboard storyboard = shown(language, scale, new ArrayList<>());
            List<Node> cards = List.copyOf(storyboard.lookupAll(".card"));
            assertEquals(CARDS.size(), cards.size());
            for (Node card : cards) {
                Bounds title = bounds(card, ".card-title");
                Bounds claim = bounds(card, ".card-claim");
                Bounds picture = bounds(card, ".card-picture");
                Bounds whole = card.localToScene(card.getLayoutBounds());
                assertTrue(title.getMaxY() <= claim.getMinY() + 0.5, title + " above " + claim);
                assertTrue(whole.contains(title) && whole.contains(claim) && whole.contains(picture), whole.toString());
                assertEquals(56 * scale + 2, picture.getHeight(), 0.5, "the picture keeps its height");
                for (String part : List.of(".card-title", ".card-claim")) {
                    assertTrue(text(card, part).lines().count() <= 2);
                    assertTrue(words(card, part).getHeight() <= bounds(card, part).getHeight() + 0.5, text(card, part));
                }
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(CARDS.get(i).title().getValue(), text(cards.get(i), ".card-title"), "two lines are enough");
                assertEquals(CARDS.get(i).claim().getValue(), text(cards.get(i), ".card-claim"), "two lines are enough");
            }
            assertTrue(text(cards.get(4), ".card-title").endsWith("..."), text(cards.get(4), ".card-title"));
            assertTrue(text(cards.get(4), ".card-claim").endsWith("..."), text(cards.get(4), ".card-claim"));
            return null;
        });
    }

    @Test
    void cardsAreNumberedOverAllGroupsAndAClickChooses() throws Exception {
        Toolkit.call(() -> {
            List<String> chosen = new ArrayList<>();
            Storyboard storyboard = shown(Language.ENGLISH, 1, chosen);
            assertEquals(List.of("1", "2", "3", "4", "5"), labels(storyboard, ".card-number"));
            assertEquals(List.of("Orbit", "Control"), labels(storyboard, ".storyboard-group"));
            Button last = (Button) List.copyOf(storyboard.lookupAll(".card-button")).getLast();
            assertTrue(last.getWidth() > 200 && last.getHeight() > 70, "the whole card is the button");
            last.fire();
            assertEquals(List.of("long"), chosen);
            return null;
        });
    }

    @Test
    void theRailShowsPicturesAlone() throws Exception {
        Toolkit.call(() -> {
            Storyboard storyboard = shown(Language.ENGLISH, 1, new ArrayList<>());
            storyboard.railProperty().set(true);
            storyboard.getScene().getRoot().layout();
            assertEquals(72, storyboard.getWidth(), 0.5);
            storyboard.lookupAll(".card-words").forEach(words -> assertFalse(words.isVisible()));
            storyboard.lookupAll(".card-picture").forEach(picture -> assertEquals(46, picture.getLayoutBounds().getHeight(), 0.5));
            return null;
        });
    }

    private static Storyboard shown(Language language, double scale, List<String> chosen) {
        Storyboard storyboard = new Storyboard(CARDS, Words.in(language), chosen::add);
        Typefaces.load(Home.find());
        Scene scene = new Scene(new StackPane(storyboard), 400, HEIGHT * scale);
        StyleSheets.load(Home.find()).apply(Theme.DARK, scale, language, scene);
        storyboard.scale(scale);
        scene.snapshot(null);
        return storyboard;
    }

    private static List<String> labels(Node parent, String style) {
        return parent.lookupAll(style).stream().map(node -> ((Label) node).getText()).toList();
    }

    private static Bounds bounds(Node card, String style) {
        Node node = card.lookup(style);
        return node.localToScene(node.getLayoutBounds());
    }

    /** What is drawn of a label, which may be less than its text. */
    private static String text(Node card, String style) {
        return ((Text) card.lookup(style).lookup(".text")).getText();
    }

    private static Bounds words(Node card, String style) {
        return card.lookup(style).lookup(".text").getLayoutBounds();
    }
}
