package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.ArenaView;
import org.orbitarium.app.views.BallView;
import org.orbitarium.app.views.DialView;
import org.orbitarium.app.views.LadderView;
import org.orbitarium.app.views.LatentsView;
import org.orbitarium.app.views.LegendView;
import org.orbitarium.app.views.StageView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.BallFigure;
import org.orbitarium.engine.figures.DialFigure;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.ModelKind;

/** The three views and their headers, without a window around them. */
@NullUnmarked
final class OrbitViewsTest {

    private static final TrainingStatus.At LEARNED = new TrainingStatus.At(5, 39, 40);

    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final Words words = new Words(language);
    private final WorkspaceStore store = new WorkspaceStore(Workspace.of("small-pusht"));
    private final OrbitModel model = new OrbitModel();
    private final Pane why = new Pane();
    private OrbitViews views;
    private Scene scene;

    @BeforeEach
    void build() throws Exception {
        OrbitScene small = Scenes.untrained(Scenes.pusht());
        Toolkit.call(() -> {
            why.setVisible(false);
            views = new OrbitViews(store, model, words, Typefaces.load(Home.find()), why);
            scene = new Scene(new StackPane(views), 900, 580);
            StyleSheets.load(Home.find()).apply(Theme.DARK, 1, Language.ENGLISH, scene);
            model.scene().set(small);
            return null;
        });
    }

    /** The sizes of the views in windows of 1280 × 800, 1600 × 1000 and 2560 × 1440. */
    @ParameterizedTest
    @CsvSource({"896, 592, false, ENGLISH", "896, 592, true, ENGLISH", "1024, 784, false, ENGLISH", "1024, 784, true, ENGLISH",
        "1984, 1224, true, ENGLISH", "896, 592, true, CHINESE", "1024, 784, true, CHINESE", "1984, 1224, true, CHINESE"})
    void headersAreWholeAndApartAlsoWhileModelsLearn(int width, int height, boolean learning, Language shown)
            throws Exception {
        Toolkit.call(() -> {
            language.set(shown);
            StyleSheets.load(Home.find()).apply(Theme.DARK, 1, shown, scene);
            model.learned().set(learning ? LEARNED : null);
            store.update(w -> w.withElement(new O2(Math.toRadians(137), true)).withAhead(10));
            resize(width, height);
            int chips = 0;
            for (Node header : views.lookupAll(".panel-header").stream().filter(OrbitViewsTest::inSight).toList()) {
                List<Bounds> parts = new ArrayList<>();
                Bounds whole = header.localToScene(header.getLayoutBounds());
                for (Node node : all((Parent) header)) {
                    boolean words = node instanceof Label label && !label.getText().isEmpty();
                    if (node.isVisible() && (words || node instanceof Button || node instanceof LegendView)) {
                        parts.add(node.localToScene(node.getLayoutBounds()));
                        assertTrue(whole.contains(parts.getLast()), node + " leaves its header");
                    }
                    if (node.isVisible() && words) {
                        assertEquals(((Label) node).getText(), ((Text) node.lookup(".text")).getText(), "cut");
                        chips += ((Label) node).getText().equals(LEARNED.words(Words.texts(shown))) ? 1 : 0;
                    }
                }
                for (int i = 0; i < parts.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        Bounds a = parts.get(i);
                        assertFalse(parts.get(j).intersects(a.getMinX() + 1, a.getMinY() + 1, a.getWidth() - 2, a.getHeight() - 2),
                                parts.get(j) + " on " + a);
                    }
                }
            }
            assertEquals(learning ? 2 : 0, chips, "arena and latents say whose they are");
            return null;
        });
    }

    /** Panels of worlds of another dimension are there, and hidden. */
    private static boolean inSight(Node node) {
        return node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
    }

    @Test
    void theExplanationTakesThePlaceOfTheArenaAndLeavesTheDial() throws Exception {
        Toolkit.call(() -> {
            resize(900, 580);
            DialView dial = (DialView) views.lookupAll("*").stream().filter(DialView.class::isInstance).findFirst().orElseThrow();
            Bounds before = dial.localToScene(dial.getLayoutBounds());
            why.setVisible(true);
            resize(900, 580);
            assertEquals(before, dial.localToScene(dial.getLayoutBounds()));
            assertTrue(why.getWidth() > 400 && why.getHeight() > 300, why.toString());
            store.update(w -> w.withEnlarged("dial"));
            resize(900, 580);
            Bounds large = dial.localToScene(dial.getLayoutBounds());
            assertFalse(large.intersects(why.localToScene(why.getLayoutBounds())), "beside it");
            assertTrue(large.getWidth() > before.getWidth());
            return null;
        });
    }

    @Test
    void theDialForgetsHowFarOffACancelledTrainingWas() throws Exception {
        Toolkit.call(() -> {
            resize(900, 580);
            DialView dial = (DialView) views.lookupAll("*").stream().filter(DialView.class::isInstance).findFirst().orElseThrow();
            DialFigure.Range before = dial.getInput().range();
            model.training().set(status(TrainingStatus.Phase.RUNNING, List.of(new TrainingStatus.Live("MLP", ModelKind.BASELINE,
                    new OrbitProfile(List.of(new OrbitProfile.Point(O2.IDENTITY, 45, 1, true, new Errors(900, 900, 900))))))));
            assertTrue(dial.getInput().range().high() > 900, "what learns is in sight");
            model.training().set(status(TrainingStatus.Phase.CANCELLED, List.of()));
            assertEquals(before, dial.getInput().range());
            return null;
        });
    }

    /** While models learn a colour means the same error, and the ladder, which is of the run, says so. */
    @Test
    void theScaleOfTheBallsIsKeptWhileModelsLearn() throws Exception {
        OrbitScene cloud = Scenes.untrained(Scenes.cloud());
        OrbitScene ran = new OrbitScene(cloud.experiment(), cloud.episodes(), List.of(), Findings.result(5), null);
        Toolkit.call(() -> {
            model.scene().set(ran);
            BallView balls = only(BallView.class);
            LadderView ladder = only(LadderView.class);
            assertFalse(ladder.getInput().measure().contains("run"), ladder.getInput().measure());
            model.training().set(status(TrainingStatus.Phase.RUNNING, List.of(live(900))));
            BallFigure.Range kept = balls.getInput().range();
            assertTrue(kept.held(), "it says that it is kept");
            assertTrue(ladder.getInput().measure().endsWith("(run, not training)"), ladder.getInput().measure());
            model.training().set(status(TrainingStatus.Phase.RUNNING, List.of(live(0.1))));
            assertEquals(kept, balls.getInput().range());
            model.training().set(status(TrainingStatus.Phase.CANCELLED, List.of()));
            assertFalse(balls.getInput().range().held());
            assertFalse(ladder.getInput().measure().contains("run"));
            return null;
        });
    }

    private static TrainingStatus.Live live(double error) {
        return new TrainingStatus.Live("MLP", ModelKind.BASELINE,
                new OrbitProfile(List.of(new OrbitProfile.Point(SO3.IDENTITY, 0, 1, true, new Errors(error, error, error)))));
    }

    /** Arena and stage have legends of their own: one that stood in both headers would be in the second alone. */
    @Test
    void theArenaHasItsLegend() throws Exception {
        Toolkit.call(() -> {
            resize(1984, 1224);
            assertTrue(only(ArenaView.class).getParent().getParent().lookupAll("*").stream()
                    .anyMatch(node -> node instanceof LegendView && inSight(node)));
            return null;
        });
    }

    @Test
    void errorsOfBallsKnowNoShiftAndSaySo() throws Exception {
        OrbitScene cloud = Scenes.untrained(Scenes.cloud());
        Toolkit.call(() -> {
            model.scene().set(cloud);
            assertFalse(only(BallView.class).getInput().measure().contains("not shifted"));
            store.update(w -> w.with(w.space().shifted(new double[] {2, 0, 0})));
            assertTrue(only(BallView.class).getInput().measure().endsWith(", turned and not shifted"));
            return null;
        });
    }

    /** Where all views would be slivers each of them is a tab away, and stays whole. */
    @ParameterizedTest
    @CsvSource({"1104, 384, 2, ENGLISH", "1104, 384, 2, CHINESE", "880, 330, 1.5, ENGLISH"})
    void everyViewIsATabAwayWhereThereIsNoRoom(int width, int height, double scale, Language shown) throws Exception {
        OrbitScene cloud = Scenes.untrained(Scenes.cloud());
        Toolkit.call(() -> {
            language.set(shown);
            StyleSheets.load(Home.find()).apply(Theme.DARK, scale, shown, scene);
            store.update(w -> w.with(w.look().with(scale)));
            model.scene().set(cloud);
            resize(width, height);
            List<Button> tabs = views.lookupAll(".view-tabs .segment").stream().filter(OrbitViewsTest::inSight).map(Button.class::cast)
                    .toList();
            assertEquals(5, tabs.size());
            tabs.forEach(tab -> assertEquals(tab.getText(), ((Text) tab.lookup(".text")).getText(), "cut"));
            List<Class<? extends Node>> wanted = List.of(StageView.class, StageView.class, BallView.class, LadderView.class,
                    LatentsView.class);
            for (int i = 0; i < 5; i++) {
                tabs.get(i).fire();
                resize(width, height);
                Region view = (Region) only(wanted.get(i));
                assertTrue(inSight(view) && view.getHeight() > 120 * scale - 60 && (i == 0 || view.getWidth() > 0.9 * width),
                        wanted.get(i) + " of " + view.getWidth() + " × " + view.getHeight());
            }
            resize(1600, 1400);
            assertFalse(inSight(views.lookup(".view-tabs")), "with room for all there are no tabs");
            return null;
        });
    }

    private <T extends Node> T only(Class<T> type) {
        return type.cast(views.lookupAll("*").stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    private static TrainingStatus status(TrainingStatus.Phase phase, List<TrainingStatus.Live> profiles) {
        return new TrainingStatus(phase, LEARNED, "", 0.5, List.of(), 1, profiles);
    }

    @Test
    void theNameOfTheFormIsNeverLeftAway() throws Exception {
        Toolkit.call(() -> {
            for (int width = 640; width < 2000; width += 40) {
                resize(width, 600);
                String caption = views.lookupAll(".panel-caption").stream().map(node -> ((Label) node).getText())
                        .filter(text -> text.endsWith("mean of ratios")).findFirst().orElse("");
                assertFalse(caption.isEmpty(), "at " + width);
            }
            return null;
        });
    }

    @Test
    void panelsAreEnlargedInTurnAndTheArenaOnlyWhereItIsShown() {
        List<String> pictured = new OrbitModel().panels();
        assertEquals("arena", OrbitCommands.next(pictured, ""));
        assertEquals("dial", OrbitCommands.next(pictured, "arena"));
        assertEquals("", OrbitCommands.next(pictured, "latents"));
        List<String> plain = List.of("", "dial", "latents");
        assertEquals("dial", OrbitCommands.next(plain, ""));
        assertEquals("dial", OrbitCommands.next(plain, "arena"), "what is not shown is left");
    }

    private void resize(double width, double height) {
        StackPane root = (StackPane) scene.getRoot();
        root.resize(width, height);
        scene.snapshot(null);
        root.resize(width, height);
        root.layout();
    }

    private static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent inner && !(child instanceof Label) && !(child instanceof Button) && child.isVisible()) {
                nodes.addAll(all(inner));
            }
        }
        return nodes;
    }
}
