package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.Result;

/** What the inspector says of a scene's run, and of a scene without one. */
@NullUnmarked
final class OrbitInspectorTest {

    private final WorkspaceStore store = new WorkspaceStore(Workspace.of("small-pusht"));
    private final OrbitModel model = new OrbitModel();

    @Test
    void cardsHaveFactorsIntervalsPublishedValuesAndVerdicts() throws Exception {
        Parent inspector = shown(Findings.result(5));
        Toolkit.call(() -> {
            assertEquals(List.of("Vector neurons", "×1.00", "[0.900, 1.10]", "published", "–"), words(card(inspector, 0)));
            assertEquals(List.of("MLP", "×13.5", "[12.2, 14.9]", "published", "×13.8", "agrees"), words(card(inspector, 1)));
            String all = String.join("\n", words(inspector));
            assertTrue(all.contains("5 seeds, bootstrap 95 %, variant paper. Published: table B."), all);
            assertTrue(all.contains("Residual, float32\n2.8·10\n⁻⁶\n2.8·10\n⁻⁶"), all);
            assertTrue(all.contains("Cost drift\n–\n–"), all);
            return null;
        });
    }

    @Test
    void oneSeedHasNoInterval() throws Exception {
        Parent inspector = shown(Findings.result(1));
        Toolkit.call(() -> {
            assertEquals(List.of("MLP", "×13.5", "–", "published", "×13.8", "agrees"), words(card(inspector, 1)));
            return null;
        });
    }

    @Test
    void withoutARunThereAreDashesAndPublishedValues() throws Exception {
        Parent inspector = shown(null);
        Toolkit.call(() -> {
            assertEquals(List.of("Vector neurons", "–", "–", "published", "–"), words(card(inspector, 0)));
            assertEquals(List.of("MLP", "–", "–", "published", "×13.8"), words(card(inspector, 1)));
            String all = String.join("\n", words(inspector));
            assertTrue(all.contains("Seen relMSE\n–\n–"), all);
            assertTrue(all.contains("Train learns here, “orbitarium run small-pusht” learns and measures."), all);
            assertFalse(all.contains("seeds"), all);
            store.update(w -> w.withForm(ErrorForm.POOLED));
            assertEquals(List.of("MLP", "–", "–", "published", "–"), words(card(inspector, 1)));
            return null;
        });
    }

    @Test
    void wordsOfCardsAreWholeWhereTheInspectorIsNarrow() throws Exception {
        for (Result result : new Result[] {Findings.result(5), null}) {
            Parent inspector = shown(result);
            Toolkit.call(() -> {
                for (Node label : inspector.lookupAll(".result-card .label")) {
                    assertEquals(((Label) label).getText(), ((Text) label.lookup(".text")).getText(), "cut");
                }
                return null;
            });
        }
    }

    private Parent shown(@Nullable Result result) throws Exception {
        OrbitScene small = Scenes.untrained(Scenes.pusht());
        return Toolkit.call(() -> {
            Typefaces.load(Home.find());
            Region inspector = (Region) new OrbitInspector(store, model, Words.in(Language.ENGLISH), new Pane(), new Pane()).node();
            inspector.setPrefWidth(283);
            Scene scene = new Scene(new Pane(inspector), 283, 1200);
            StyleSheets.load(Home.find()).apply(Theme.DARK, 1, Language.ENGLISH, scene);
            model.scene().set(new OrbitScene(small.experiment(), small.episodes(), List.of(), result, small.picture()));
            scene.snapshot(null);
            return inspector;
        });
    }

    private static Node card(Parent inspector, int index) {
        return List.copyOf(inspector.lookupAll(".result-card")).get(index);
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
