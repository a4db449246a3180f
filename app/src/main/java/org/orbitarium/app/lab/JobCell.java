package org.orbitarium.app.lab;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.words.Words;

/** The run that is being made, in the status bar: its name, how far it is, and a button that cancels it. */
final class JobCell {

    private final Label name = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel;

    JobCell(Words words, LabModel model, Button cancel) {
        this.cancel = cancel;
        cancel.getStyleClass().add("status-button");
        name.setVisible(false);
        model.job().subscribe(job -> show(words, job));
        words.present().subscribe(texts -> show(words, model.job().get()));
    }

    private void show(Words words, LabModel.@Nullable Job job) {
        name.setVisible(job != null);
        if (job != null) {
            name.setText(job.doing().isEmpty() ? words.get("lab.running", job.name())
                    : words.get("lab.running-at", job.name(), job.doing()));
            bar.setProgress(job.fraction());
        }
    }

    void addTo(StatusBar status) {
        status.add(name, bar, cancel);
    }
}
