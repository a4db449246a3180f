package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
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
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.Result;

/**
 * What the run of a scene found: a card a model with its factor beside the published one, and a table. Where nothing was measured there is
 * a dash, never a number; published values stand all the same.
 */
final class ResultPanel {

    private final HBox cards = new HBox(8);
    private final Label foot = new Label();
    private final GridPane table = new GridPane();

    /** A model of the scene. */
    private record Model(String name, String kind, int parameters, Result.@Nullable ModelResult found) {
    }

    /** A factor as published, with our verdict if there is one. */
    private record Theirs(double value, String source, @Nullable String verdict, @Nullable String cause) {
    }

    ResultPanel() {
        cards.getStyleClass().add("result-cards");
        table.getStyleClass().add("result-table");
        table.setHgap(10);
        foot.getStyleClass().add("footnote");
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Returns cards, what they are, and the table, from top to bottom. */
    List<Node> nodes() {
        return List.of(cards, foot, table);
    }

    /** Shows what is known of a scene. */
    void show(@Nullable OrbitScene scene, ErrorForm form) {
        cards.getChildren().clear();
        table.getChildren().clear();
        foot.setText("");
        if (scene == null) {
            return;
        }
        List<Model> models = models(scene);
        for (Model model : models) {
            Result result = scene.result();
            boolean several = result != null && result.seeds().size() > 1;
            Node card = card(model, form, several, theirs(scene, model.name(), form));
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.getChildren().add(card);
        }
        fill(models, form);
        foot.setText(words(scene, form));
    }

    private static List<Model> models(OrbitScene scene) {
        Result result = scene.result();
        List<Model> models = new ArrayList<>();
        scene.experiment().architectures().forEach((name, architecture) -> models.add(new Model(name, architecture.kind().label(),
                architecture.parameterCount(), result == null ? null : result.models().stream()
                        .filter(found -> found.name().equals(name)).findFirst().orElse(null))));
        return models;
    }

    private static @Nullable Theirs theirs(OrbitScene scene, String model, ErrorForm form) {
        Result result = scene.result();
        String quantity = "factor." + form.label();
        Optional<Theirs> compared = result == null ? Optional.empty() : result.published().stream()
                .filter(row -> row.model().equals(model) && row.quantity().equals(quantity)).findFirst()
                .map(row -> new Theirs(row.theirs(), row.source(), row.verdict(), row.cause()));
        return compared.or(() -> scene.experiment().scene().published().stream()
                .filter(number -> number.model().equals(model) && number.quantity().label().equals(quantity)).findFirst()
                .map(number -> new Theirs(number.value(), number.source(), null, null))).orElse(null);
    }

    /** What the numbers on the cards are: of how many seeds, and where theirs are from. */
    private static String words(OrbitScene scene, ErrorForm form) {
        Result result = scene.result();
        String source = scene.experiment().scene().published().stream()
                .filter(number -> number.quantity().label().equals("factor." + form.label())).findFirst()
                .map(number -> " Published: " + number.source() + ".").orElse(" No factor is published in this form.");
        if (result == null) {
            return "Not measured yet: Train learns here, “orbitarium run " + scene.name() + "” learns and measures." + source;
        }
        int seeds = result.seeds().size();
        String variant = result.variant().equals("default") ? "" : ", variant " + result.variant();
        return (seeds == 1 ? "1 seed" : seeds + " seeds, bootstrap 95 %") + variant + "." + source;
    }

    /** Makes a card; an interval needs several seeds. */
    private static VBox card(Model model, ErrorForm form, boolean several, @Nullable Theirs theirs) {
        Label name = new Label(model.name());
        Circle dot = new Circle(4);
        dot.getStyleClass().add(model.kind() + "-dot");
        name.setGraphic(dot);
        name.getStyleClass().add("result-name");
        Interval factor = model.found() == null ? null : model.found().factor().get(form.label());
        Label number = new Label(factor == null ? OrbitInspector.NONE : Numbers.factor(factor.mean()));
        number.getStyleClass().addAll("result-factor", model.kind() + "-text");
        Label interval = new Label(factor == null || !several ? OrbitInspector.NONE : interval(factor));
        interval.getStyleClass().add("result-foot");
        Label source = new Label("published");
        source.getStyleClass().add("footnote");
        Label value = new Label(theirs == null ? OrbitInspector.NONE : Numbers.factor(theirs.value()));
        value.getStyleClass().add("result-foot");
        HBox published = new HBox(source, space(), value);
        published.getStyleClass().add("result-published");
        VBox card = new VBox(name, number, interval, published);
        if (theirs != null) {
            if (theirs.verdict() != null) {
                card.getChildren().add(verdict(theirs.verdict(), theirs.cause()));
            }
            Tooltip.install(card, new Tooltip(theirs.source() + (theirs.cause() == null ? "" : "\n" + theirs.cause())));
        }
        card.getStyleClass().add("result-card");
        card.setMinWidth(0);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    /** Also an interval that rounds to one number is one. */
    private static String interval(Interval interval) {
        return "[" + Numbers.three(interval.low()) + ", " + Numbers.three(interval.high()) + "]";
    }

    private static Node verdict(String verdict, @Nullable String cause) {
        HBox line = new HBox(space(), PublishedRow.verdict(verdict, cause));
        line.getStyleClass().add("result-verdict");
        return line;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private void fill(List<Model> models, ErrorForm form) {
        table.getColumnConstraints().setAll(new ColumnConstraints());
        table.getColumnConstraints().getFirst().setHgrow(Priority.ALWAYS);
        List<Label> heads = new ArrayList<>();
        for (Model model : models) {
            Label head = new Label(model.name());
            head.getStyleClass().addAll("table-head", model.kind() + "-text");
            heads.add(head);
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(column);
        }
        row(0, "", heads);
        row(1, "Parameters", models.stream().map(model -> NumberLabel.of(String.format(Locale.ROOT, "%,d", model.parameters()))).toList());
        row(2, "Seen relMSE", cells(models, found -> number(found.seen(form))));
        row(3, "Worst unseen", cells(models, found -> number(found.worst(form))));
        row(4, "Residual, float32", cells(models, found -> residual(found.residual(), "float32")));
        row(5, "Residual, float64", cells(models, found -> residual(found.residual(), "float64")));
        row(6, "Cost drift", cells(models, found -> {
            Interval drift = found.costDrift();
            return NumberLabel.of(drift == null ? OrbitInspector.NONE : OrbitInspector.value(drift.mean()));
        }));
    }

    private static List<Region> cells(List<Model> models, Function<Result.ModelResult, Region> cell) {
        return models.stream()
                .map(model -> model.found() == null ? NumberLabel.of(OrbitInspector.NONE) : cell.apply(model.found())).toList();
    }

    private void row(int row, String name, List<? extends Region> cells) {
        Label label = new Label(name);
        label.getStyleClass().addAll("row-name", row == 0 ? "table-top" : "table-row");
        label.setMinWidth(Region.USE_PREF_SIZE);
        table.add(label, 0, row);
        for (int i = 0; i < cells.size(); i++) {
            table.add(cells.get(i), i + 1, row);
        }
    }

    private static Region number(@Nullable Interval interval) {
        Region label = NumberLabel.of(interval == null ? OrbitInspector.NONE : Numbers.three(interval.mean()));
        if (interval != null) {
            Tooltip.install(label, new Tooltip("95 % interval " + interval(interval)));
        }
        return label;
    }

    private static Region residual(Map<String, Result.Residual> residuals, String precision) {
        Result.Residual residual = residuals.get(precision);
        Region label = NumberLabel.of(residual == null ? OrbitInspector.NONE : OrbitInspector.value(residual.mean()));
        if (residual != null) {
            Tooltip.install(label, new Tooltip("95 % interval [" + OrbitInspector.value(residual.low()) + ", "
                    + OrbitInspector.value(residual.high()) + "], " + OrbitInspector.value(residual.relative()) + " of max|z|"));
        }
        return label;
    }
}
