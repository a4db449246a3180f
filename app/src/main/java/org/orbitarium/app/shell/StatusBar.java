package org.orbitarium.app.shell;

import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.orbitarium.app.words.Words;

/** The line at the bottom: what runs and how far, the last notice, residual, frame rate, processor, seed. */
public final class StatusBar extends HBox {

    private static final Duration NOTICE = Duration.seconds(12);
    private static final double TOOLTIP = 640;

    private final Words words;
    private final StringProperty task = new SimpleStringProperty(this, "task", "");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", -1);
    private final StringProperty residual = new SimpleStringProperty(this, "residual", "");
    private final StringProperty recording = new SimpleStringProperty(this, "recording", "");
    private final StringProperty renderer = new SimpleStringProperty(this, "renderer", "");
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "");
    private final StringProperty said = new SimpleStringProperty(this, "said", "");
    private final Label notice = new Label();
    private final Label frames = new Label("–");
    private final PauseTransition fading = new PauseTransition(NOTICE);

    /** Makes an empty status bar. */
    public StatusBar(Words words) {
        getStyleClass().add("status-bar");
        Label taskName = new Label();
        taskName.textProperty().bind(task);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(progress);
        bar.visibleProperty().bind(progress.greaterThanOrEqualTo(0));
        bar.managedProperty().bind(bar.visibleProperty());
        notice.getStyleClass().add("notice");
        notice.setMinWidth(0);
        fading.setOnFinished(event -> notice.setText(""));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        frames.getStyleClass().add("mono");
        this.words = words;
        frames.setTooltip(words.tooltip("status.frames.what"));
        Label cores = words.show(new Label(), "status.cores", Runtime.getRuntime().availableProcessors());
        HBox work = cell(taskName, bar);
        work.visibleProperty().bind(task.isNotEmpty());
        work.managedProperty().bind(work.visibleProperty());
        HBox drawnBy = bound(renderer);
        ((Label) drawnBy.getChildren().getFirst()).setTooltip(words.tooltip("status.renderer.what"));
        HBox records = bound(recording);
        records.getStyleClass().add("recording");
        getChildren().addAll(work, records, notice, space, bound(residual), drawnBy, cell(frames),
                cell(cores), bound(seed));
    }

    /** Returns the name of the work in progress; empty if there is none. */
    public StringProperty taskProperty() {
        return task;
    }

    /** Returns how far the work is, from 0 to 1; negative if there is none. */
    public DoubleProperty progressProperty() {
        return progress;
    }

    /** Returns the residual with its unit, as shown. */
    public StringProperty residualProperty() {
        return residual;
    }

    /** Returns what is recorded and for how long; empty if nothing is. */
    public StringProperty recordingProperty() {
        return recording;
    }

    /** Returns who draws the stage, as shown; empty if there is none. */
    public StringProperty rendererProperty() {
        return renderer;
    }

    /** Returns the seed, as shown. */
    public StringProperty seedProperty() {
        return seed;
    }

    /** Adds what goes on beside the first work, at the left; it is in sight as long as it is visible. */
    public void add(Node... nodes) {
        HBox cell = cell(nodes);
        cell.visibleProperty().bind(nodes[0].visibleProperty());
        cell.managedProperty().bind(cell.visibleProperty());
        getChildren().add(1, cell);
    }

    /** Says something in one line for some seconds; the whole text is in the tooltip, and a command shows it. */
    public void notice(String text) {
        said.set(text);
        notice.setText(text.lines().findFirst().orElse(""));
        Tooltip whole = new Tooltip(text);
        whole.setWrapText(true);
        whole.setMaxWidth(TOOLTIP);
        notice.setTooltip(whole);
        fading.playFromStart();
    }

    /** Takes back what was said, unless something else was said since. */
    public void withdraw(String text) {
        if (said.get().equals(text)) {
            fading.stop();
            said.set("");
            notice.setText("");
            notice.setTooltip(null);
        }
    }

    /** Returns what was said last, in full; empty if nothing was. */
    public ReadOnlyStringProperty saidProperty() {
        return said;
    }

    /** Shows the frames of the last second. */
    public void frames(FrameStatistics statistics) {
        frames.setText(words.get("status.frames", statistics.rate(), statistics.p95Share()));
    }

    private static HBox bound(StringProperty text) {
        Label label = new Label();
        label.getStyleClass().add("mono");
        label.textProperty().bind(text);
        HBox cell = cell(label);
        cell.visibleProperty().bind(text.isNotEmpty());
        cell.managedProperty().bind(cell.visibleProperty());
        return cell;
    }

    private static HBox cell(Node... nodes) {
        for (Node node : nodes) {
            if (node instanceof Label label) {
                // where room is scarce the notice yields, whose whole text is in its tooltip
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        HBox cell = new HBox(nodes);
        cell.getStyleClass().add("status-cell");
        return cell;
    }
}
