package org.orbitarium.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.orbitarium.app.orbit.OrbitScene;
import org.orbitarium.app.orbit.SceneSide;
import org.orbitarium.app.shell.CommandRegistry;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.Icons;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.ControlResult;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.worlds.GoalWorld;

/** Builds the inspector of the Control bench: what the run measured beside what is published, the task, training, settings. */
final class ControlInspector {

    /** The least width of the names of rows. */
    private static final double NAME = 48;
    private static final String NONE = "–";
    private static final String RATIO = "control.ratio";

    private final WorkspaceStore store;
    private final ControlModel model;
    private final SceneSide side;
    private final Words words;
    private final VBox content = new VBox();
    private final HBox cards = new HBox(8);
    private final Label foot = new Label();
    private final GridPane table = new GridPane();
    private final InspectorSection results;
    private final Label task = value();
    private final Label criterion = value();
    private final Label plan = value();
    private final Label moved = value();
    private final SceneSide.Parts parts;

    ControlInspector(WorkspaceStore store, ControlModel model, SceneSide side, CommandRegistry registry, ControlCommands commands,
            Region quantities) {
        this.store = store;
        this.model = model;
        this.side = side;
        words = registry.words();
        parts = side.parts();
        cards.getStyleClass().add("result-cards");
        table.getStyleClass().add("result-table");
        table.setHgap(10);
        foot.getStyleClass().add("footnote");
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        criterion.setWrapText(true);
        criterion.setMinWidth(0);
        results = new InspectorSection(words.live("control.result"), cards, foot, table);
        results.captionProperty().bind(words.live("control.result.caption"));
        InspectorSection tasks = new InspectorSection(words.live("control.task"),
                InspectorSection.row(words.live("control.task.number"), task),
                InspectorSection.row(words.live("control.task.solved"), criterion),
                InspectorSection.row(words.live("control.task.plan"), plan), InspectorSection.row(words.live("control.task.moved"), moved),
                InspectorSection.row(words.live("control.task.shown"), quantities),
                new HBox(8, Icons.labelled(registry, commands.everyElement(), "button.every"),
                        Icons.labelled(registry, commands.putBack(), "button.put-back")));
        content.getChildren().addAll(results, tasks, parts.training(), parts.settings(), parts.published());
        side.scene().subscribe(scene -> show());
        words.present().subscribe(texts -> {
            show();
            tell();
        });
        model.moment().subscribe(moment -> tell());
        store.property().subscribe(w -> tell());
    }

    private static Label value() {
        Label label = new Label(NONE);
        label.getStyleClass().add("table-cell-number");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    Node node() {
        return content;
    }

    /** Returns the section of results, out of which its table is taken. */
    InspectorSection results() {
        return results;
    }

    List<Exhibit> exhibits() {
        return parts.exhibits();
    }

    private void tell() {
        OrbitScene scene = side.scene().getValue();
        if (scene == null || !scene.driven()) {
            return;
        }
        Texts texts = words.present().getValue();
        task.setText(texts.get("control.task.of", store.get().sample() + 1, scene.trial().tasks(), scene.trial().taskSeed()));
        criterion.setText(scene.world() instanceof GoalWorld world ? criterion(world, texts) : NONE);
        ControlMoment moment = model.moment().get();
        List<String> millis = new ArrayList<>();
        if (moment != null) {
            moment.loops().stream().filter(loop -> Double.isFinite(loop.millis())).forEach(loop ->
                    millis.add(Math.round(loop.millis()) + " ms"));
        }
        plan.setText(millis.isEmpty() ? NONE : String.join(" · ", millis));
        moved.setText(store.get().control().touched() ? texts.get("control.task.by-hand") : texts.get("control.task.as-drawn"));
    }

    /** Worlds say it in English; only what they measure needs other words. */
    private static String criterion(GoalWorld world, Texts texts) {
        String key = "criterion." + world.criterion().replaceAll("[^a-z]+", "-").replaceAll("-$", "");
        return texts.has(key) ? texts.get(key, world.criterion().replaceAll("[^0-9,]+", "").split(",", -1)[0],
                world.criterion().replaceAll("[^0-9,]+", "").replaceAll(".*,", "")) : world.criterion();
    }

    private void show() {
        OrbitScene scene = side.scene().getValue();
        if (scene == null || !scene.driven()) {
            return;
        }
        Texts texts = words.present().getValue();
        ControlResult control = ControlFigures.control(scene);
        cards.getChildren().clear();
        table.getChildren().clear();
        scene.experiment().architectures().forEach((name, architecture) -> cards.getChildren().add(
                card(scene, name, architecture.kind().label(), control == null ? null : control.of(name), texts)));
        foot.setText(control == null ? texts.get(scene.models().isEmpty() ? "control.no-models" : "control.unmeasured")
                : texts.get("control.result.foot", control.tasks(), control.elements().size() - 1));
        if (control != null) {
            fill(control, texts);
        }
    }

    private static VBox card(OrbitScene scene, String name, String kind, ControlResult.@Nullable Row row, Texts texts) {
        Label title = new Label(name);
        Circle dot = new Circle(4);
        dot.getStyleClass().add(kind + "-dot");
        title.setGraphic(dot);
        title.getStyleClass().addAll("result-name", kind + "-text");
        Interval ratio = row == null ? null : row.ratio();
        boolean spread = ratio != null && Numbers.spread(ratio.low(), ratio.high());
        Label number = new Label(ratio == null ? NONE : Numbers.factor(ratio.mean()));
        number.getStyleClass().addAll("result-factor", kind + "-text");
        Label interval = new Label(ratio == null ? NONE : spread ? Numbers.interval(ratio.low(), ratio.high())
                : texts.get("control.every-task"));
        interval.getStyleClass().add("result-foot");
        Label source = new Label(texts.get("result.published"));
        source.getStyleClass().add("footnote");
        Scene.@Nullable PublishedNumber theirs = scene.experiment().scene().published().stream()
                .filter(published -> published.model().equals(name) && published.quantity().label().equals(RATIO)).findFirst().orElse(null);
        Label value = new Label(theirs == null ? NONE : Numbers.factor(theirs.value()));
        value.getStyleClass().add("result-foot");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox published = new HBox(source, space, value);
        published.getStyleClass().add("result-published");
        VBox card = new VBox(title, number, interval, published);
        card.getStyleClass().add("result-card");
        card.setMinWidth(0);
        card.setPrefWidth(1);
        card.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(card, Priority.ALWAYS);
        Tooltip.install(card, new Tooltip(texts.get("control.ratio.what")
                + (theirs == null ? "" : "\n" + texts.get("published.source", theirs.in(texts.language()).source()))));
        return card;
    }

    private void fill(ControlResult control, Texts texts) {
        List<ControlResult.Row> rows = control.rows().reversed();
        table.getColumnConstraints().setAll(new ColumnConstraints());
        table.getColumnConstraints().getFirst().setHgrow(Priority.ALWAYS);
        List<String> heads = new ArrayList<>();
        for (ControlResult.Row row : rows) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            table.getColumnConstraints().add(column);
            heads.add(texts.get("control.short." + row.controller()));
        }
        table.getStyleClass().removeAll("narrow");
        table.getStyleClass().add("narrow");
        table.setHgap(4);
        int line = 0;
        add(line++, "", "", heads, rows);
        add(line++, texts.get("control.row.seen"), texts.get("control.row.seen.what"),
                each(rows, row -> Numbers.coarse(row.byElement().getFirst().bestAngle().mean()) + "°"), rows);
        add(line++, texts.get("control.row.unseen"), texts.get("control.row.unseen.what"),
                each(rows, row -> Numbers.coarse(turned(row, ControlResult.ElementRow::bestAngle)) + "°"), rows);
        add(line++, texts.get("control.row.difference"), texts.get("control.row.difference.what"),
                each(rows, row -> row.controller().equals("nothing") ? NONE : degrees(row.maxAbsDifference())), rows);
        add(line++, texts.get("control.row.success-seen"), texts.get("control.row.success.what"),
                each(rows, row -> Math.round(100 * row.byElement().getFirst().success().mean()) + " %"), rows);
        add(line, texts.get("control.row.success"), texts.get("control.row.success.what"),
                each(rows, row -> Math.round(100 * turned(row, ControlResult.ElementRow::success)) + " %"), rows);
    }

    private static String degrees(double value) {
        return (value != 0 && value < 0.1 ? Numbers.power(value, 1) : Numbers.coarse(value)) + "°";
    }

    private static double turned(ControlResult.Row row, Function<ControlResult.ElementRow, Interval> value) {
        return row.byElement().stream().skip(1).mapToDouble(at -> value.apply(at).mean()).average().orElse(Double.NaN);
    }

    private static List<String> each(List<ControlResult.Row> rows, Function<ControlResult.Row, String> value) {
        return rows.stream().map(value).toList();
    }

    private void add(int line, String name, String what, List<String> cells, List<ControlResult.Row> rows) {
        Label label = new Label(name);
        label.getStyleClass().addAll("row-name", name.isEmpty() ? "table-top" : "table-row");
        // four controllers take the room: what a row is goes on in a second line
        label.setWrapText(true);
        label.setMinWidth(NAME);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (!what.isEmpty()) {
            label.setTooltip(new Tooltip(what));
        }
        table.add(label, 0, line);
        for (int i = 0; i < cells.size(); i++) {
            Label cell = new Label(cells.get(i));
            if (line == 0) {
                String kind = rows.get(i).controller();
                cell.getStyleClass().addAll("table-head", Objects.equals(kind, "simulator") ? "truth-text" : kind + "-text");
            } else {
                cell.getStyleClass().add("table-cell-number");
                cell.setMinWidth(Region.USE_PREF_SIZE);
            }
            table.add(cell, i + 1, line);
        }
    }
}
