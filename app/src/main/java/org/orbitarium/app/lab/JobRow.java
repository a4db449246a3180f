package org.orbitarium.app.lab;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.words.TimeWords;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.Numbers;

/** The run that is being made, right above the list of those that are: what it does, how far it is and how long that will still take. */
final class JobRow {

    private final HBox row = new HBox();
    private final Label name = new Label();
    private final Label doing = new Label();
    private final Tooltip all = new Tooltip();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label far = new Label();
    private final Label left = new Label();

    JobRow(Words words, LabModel model, Button cancel) {
        row.getStyleClass().add("lab-job");
        name.getStyleClass().add("lab-run");
        doing.getStyleClass().add("lab-state");
        far.getStyleClass().add("mono");
        left.getStyleClass().add("lab-state");
        doing.setMinWidth(0);
        doing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(doing, Priority.ALWAYS);
        for (Label whole : new Label[] {name, far, left}) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        bar.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().addAll(name, doing, bar, far, left, cancel);
        row.managedProperty().bind(row.visibleProperty());
        Tooltip.install(row, all);
        model.job().subscribe(job -> show(words, job));
        words.present().subscribe(texts -> show(words, model.job().get()));
    }

    Node node() {
        return row;
    }

    private void show(Words words, LabModel.@Nullable Job job) {
        row.setVisible(job != null);
        if (job == null) {
            return;
        }
        name.setText(words.get("lab.running", job.name()));
        doing.setText(job.doing());
        bar.setProgress(job.fraction());
        far.setText(Numbers.percent(job.fraction()));
        left.setText(job.left().isEmpty() ? words.get("lab.left-unknown")
                : words.get("lab.left", TimeWords.about(job.left().getAsDouble(), words.present().getValue())));
        all.setText(name.getText() + "\n" + doing.getText() + "\n" + far.getText() + " · " + left.getText());
    }
}
