package org.orbitarium.app.orbit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.theme.Typefaces;
import org.orbitarium.app.views.CurveView;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.figures.TypeScale;

/** Builds the inspector's section in which models learn: loss curves, how far, and the buttons. */
final class TrainingPanel {

    private static final double CHART = 92;

    private final InspectorSection section;
    private final CurveView curves;
    private final Label far = new Label();
    private final HBox losses = new HBox(6);
    private final StackPane chart;

    TrainingPanel(WorkspaceStore store, OrbitModel model, Typefaces typefaces, Command train, Command pause, Command cancel) {
        curves = new CurveView(typefaces);
        chart = new StackPane(curves);
        chart.getStyleClass().add("chart");
        chart.setMinHeight(CHART);
        chart.setPrefHeight(CHART);
        far.getStyleClass().add("footnote");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox reading = new HBox(far, space, losses);
        Button pausing = Icons.labelled(pause, "Pause");
        HBox buttons = new HBox(8, Icons.labelled(train, "Train"), pausing, Icons.labelled(cancel, "Cancel"));
        for (Node button : buttons.getChildren()) {
            HBox.setHgrow(button, Priority.ALWAYS);
            ((Region) button).setMaxWidth(Double.MAX_VALUE);
        }
        section = new InspectorSection("Training", chart, reading, buttons);
        section.caption("all models, from scratch");
        store.follow(Workspace::theme, theme -> curves.figureStyleProperty().set(theme.style(TypeScale.DESK)));
        model.training().subscribe(status -> {
            show(status);
            pausing.setText(status.phase() == TrainingStatus.Phase.PAUSED ? "Go on" : "Pause");
        });
    }

    Node node() {
        return section;
    }

    private void show(TrainingStatus status) {
        curves.setInput(new CurveFigure.Input(status.losses(), "step", "loss", true, status.xEnd(),
                status.losses().isEmpty() ? "Train draws the losses here" : ""));
        far.setText(status.phase() == TrainingStatus.Phase.FAILED ? status.words() : status.far());
        while (losses.getChildren().size() < status.losses().size()) {
            losses.getChildren().add(loss(status.losses().get(losses.getChildren().size())));
        }
        for (int i = 0; i < losses.getChildren().size() && i < status.losses().size(); i++) {
            double[] y = status.losses().get(i).y();
            ((Label) losses.getChildren().get(i)).setText(y.length == 0 ? "–" : Numbers.three(y[y.length - 1]));
        }
        section.caption(status.phase() == TrainingStatus.Phase.IDLE ? "all models, from scratch" : status.words());
    }

    private static Label loss(CurveFigure.Series series) {
        List<String> classes = List.of("table-cell-number", switch (series.role()) {
            case EQUIVARIANT -> "equivariant-text";
            case BASELINE -> "baseline-text";
            case TRUTH, OTHER -> "quiet";
        });
        Label label = new Label();
        label.getStyleClass().addAll(classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
