package org.orbitarium.app.orbit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.Segments;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Result;

/** Builds the inspector of the Orbit bench: results beside the published ones, what may be set, training. */
final class OrbitInspector {

    static final String NONE = "–";

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final HBox cards = new HBox(8);
    private final Label foot = new Label();
    private final GridPane table = new GridPane();
    private final VBox published = new VBox();
    private final InspectorSection results;
    private final InspectorSection comparison;
    private final VBox content = new VBox();
    private @Nullable Result shownResult;
    private @Nullable ErrorForm shownForm;
    private String shownScene = "";

    OrbitInspector(WorkspaceStore store, OrbitModel model, Node training, Node settings) {
        this.store = store;
        this.model = model;
        cards.getStyleClass().add("result-cards");
        table.getStyleClass().add("result-table");
        published.getStyleClass().add("published");
        foot.getStyleClass().add("footnote");
        foot.setWrapText(true);
        results = new InspectorSection("Result", cards, foot, table, InspectorSection.row("Metric", forms()));
        results.caption("worst unseen / seen");
        comparison = new InspectorSection("Published", published);
        comparison.caption("ours, theirs");
        content.getChildren().addAll(results, training, parameters(), settings, comparison);
        model.scene().subscribe(scene -> show());
        store.follow(Workspace::form, form -> show());
    }

    Node node() {
        return content;
    }

    private Node forms() {
        Segments<ErrorForm> segments = new Segments<>(List.of(ErrorForm.values()), form -> switch (form) {
            case POOLED -> "Pooled";
            case RATIO -> "Mean of ratios";
            case POWER -> "Power";
        }, form -> store.update(w -> w.withForm(form)));
        store.follow(Workspace::form, segments::select);
        return segments;
    }

    private Node parameters() {
        ComboBox<Integer> ahead = new ComboBox<>();
        ahead.getItems().setAll(1, 2, 3, 5, 10, 14);
        ahead.getStyleClass().add("mono");
        ahead.setTooltip(new Tooltip("How many control steps ahead the models predict in the arena"));
        store.follow(Workspace::ahead, ahead::setValue);
        ahead.setOnAction(event -> store.update(w -> w.withAhead(ahead.getValue())));
        Label wedge = mono("");
        Label grid = mono("");
        Label episode = mono("");
        model.scene().subscribe(scene -> {
            wedge.setText(scene == null ? NONE : degrees(scene.wedge().from()) + " – " + degrees(scene.wedge().to()));
            Result result = scene == null ? null : scene.result();
            int elements = result == null || result.models().isEmpty() ? 0 : result.models().getFirst().orbit().size();
            grid.setText(elements == 0 ? NONE : elements + " elements");
        });
        Runnable count = () -> episode.setText(model.episodes() == 0 ? NONE : (store.get().sample() + 1) + " of " + model.episodes());
        store.follow(Workspace::sample, sample -> count.run());
        model.scene().subscribe(scene -> count.run());
        return new InspectorSection("Parameters", InspectorSection.row("Training wedge", wedge),
                InspectorSection.row("Steps ahead", ahead), InspectorSection.row("Measured at", grid),
                InspectorSection.row("Episode", episode));
    }

    private void show() {
        OrbitScene scene = model.scene().get();
        Result result = scene == null ? null : scene.result();
        ErrorForm form = store.get().form();
        if (shownForm == form && Objects.equals(shownResult, result) && shownScene.equals(scene == null ? "" : scene.name())) {
            return;
        }
        shownForm = form;
        shownResult = result;
        shownScene = scene == null ? "" : scene.name();
        cards.getChildren().clear();
        foot.setText("");
        table.getChildren().clear();
        published.getChildren().clear();
        if (result == null) {
            Label none = new Label(scene == null ? "" : "No run of this scene ships yet. Train starts one here.");
            none.getStyleClass().add("footnote");
            none.setWrapText(true);
            cards.getChildren().add(none);
            if (scene != null) {
                scene.experiment().scene().published().forEach(number -> published.getChildren().add(PublishedRow.of(number)));
            }
            return;
        }
        for (Result.ModelResult found : result.models()) {
            Node card = card(found, form, publishedFactor(result, found.name(), form));
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.getChildren().add(card);
        }
        fillTable(result, form);
        result.published().forEach(row -> published.getChildren().add(PublishedRow.of(row)));
        int seeds = result.seeds().size();
                foot.setText((seeds == 1 ? "1 seed" : seeds + " seeds, bootstrap 95 %") + ", variant " + result.variant() + ". "
                + source(result, form));
    }

    private static Result.@Nullable Published publishedFactor(Result result, String model, ErrorForm form) {
        return result.published().stream().filter(row -> row.model().equals(model) && row.quantity().equals("factor." + form.label()))
                .findFirst().orElse(null);
    }

    private static String source(Result result, ErrorForm form) {
        return result.published().stream().filter(row -> row.quantity().equals("factor." + form.label())).findFirst()
                .map(row -> "Published: " + row.source() + ".").orElse("No factor is published in this form.");
    }

    private static Node card(Result.ModelResult found, ErrorForm form, Result.@Nullable Published theirs) {
        String role = found.kind();
        Label name = new Label(found.name());
        Circle dot = new Circle(4);
        dot.getStyleClass().add(role + "-dot");
        name.setGraphic(dot);
        name.getStyleClass().add("result-name");
        Interval factor = found.factor().get(form.label());
        Label number = new Label(factor == null ? NONE : "×" + Numbers.three(factor.mean()));
        number.getStyleClass().addAll("result-factor", role + "-text");
        Label interval = new Label(factor == null ? NONE : interval(factor));
        interval.getStyleClass().add("result-foot");
        Label source = new Label("published");
        source.getStyleClass().add("footnote");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label value = new Label(theirs == null ? NONE : "×" + Numbers.three(theirs.theirs()));
        value.getStyleClass().add("result-foot");
        VBox card = new VBox(name, number, interval, new HBox(source, space, value));
        if (theirs != null) {
            Label verdict = new Label(theirs.verdict());
            verdict.getStyleClass().addAll("verdict", "verdict-" + theirs.verdict());
            card.getChildren().add(verdict);
            String cause = theirs.cause();
            Tooltip.install(card, new Tooltip(theirs.source() + (cause == null ? "" : "\n" + cause)));
        }
        card.getStyleClass().add("result-card");
        card.setMinWidth(0);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private void fillTable(Result result, ErrorForm form) {
        table.getColumnConstraints().clear();
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(first);
        table.setHgap(10);
        int column = 1;
        row(0, "");
        row(1, "Parameters");
        row(2, "Seen relMSE");
        row(3, "Worst unseen");
        row(4, "Residual, float32");
        row(5, "Residual, float64");
        row(6, "Cost drift");
        for (Result.ModelResult found : result.models()) {
            Label head = new Label(found.name());
            head.getStyleClass().addAll("table-head", found.kind() + "-text");
            cell(column, 0, head);
            cell(column, 1, mono(String.format(Locale.ROOT, "%,d", found.parameters())));
            cell(column, 2, number(OrbitCurves.seen(found, form)));
            cell(column, 3, number(OrbitCurves.worst(found, form)));
            cell(column, 4, residual(found.residual(), "float32"));
            cell(column, 5, residual(found.residual(), "float64"));
            Interval drift = found.costDrift();
            cell(column, 6, mono(drift == null ? NONE : value(drift.mean())));
            column++;
        }
    }

    private void row(int row, String name) {
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinHeight(row == 0 ? 20 : 24);
        table.add(label, 0, row);
    }

    private void cell(int column, int row, Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        table.add(label, column, row);
    }

    private static Label number(@Nullable Interval interval) {
        Label label = mono(interval == null ? NONE : Numbers.three(interval.mean()));
        if (interval != null) {
            label.setTooltip(new Tooltip("95 % interval " + interval(interval)));
        }
        return label;
    }

    private static Label residual(Map<String, Result.Residual> residuals, String precision) {
        Result.Residual residual = residuals.get(precision);
        Label label = mono(residual == null ? NONE : value(residual.mean()));
        if (residual != null) {
            label.setTooltip(new Tooltip("95 % interval [" + value(residual.low()) + ", " + value(residual.high()) + "], "
                    + value(residual.relative()) + " of max|z|"));
        }
        return label;
    }

    /** Returns a number of any size in a few characters. */
    static String value(double number) {
        double size = Math.abs(number);
        if (size >= 1000 && number == Math.rint(number)) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return size != 0 && size < 1e-2 ? Numbers.power(number, 2) : Numbers.three(number);
    }

    private static String interval(Interval interval) {
        return "[" + Numbers.three(interval.low()) + ", " + Numbers.three(interval.high()) + "]";
    }

    static String formName(ErrorForm form) {
        return switch (form) {
            case POOLED -> "pooled";
            case RATIO -> "mean of ratios";
            case POWER -> "power";
        };
    }

    private static String degrees(double value) {
        return Math.round(value) + "°";
    }

    static Label mono(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("table-cell-number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
