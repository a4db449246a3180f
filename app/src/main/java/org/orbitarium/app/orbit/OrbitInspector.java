package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.Result;

/** Builds the inspector of the Orbit bench: results beside the published ones, training, what may be set. */
final class OrbitInspector {

    static final String NONE = "–";

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final ResultPanel result;
    private final VBox published = new VBox();
    private final InspectorSection results;
    private final InspectorSection comparison;
    private final VBox content = new VBox();
    private @Nullable Shown shown;

    /** What the results that are shown belong to. */
    private record Shown(@Nullable Experiment experiment, @Nullable Result result, ErrorForm form, Texts texts) {
    }

    OrbitInspector(WorkspaceStore store, OrbitModel model, Words words, Node training, Node settings) {
        this.store = store;
        this.model = model;
        this.words = words;
        result = new ResultPanel();
        published.getStyleClass().add("published");
        List<Node> parts = new ArrayList<>(result.nodes());
        parts.add(InspectorSection.row(words.live("result.metric"), forms()));
        results = new InspectorSection(words.live("result.title"), parts.toArray(Node[]::new));
        results.captionProperty().bind(words.live("result.caption"));
        comparison = new InspectorSection(words.live("published.title"), published);
        comparison.captionProperty().bind(words.live("published.caption"));
        content.getChildren().addAll(results, training, parameters(), settings, comparison);
        model.scene().subscribe(scene -> show());
        store.follow(Workspace::form, form -> show());
        words.present().subscribe(texts -> show());
    }

    Node node() {
        return content;
    }

    /** Returns what can be taken out of the inspector. */
    List<Exhibit> exhibits(OrbitExhibits exhibits) {
        return List.of(exhibits.result(results), exhibits.published(comparison));
    }

    private Node forms() {
        Segments<ErrorForm> segments = new Segments<>(List.of(ErrorForm.values()), form -> words.live("form." + form.label()),
                form -> store.update(w -> w.withForm(form)));
        store.follow(Workspace::form, segments::select);
        return segments;
    }

    private Node parameters() {
        ComboBox<Integer> ahead = new ComboBox<>();
        ahead.getItems().setAll(1, 2, 3, 5, 10, 14);
        ahead.getStyleClass().add("mono");
        ahead.setTooltip(words.tooltip("parameters.ahead.what"));
        store.follow(Workspace::ahead, steps -> ahead.setValue(steps == 0 ? null : steps));
        ahead.setOnAction(event -> {
            Integer steps = ahead.getValue();
            if (steps != null) {
                store.update(w -> w.withAhead(steps));
            }
        });
        Label grid = mono("");
        Label episode = mono("");
        Runnable scale = () -> {
            OrbitScene scene = model.scene().get();
            Result run = scene == null ? null : scene.result();
            int elements = run == null || run.models().isEmpty() ? 0 : run.models().getFirst().orbit().size();
            grid.setText(elements == 0 ? NONE : words.get("parameters.elements", elements));
        };
        Runnable count = () -> episode.setText(model.episodes() == 0 ? NONE : words.get("parameters.of", store.get().sample() + 1,
                model.episodes()));
        store.follow(Workspace::sample, sample -> count.run());
        for (ObservableValue<?> told : List.of(model.scene(), words.present())) {
            told.subscribe(() -> {
                scale.run();
                count.run();
            });
        }
        scale.run();
        return new InspectorSection(words.live("parameters.title"), InspectorSection.row(words.live("parameters.ahead"), ahead),
                InspectorSection.row(words.live("parameters.measured"), grid),
                InspectorSection.row(words.live("parameters.episode"), episode));
    }

    private void show() {
        OrbitScene scene = model.scene().get();
        ErrorForm form = store.get().form();
        // while models learn the scene changes once a second, and what its run found does not
        Shown now = new Shown(scene == null ? null : scene.experiment(), scene == null ? null : scene.result(), form,
                words.present().getValue());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        result.show(scene, form, now.texts());
        published(scene, now.texts(), published, comparison);
    }

    /** Writes published numbers beside ours, as far as there are any; without any the section is hidden. */
    static void published(@Nullable OrbitScene scene, Texts texts, VBox rows, InspectorSection section) {
        rows.getChildren().clear();
        Result found = scene == null ? null : scene.result();
        if (scene != null && found != null) {
            PublishedWords told = new PublishedWords(scene.experiment().scene().published(), texts);
            found.published().forEach(row -> rows.getChildren().add(PublishedRow.of(row, told)));
        } else if (scene != null) {
            scene.experiment().scene().published().forEach(number -> rows.getChildren().add(PublishedRow.of(number, texts)));
        }
        boolean any = !rows.getChildren().isEmpty();
        section.setVisible(any);
        section.setManaged(any);
    }

    /** Returns a number of any size in a few characters. */
    static String value(double number) {
        double size = Math.abs(number);
        if (size >= 1000 && number == Math.rint(number)) {
            return size < Long.MAX_VALUE ? Numbers.whole((long) number) : Numbers.three(number);
        }
        return size != 0 && size < 1e-2 ? Numbers.power(number, 2) : Numbers.three(number);
    }

    static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("table-cell-number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
