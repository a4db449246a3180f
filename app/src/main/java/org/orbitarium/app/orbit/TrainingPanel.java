package org.orbitarium.app.orbit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.CurveView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.Numbers;

/** Builds the inspector's section in which models learn: loss curves, how far, and the buttons. */
final class TrainingPanel {

    private final InspectorSection section;
    private final CurveView curves;
    private final Label far = new Label();
    private final HBox losses = new HBox(6);
    private final StackPane chart;
    private final HBox reading;
    private final Button training;
    private final Button pausing;
    private final Button cancelling;
    private final Words words;

    TrainingPanel(WorkspaceStore store, OrbitModel model, Typefaces typefaces, CommandRegistry registry, Command train, Command pause,
            Command cancel) {
        words = registry.words();
        curves = new CurveView(typefaces);
        chart = new StackPane(curves);
        chart.getStyleClass().add("chart");
        far.getStyleClass().add("footnote");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        reading = new HBox(far, space, losses);
        training = Icons.labelled(registry, train, "button.train");
        pausing = Icons.labelled(registry, pause, "button.pause");
        cancelling = Icons.labelled(registry, cancel, "button.cancel");
        HBox buttons = new HBox(8, training, pausing, cancelling);
        for (Node button : buttons.getChildren()) {
            HBox.setHgrow(button, Priority.ALWAYS);
            ((Region) button).setMaxWidth(Double.MAX_VALUE);
        }
        section = new InspectorSection(words.live("training.title"), chart, reading, buttons);
        store.follow(Workspace::look, look -> curves.figureStyleProperty().set(look.style()));
        model.training().subscribe(status -> {
            show(status);
            focus(status);
            boolean paused = status.phase() == TrainingStatus.Phase.PAUSED;
            words.show(pausing, paused ? "button.proceed" : "button.pause");
            if (pausing.getGraphic() instanceof FontIcon icon) {
                icon.setIconLiteral(paused ? "fth-play" : pause.icon());
            }
        });
        words.present().subscribe(texts -> show(model.training().get()));
    }

    Node node() {
        return section;
    }

    /** Returns what can be taken out of it. */
    Exhibit exhibit(OrbitExhibits exhibits) {
        return exhibits.losses(section, curves);
    }

    /** A button that can no longer be pressed would give the focus to whatever comes next, and the inspector would scroll there. */
    private void focus(TrainingStatus status) {
        if (status.active() && training.isFocused()) {
            pausing.requestFocus();
        } else if (!status.active() && (pausing.isFocused() || cancelling.isFocused())) {
            training.requestFocus();
        }
    }

    private void show(TrainingStatus status) {
        for (Node node : List.of(chart, reading)) {
            node.setVisible(status.phase() != TrainingStatus.Phase.IDLE);
            node.setManaged(node.isVisible());
        }
        Texts texts = words.present().getValue();
        curves.setInput(new CurveFigure.Input(status.losses(), texts.get("training.step"), texts.get("training.loss"), true, status.xEnd(),
                status.losses().isEmpty() ? texts.get("training.empty") : ""));
        far.setText(status.phase() == TrainingStatus.Phase.FAILED ? status.problem() : status.far(texts));
        // which models have losses grows as they begin, in any order: every number is made with its own colour
        losses.getChildren().setAll(status.losses().stream().map(TrainingPanel::loss).toList());
        section.captionProperty().set(status.phase() == TrainingStatus.Phase.IDLE ? texts.get("training.all") : status.words(texts));
    }

    private static Label loss(CurveFigure.Series series) {
        List<String> classes = List.of("table-cell-number", switch (series.role()) {
            case EQUIVARIANT -> "equivariant-text";
            case BASELINE -> "baseline-text";
            case TRUTH, OTHER -> "quiet";
        });
        double[] y = series.y();
        Label label = new Label(y.length == 0 ? "–" : Numbers.three(y[y.length - 1]));
        label.getStyleClass().addAll(classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
