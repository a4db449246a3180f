package org.orbitarium.app.orbit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.StyleSheets;
import org.orbitarium.app.theme.Theme;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.CurveView;
import org.orbitarium.app.views.Toolkit;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.Role;

/** The inspector's section in which models learn. */
@NullUnmarked
final class TrainingPanelTest {

    private final OrbitModel model = new OrbitModel();
    private final List<String> asked = new ArrayList<>();
    private Region section;
    private CurveView curves;

    @BeforeEach
    void build() throws Exception {
        Toolkit.call(() -> {
            CommandRegistry registry = new CommandRegistry(Words.in(Language.ENGLISH), asked::add);
            Command train = command("orbit.train");
            Command pause = command("orbit.pause").icon("fth-pause");
            Command cancel = command("orbit.cancel");
            registry.add(List.of(train, pause, cancel));
            TrainingPanel panel = new TrainingPanel(new WorkspaceStore(Workspace.of("any")), model, Typefaces.load(Home.find()), registry,
                    train, pause, cancel);
            section = (Region) panel.node();
            section.setPrefWidth(283);
            Scene scene = new Scene(new Pane(section), 283, 400);
            StyleSheets.load(Home.find()).apply(Theme.DARK, 1, Language.ENGLISH, scene);
            scene.snapshot(null);
            curves = (CurveView) section.lookup(".figure");
            return null;
        });
    }

    private Command command(String id) {
        return Command.of(id, null, Command.Category.RUN, () -> asked.add(id)).unless(new SimpleStringProperty(""));
    }

    @Test
    void aChartIsThereOnlyOnceThereWasATraining() throws Exception {
        Toolkit.call(() -> {
            assertFalse(section.lookup(".chart").isManaged());
            assertTrue(words().contains("all models, from scratch"));
            show(TrainingStatus.Phase.RUNNING, "");
            assertTrue(section.lookup(".chart").isManaged());
            assertEquals(92, section.lookup(".chart").getLayoutBounds().getHeight(), 0.5);
            assertTrue(words().containsAll(List.of("seed 5, epoch 9 of 40", "epoch 9 / 40")), words().toString());
            return null;
        });
    }

    @Test
    void theLastLossOfEveryModelStandsInItsColour() throws Exception {
        Toolkit.call(() -> {
            show(TrainingStatus.Phase.RUNNING, "");
            assertEquals(List.of("0.240"), texts(".equivariant-text"));
            assertEquals(List.of("0.331"), texts(".baseline-text"));
            assertEquals(5760, curves.getInput().xEnd(), "the chart does not rescale while it fills");
            assertEquals("", curves.getInput().message());
            return null;
        });
    }

    @Test
    void aFailureSaysWhyAndAPauseCanGoOn() throws Exception {
        Toolkit.call(() -> {
            show(TrainingStatus.Phase.PAUSED, "");
            assertEquals(List.of("Train", "Go on", "Cancel"), buttons().stream().map(Button::getText).toList());
            assertEquals("fth-play", ((FontIcon) buttons().get(1).getGraphic()).getIconLiteral());
            show(TrainingStatus.Phase.FAILED, "NaN at step 812, variance hinge");
            assertEquals(List.of("Train", "Pause", "Cancel"), buttons().stream().map(Button::getText).toList());
            assertEquals("fth-pause", ((FontIcon) buttons().get(1).getGraphic()).getIconLiteral());
            assertEquals(2, words().stream().filter("NaN at step 812, variance hinge"::equals).count(), "as caption and under the chart");
            return null;
        });
    }

    @Test
    void buttonsRunTheirCommands() throws Exception {
        Toolkit.call(() -> {
            buttons().forEach(Button::fire);
            assertEquals(List.of("orbit.train", "orbit.pause", "orbit.cancel"), asked);
            return null;
        });
    }

    private void show(TrainingStatus.Phase phase, String problem) {
        double[] steps = {30, 90};
        model.training().set(new TrainingStatus(phase, new TrainingStatus.At(5, 9, 40), problem, 0.2, List.of(
                new CurveFigure.Series("Vector neurons", Role.EQUIVARIANT, false, steps, new double[] {0.9, 0.24}),
                new CurveFigure.Series("MLP", Role.BASELINE, false, steps, new double[] {1.2, 0.331})), 5760, List.of()));
        section.getScene().snapshot(null);
    }

    private List<Button> buttons() {
        return section.lookupAll(".text-button").stream().map(Button.class::cast).toList();
    }

    private List<String> words() {
        return texts(".label");
    }

    private List<String> texts(String style) {
        List<String> texts = new ArrayList<>();
        for (Node node : section.lookupAll(style)) {
            if (node instanceof Label label && label.isVisible()) {
                texts.add(label.getText());
            }
        }
        return texts;
    }
}
