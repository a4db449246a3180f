package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
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
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Result;

/**
 * What the run of a scene found: a card a model with its factor beside the published one, and a table. Where nothing was measured there is
 * a dash, never a number; published values stand all the same.
 */
final class ResultPanel {

    /** Cards beside each other. */
    private static final int FEW = 2;
    /** Columns beside each other; further models stand below. */
    private static final int COLUMNS = 3;

    private final VBox cards = new VBox(8);
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
    void show(@Nullable OrbitScene scene, ErrorForm form, Texts texts) {
        cards.getChildren().clear();
        table.getChildren().clear();
        foot.setText("");
        if (scene == null) {
            return;
        }
        List<Model> models = models(scene);
        HBox line = new HBox(8);
        for (Model model : models) {
            Result result = scene.result();
            boolean several = result != null && result.seeds().size() > 1;
            Node card = card(model, form, several, theirs(scene, model.name(), form, texts), texts);
            HBox.setHgrow(card, Priority.ALWAYS);
            line.getChildren().add(card);
            if (line.getChildren().size() == Math.min(FEW, models.size())) {
                cards.getChildren().add(line);
                line = new HBox(8);
            }
        }
        if (!line.getChildren().isEmpty()) {
            line.getChildren().add(space());
            cards.getChildren().add(line);
        }
        table.getStyleClass().removeAll("narrow", "crowded");
        if (models.size() > COLUMNS) {
            table.getStyleClass().add("crowded");
        }
        if (models.size() > FEW) {
            table.getStyleClass().add("narrow");
        }
        table.setHgap(models.size() > COLUMNS ? 4 : models.size() > FEW ? 6 : 10);
        columns(Math.min(COLUMNS, models.size()));
        int blocks = Math.ceilDiv(models.size(), COLUMNS);
        int top = 0;
        for (int i = 0; i < blocks; i++) {
            List<Model> block = models.subList(Math.ceilDiv(i * models.size(), blocks), Math.ceilDiv((i + 1) * models.size(), blocks));
            top = fill(top, block, form, texts);
        }
        foot.setText(words(scene, form, texts));
    }

    private static List<Model> models(OrbitScene scene) {
        Result result = scene.result();
        List<Model> models = new ArrayList<>();
        scene.experiment().architectures().forEach((name, architecture) -> models.add(new Model(name, architecture.kind().label(),
                architecture.parameterCount(), result == null ? null : result.models().stream()
                        .filter(found -> found.name().equals(name)).findFirst().orElse(null))));
        return models;
    }

    private static @Nullable Theirs theirs(OrbitScene scene, String model, ErrorForm form, Texts texts) {
        PublishedWords words = new PublishedWords(scene.experiment().scene().published(), texts);
        Result result = scene.result();
        String quantity = "factor." + form.label();
        Optional<Theirs> compared = result == null ? Optional.empty() : result.published().stream()
                .filter(row -> row.model().equals(model) && row.quantity().equals(quantity)).findFirst()
                .map(row -> new Theirs(row.theirs(), words.source(row), row.verdict(), words.cause(row)));
        return compared.or(() -> scene.experiment().scene().published().stream()
                .filter(number -> number.model().equals(model) && number.quantity().label().equals(quantity)).findFirst()
                .map(number -> new Theirs(number.value(), number.in(texts.language()).source(), null, null))).orElse(null);
    }

    /** What the numbers on the cards are: of how many seeds, and where theirs are from. */
    private static String words(OrbitScene scene, ErrorForm form, Texts texts) {
        Result result = scene.result();
        String ours;
        if (result == null) {
            ours = texts.get(scene.models().isEmpty() ? "result.unmeasured" : "result.coarse",
                    new SceneWish(scene.name(), scene.changes(), "").command());
        } else {
            int seeds = result.seeds().size();
            String key = seeds == 1 ? "result.one-seed" : "result.seeds";
            boolean varies = !result.variant().equals("default");
            ours = seeds == 1 ? varies ? texts.get(key + "-of", result.variant()) : texts.get(key)
                    : varies ? texts.get(key + "-of", seeds, result.variant()) : texts.get(key, seeds);
        }
        return scene.experiment().scene().published().stream()
                .filter(number -> number.quantity().label().equals("factor." + form.label())).findFirst()
                .map(number -> texts.get("result.source", ours, number.in(texts.language()).source()))
                .orElseGet(() -> texts.get("result.no-source", ours));
    }

    /** Makes a card; an interval needs several seeds. */
    private static VBox card(Model model, ErrorForm form, boolean several, @Nullable Theirs theirs, Texts texts) {
        Label name = new Label(model.name());
        name.getStyleClass().add(model.kind() + "-text");
        Circle dot = new Circle(4);
        dot.getStyleClass().add(model.kind() + "-dot");
        name.setGraphic(dot);
        name.getStyleClass().add("result-name");
        Interval factor = model.found() == null ? null : model.found().factor().get(form.label());
        Label number = new Label(factor == null ? OrbitInspector.NONE : Numbers.factor(factor.mean()));
        number.getStyleClass().addAll("result-factor", model.kind() + "-text");
        Label interval = new Label(factor == null || !several ? OrbitInspector.NONE
                : Numbers.spread(factor.low(), factor.high()) ? Numbers.interval(factor.low(), factor.high())
                : texts.get("result.every-seed"));
        interval.getStyleClass().add("result-foot");
        Label source = new Label(texts.get("result.published"));
        source.getStyleClass().add("footnote");
        Label value = new Label(theirs == null ? OrbitInspector.NONE : Numbers.factor(theirs.value()));
        value.getStyleClass().add("result-foot");
        HBox published = new HBox(source, space(), value);
        published.getStyleClass().add("result-published");
        VBox card = new VBox(name, number, interval, published);
        if (theirs != null) {
            if (theirs.verdict() != null) {
                card.getChildren().add(verdict(theirs.verdict(), theirs.cause(), texts));
            }
        }
        String found = texts.get("result.factor.what", texts.get("form." + form.label() + ".low"));
        Tooltip.install(card, new Tooltip(theirs == null ? found
                : found + "\n" + texts.get("published.source", theirs.source()) + (theirs.cause() == null ? "" : "\n" + theirs.cause())));
        card.getStyleClass().add("result-card");
        card.setMinWidth(0);
        // both take the same share, whatever their words would like
        card.setPrefWidth(1);
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private static Node verdict(String verdict, @Nullable String cause, Texts texts) {
        HBox line = new HBox(space(), PublishedRow.verdict(verdict, cause, "-short", texts));
        line.getStyleClass().add("result-verdict");
        return line;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Makes a column of names and so many of numbers. */
    private void columns(int numbers) {
        table.getColumnConstraints().setAll(new ColumnConstraints());
        table.getColumnConstraints().getFirst().setHgrow(Priority.ALWAYS);
        for (int i = 0; i < numbers; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(column);
        }
    }

    /** Writes what is known of models from a line of the table on; returns the line below. */
    private int fill(int top, List<Model> models, ErrorForm form, Texts texts) {
        List<Label> heads = new ArrayList<>();
        for (Model model : models) {
            Label head = new Label(model.name());
            head.getStyleClass().addAll("table-head", model.kind() + "-text");
            heads.add(head);
        }
        String told = texts.get("form." + form.label() + ".low");
        int line = top;
        row(line++, "", "", heads);
        row(line++, texts.get("result.parameters"), texts.get("result.parameters.what"),
                models.stream().map(model -> NumberLabel.of(Numbers.whole(model.parameters()))).toList());
        row(line++, texts.get("result.seen"), texts.get("result.seen.what", told),
                cells(models, found -> number(found.seen(form), texts)));
        row(line++, texts.get("result.worst"), texts.get("result.worst.what", told),
                cells(models, found -> number(found.worst(form), texts)));
        for (Precision precision : Precision.values()) {
            row(line++, texts.get("result.residual", precision.label()), texts.get("result.residual.what", precision.label()),
                    cells(models, found -> residual(found, precision, texts)));
        }
        row(line++, texts.get("result.drift"), texts.get("result.drift.what"), cells(models, found -> {
            Interval drift = found.costDrift();
            return NumberLabel.of(drift == null ? OrbitInspector.NONE : OrbitInspector.value(drift.mean()));
        }));
        return line;
    }

    private static List<Region> cells(List<Model> models, Function<Result.ModelResult, Region> cell) {
        return models.stream()
                .map(model -> model.found() == null ? NumberLabel.of(OrbitInspector.NONE) : cell.apply(model.found())).toList();
    }

    private void row(int row, String name, String what, List<? extends Region> cells) {
        Label label = new Label(name);
        label.getStyleClass().addAll("row-name", name.isEmpty() ? "table-top" : "table-row");
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (!what.isEmpty()) {
            label.setTooltip(new Tooltip(what));
        }
        table.add(label, 0, row);
        for (int i = 0; i < cells.size(); i++) {
            table.add(cells.get(i), i + 1, row);
        }
    }

    private static Region number(@Nullable Interval interval, Texts texts) {
        Region label = NumberLabel.of(interval == null ? OrbitInspector.NONE : Numbers.three(interval.mean()));
        if (interval != null && Numbers.spread(interval.low(), interval.high())) {
            Tooltip.install(label, new Tooltip(texts.get("result.interval", Numbers.interval(interval.low(), interval.high()))));
        }
        return label;
    }

    private static Region residual(Result.ModelResult found, Precision precision, Texts texts) {
        Result.Residual residual = found.residual().get(precision.label());
        Region label = NumberLabel.of(residual == null ? OrbitInspector.NONE : OrbitInspector.value(residual.mean()));
        if (residual != null) {
            Tooltip.install(label, new Tooltip(texts.get("result.interval-relative", "[" + OrbitInspector.value(residual.low()) + ", "
                    + OrbitInspector.value(residual.high()) + "]", OrbitInspector.value(residual.relative()))));
        }
        return label;
    }
}
