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
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;

/** The header of a panel says as much as it has room for. */
@NullUnmarked
final class PanelTest {

    private static final String LONG = "at g = 137°, 10 steps ahead";
    private static final String SHORT = "at g = 137°";

    private final Region wide = sized(245);
    private final Region narrow = sized(120);
    private final Region button = sized(22);
    private Panel panel;

    @BeforeEach
    void build() throws Exception {
        panel = Toolkit.call(() -> new Panel(new SimpleStringProperty("Arena"), new Pane()).extra(button));
    }

    private static Region sized(double width) {
        Region region = new Region();
        region.setPrefSize(width, 20);
        return region;
    }

    @Test
    void theFirstLookThatFitsIsShown() throws Exception {
        Toolkit.call(() -> {
            panel.looks(List.of(new Panel.Look(LONG, wide), new Panel.Look(SHORT, narrow), new Panel.Look(SHORT, null)));
            show(600);
            assertEquals(LONG, words(".panel-caption"));
            assertTrue(wide.isVisible());
            assertFalse(narrow.isVisible());
            show(330);
            assertEquals(SHORT, words(".panel-caption"));
            assertFalse(wide.isVisible());
            assertTrue(narrow.isVisible());
            show(200);
            assertEquals(SHORT, words(".panel-caption"));
            assertFalse(wide.isVisible() || narrow.isVisible());
            return null;
        });
    }

    @Test
    void nothingIsCutOrLiesOnAnythingElseAtAnyWidth() throws Exception {
        Toolkit.call(() -> {
            panel.looks(List.of(new Panel.Look(LONG, wide), new Panel.Look(SHORT, wide), new Panel.Look("", wide),
                    new Panel.Look(SHORT, null), new Panel.Look("", null)));
            for (String chip : List.of("", "seed 5, epoch 9 of 40")) {
                panel.chip(chip);
                for (int width = 260; width < 700; width += 10) {
                    show(width);
                    assertEquals(chip, chip.isEmpty() ? "" : words(".chip"));
                    List<Bounds> parts = parts();
                    for (int i = 0; i < parts.size(); i++) {
                        assertTrue(parts.get(i).getMinX() >= 11 && parts.get(i).getMaxX() <= width - 11, "outside at " + width);
                        for (int j = 0; j < i; j++) {
                            assertFalse(parts.get(i).intersects(parts.get(j)), "overlap at " + width);
                        }
                    }
                }
            }
            return null;
        });
    }

    @Test
    void aChipGivesWayOnlyToTheTitleAndTheButtons() throws Exception {
        Toolkit.call(() -> {
            panel.looks(List.of(new Panel.Look(LONG, wide), new Panel.Look("", null)));
            panel.chip("seed 5, epoch 9 of 40");
            show(150);
            assertEquals("Arena", words(".panel-title"));
            assertTrue(words(".chip").endsWith("..."), words(".chip"));
            assertTrue(button.getBoundsInParent().getWidth() > 21);
            return null;
        });
    }

    @Test
    void aHeaderDoesNotJumpWhileANumberTicks() throws Exception {
        Toolkit.call(() -> {
            double fits = 0;
            for (int width = 300; width < 700 && fits == 0; width++) {
                panel.looks(List.of(new Panel.Look("at g = 1°", wide), new Panel.Look("", wide)));
                show(width);
                fits = words(".panel-caption").isEmpty() ? 0 : width;
            }
            for (int g : new int[] {1, 11, 44, 88, 100, 359}) {
                panel.looks(List.of(new Panel.Look("at g = " + g + "°", wide), new Panel.Look("", wide)));
                show(fits);
                assertEquals("at g = " + g + "°", words(".panel-caption"));
            }
            return null;
        });
    }

    private void show(double width) {
        Scene scene = panel.getScene();
        if (scene == null) {
            Typefaces.load(Home.find());
            panel.setManaged(false);
            scene = new Scene(new Pane(panel), 800, 200);
            StyleSheets.load(Home.find()).apply(Theme.DARK, 1, Language.ENGLISH, scene);
            scene.snapshot(null);
        }
        panel.resize(width, 180);
        panel.applyCss();
        panel.layout();
    }

    /** What is drawn of a label, which may be less than its text. */
    private String words(String style) {
        Label label = (Label) panel.lookup(style);
        return label.getText().isEmpty() || !label.isVisible() ? "" : ((Text) label.lookup(".text")).getText();
    }

    private List<Bounds> parts() {
        List<Bounds> parts = new ArrayList<>();
        for (Node node : panel.lookup(".panel-header").getParent().lookupAll(".label")) {
            if (node.isVisible() && !((Label) node).getText().isEmpty()) {
                parts.add(node.localToScene(node.getLayoutBounds()));
            }
        }
        for (Region region : List.of(wide, narrow, button)) {
            if (region.isVisible() && region.getScene() != null) {
                parts.add(region.localToScene(region.getLayoutBounds()));
            }
        }
        return parts;
    }
}
