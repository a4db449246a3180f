package org.orbitarium.app.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.catalogue.RunComparison;

/** Two runs side by side: key figures, the settings that differ, all results, versions that differ, settings that are the same. */
final class ComparisonView {

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final PseudoClass PART = PseudoClass.getPseudoClass("part");

    /** More settings than so many would push the results out of sight: they are folded, with their number. */
    private static final int FEW = 10;

    private final TreeTableView<Row> table = new TreeTableView<>();
    private final Label placeholder = new Label();
    private final Words words;
    private final TreeTableColumn<Row, String> first;
    private final TreeTableColumn<Row, String> second;
    private @Nullable Compared shown;
    private ErrorForm form = ErrorForm.RATIO;
    private double scale = 1;

    /**
     * A row.
     *
     * @param what    is compared
     * @param first   in the first run
     * @param second  in the second run
     * @param note    first minus second with its interval; empty for what is no number
     * @param differs whether the runs differ in it by more than chance
     * @param part    whether it is the heading of a part
     */
    private record Row(String what, String first, String second, String note, boolean differs, boolean part) {
    }

    /** Makes an empty view. */
    ComparisonView(Words words) {
        this.words = words;
        table.getStyleClass().addAll("lab-table", "lab-comparison");
        table.setShowRoot(false);
        placeholder.getStyleClass().add("lab-placeholder");
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        table.setRowFactory(view -> new ComparisonRow());
        first = column(190, Row::first, "mono");
        second = column(190, Row::second, "mono");
        TreeTableColumn<Row, String> what = column(280, Row::what, "lab-text");
        TreeTableColumn<Row, String> difference = column(220, Row::note, "mono");
        what.textProperty().bind(words.live("lab.column-what"));
        difference.textProperty().bind(words.live("lab.column-difference"));
        table.getColumns().setAll(List.of(what, first, second, difference));
        words.present().subscribe(texts -> fill());
        table.widthProperty().subscribe(this::fit);
    }

    Node node() {
        return table;
    }

    /** Shows a comparison, or what stands in its place. */
    void show(@Nullable Compared compared, String otherwise) {
        placeholder.setText(otherwise);
        if (compared == null || !compared.equals(shown)) {
            shown = compared;
            fill();
        }
    }

    /** Has the key figures in a form of relMSE. */
    void form(ErrorForm wanted) {
        if (form != wanted) {
            form = wanted;
            fill();
        }
    }

    /** Lays the columns out for sizes that grew by a factor, or shrank. */
    void scale(double factor) {
        scale = factor;
        fit();
    }

    /** Where there is room for all columns they share it, where there is not they keep their widths and scroll. */
    private void fit() {
        boolean roomy = table.getWidth() >= scale * table.getColumns().stream().mapToDouble(column -> (double) column.getUserData()).sum();
        table.setColumnResizePolicy(roomy ? TreeTableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                : TreeTableView.UNCONSTRAINED_RESIZE_POLICY);
        for (TreeTableColumn<Row, ?> column : table.getColumns()) {
            double width = scale * (double) column.getUserData();
            // shared room is shared evenly, whatever is preferred
            column.setMinWidth(roomy ? width : 0);
            column.setPrefWidth(width);
        }
    }

    private void fill() {
        Compared compared = shown;
        if (compared == null) {
            first.setText("A");
            second.setText("B");
            table.setRoot(new TreeItem<>());
            return;
        }
        first.setText("A  " + compared.first());
        second.setText("B  " + compared.second());
        TreeItem<Row> root = new TreeItem<>();
        List<RunComparison.Difference> differ = new ArrayList<>(compared.settings());
        differ.removeIf(Compared::same);
        List<RunComparison.Difference> same = new ArrayList<>(compared.settings());
        same.removeAll(differ);
        List<Row> figures = compared.runs().lines().stream().filter(line -> !figure(line).isEmpty())
                .map(line -> row(line.model() + ": " + figure(line), line)).toList();
        part(root, words.get("lab.part-figures", RunTexts.form(form, words), figures.size()), figures, true);
        part(root, words.get("lab.part-differ", differ.size()), differ.stream().map(line -> row(line, true)).toList(),
                differ.size() <= FEW);
        SequencedMap<String, List<Row>> models = new LinkedHashMap<>();
        compared.runs().lines().forEach(line -> models.computeIfAbsent(line.model(), _ -> new ArrayList<>()).add(row(line.number(), line)));
        models.forEach((model, rows) -> part(root, words.get("lab.part-results", model, rows.size()), rows, true));
        part(root, words.get("lab.part-versions", compared.runs().versions().size()),
                compared.runs().versions().stream().map(line -> row(line, true)).toList(), false);
        part(root, words.get("lab.part-same", same.size()), same.stream().map(line -> row(line, false)).toList(), false);
        table.setRoot(root);
        table.getSelectionModel().clearAndSelect(0);
    }

    private static void part(TreeItem<Row> root, String title, List<Row> rows, boolean open) {
        TreeItem<Row> part = new TreeItem<>(new Row(title, "", "", "", false, true));
        rows.forEach(row -> part.getChildren().add(new TreeItem<>(row)));
        part.setExpanded(open);
        root.getChildren().add(part);
    }

    private static Row row(RunComparison.Difference line, boolean differs) {
        return new Row(line.key(), RunTexts.or(line.first()), RunTexts.or(line.second()), "", differs, false);
    }

    /** Returns the words of a figure that stands for a whole model, in the chosen form; empty if it is another number. */
    private String figure(RunComparison.Line line) {
        boolean formed = line.form().equals(form.label()) && line.precision().equals(Precision.FLOAT32.label());
        return switch (line.quantity()) {
            case "factor" -> formed ? words.get("result.caption") : "";
            case "relMSE" -> formed ? words.get("lab.figure-seen") : "";
            case "residual" -> line.precision().equals(Precision.FLOAT32.label()) ? words.get("lab.figure-residual", line.precision()) : "";
            case "cost-drift" -> words.get("lab.figure-drift");
            default -> "";
        };
    }

    private static Row row(String what, RunComparison.Line line) {
        return new Row(what, Numbers.brief(line.first()), Numbers.brief(line.second()), Numbers.brief(line.difference()),
                line.clear(), false);
    }

    private static TreeTableColumn<Row, String> column(double width, Function<Row, String> text, String style) {
        TreeTableColumn<Row, String> column = new TreeTableColumn<>();
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().getValue() == null ? ""
                : text.apply(row.getValue().getValue())));
        column.getStyleClass().add(style);
        column.setUserData(width);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static final class ComparisonRow extends TreeTableRow<Row> {

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            boolean none = empty || row == null;
            pseudoClassStateChanged(DIFFERS, !none && row.differs());
            pseudoClassStateChanged(PART, !none && row.part());
            // columns may cut what they say
            setTooltip(none || row.part() ? null : new Tooltip(row.what() + "\nA  " + row.first() + "\nB  " + row.second()
                    + (row.note().isEmpty() ? "" : "\nA − B  " + row.note())));
        }
    }
}
