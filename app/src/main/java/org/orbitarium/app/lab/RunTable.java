package org.orbitarium.app.lab;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** The runs as rows. What is too narrow for all columns shows those that tell most. */
final class RunTable {

    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final PseudoClass DAMAGED = PseudoClass.getPseudoClass("damaged");
    /** Narrower than so many px, sizes and scenes are left out; narrower than that, seeds and dates. */
    private static final double ROOMY = 760;
    private static final double TIGHT = 520;
    /** The least share of the width that it would like to have that a column of words can do with. */
    private static final double LEAST = 0.65;
    /** Columns that are wider than so many px hold words. */
    private static final double WORDS = 150;
    private static final double BROADEST = 5000;
    /** What a cell has at its left and right, and a little more, in px. */
    private static final double PADDING = 22;

    private final TableView<RunEntry> table = new TableView<>();
    private final Words words;
    private final Label placeholder = new Label();
    private ErrorForm form = ErrorForm.RATIO;
    private String pinned = "";
    private boolean filling;
    private double scale = 1;

    /**
     * Makes an empty table.
     *
     * @param choose told which run the user selects
     * @param open   opens the selected run
     * @param menu   of a row
     */
    RunTable(Words words, Consumer<String> choose, Runnable open, ContextMenu menu) {
        this.words = words;
        table.getStyleClass().addAll("lab-table", "lab-runs");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        placeholder.getStyleClass().add("lab-placeholder");
        placeholder.setWrapText(true);
        table.setPlaceholder(placeholder);
        table.setRowFactory(view -> row(open, menu));
        table.getColumns().setAll(List.of(column("lab.column-run", 180, this::name),
                column("lab.column-scene", 110, entry -> text(RunTexts.or(entry.scene()), "lab-text")),
                column("lab.column-seeds", 62, entry -> text(RunTexts.seeds(entry), "mono")),
                column("lab.column-changed", 144, entry -> text(RunTexts.date(entry, words.present().getValue()), "mono")),
                column("lab.column-size", 72, entry -> text(RunTexts.size(entry.bytes()), "mono")),
                column("lab.column-found." + form.label(), 280, Found::new)));
        table.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null && !filling) {
                choose.accept(entry.named());
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
        table.widthProperty().subscribe(this::fit);
        words.present().subscribe(texts -> table.refresh());
    }

    Node node() {
        return table;
    }

    void focus() {
        table.requestFocus();
    }

    /** Shows runs, one of them selected; a name that none has selects none. */
    void show(List<RunEntry> entries, String selected) {
        filling = true;
        if (!table.getItems().equals(entries)) {
            table.getItems().setAll(entries);
        }
        int at = entries.stream().map(RunEntry::named).toList().indexOf(selected);
        if (at < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != at) {
            table.getSelectionModel().clearAndSelect(at);
            table.getFocusModel().focus(at);
            table.scrollTo(Math.max(0, at - 1));
        }
        filling = false;
    }

    /** Marks the run that others are compared with. */
    void pin(String name) {
        pinned = name;
        table.refresh();
    }

    /** Shows the factors of a form of relMSE. */
    void form(ErrorForm shown) {
        form = shown;
        table.getColumns().getLast().textProperty().bind(words.live("lab.column-found." + form.label()));
        table.refresh();
    }

    /** Says what stands in the place of rows. */
    void placeholder(String text) {
        placeholder.setText(text);
    }

    /** Lays the columns out for sizes that grew by a factor, or shrank. */
    void scale(double factor) {
        scale = factor;
        for (TableColumn<RunEntry, ?> column : table.getColumns()) {
            double width = factor * (double) column.getUserData();
            boolean wordy = width > factor * WORDS;
            column.setMinWidth(wordy ? LEAST * width : width);
            column.setPrefWidth(width);
            column.setMaxWidth(column.equals(table.getColumns().getLast()) ? BROADEST : 2 * width);
        }
        fit();
    }

    private void fit() {
        double width = table.getWidth() / scale;
        List<TableColumn<RunEntry, ?>> columns = table.getColumns();
        columns.get(1).setVisible(width >= ROOMY);
        columns.get(4).setVisible(width >= ROOMY);
        columns.get(2).setVisible(width >= TIGHT);
        columns.get(3).setVisible(width >= TIGHT);
    }

    private TableColumn<RunEntry, RunEntry> column(String title, double width, Function<RunEntry, Node> content) {
        TableColumn<RunEntry, RunEntry> column = new TableColumn<>();
        column.textProperty().bind(words.live(title));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(content));
        column.setUserData(width);
        // the catalogue has an order of its own, and no key would reach a header
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableRow<RunEntry> row(Runnable open, ContextMenu menu) {
        TableRow<RunEntry> row = new TableRow<>() {
            @Override
            protected void updateItem(RunEntry entry, boolean empty) {
                super.updateItem(entry, empty);
                boolean none = empty || entry == null;
                pseudoClassStateChanged(PINNED, !none && entry.named().equals(pinned));
                pseudoClassStateChanged(DAMAGED, !none && entry.state() instanceof RunEntry.Damaged);
                setContextMenu(none ? null : menu);
                setTooltip(none || !(entry.state() instanceof RunEntry.Damaged damaged) ? null : new Tooltip(damaged.reason()));
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                open.run();
            }
        });
        return row;
    }

    /** The name, behind the letter A if the run is pinned, before a word if it ships. */
    private Node name(RunEntry entry) {
        HBox cell = new HBox();
        cell.getStyleClass().add("lab-name");
        if (entry.named().equals(pinned)) {
            Label mark = text("A", "lab-mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            cell.getChildren().add(mark);
        }
        cell.getChildren().add(text(entry.name(), "lab-run"));
        if (entry.shipped()) {
            Label ships = text(words.get("lab.shipped"), "chip");
            ships.setMinWidth(Region.USE_PREF_SIZE);
            cell.getChildren().add(ships);
        }
        return cell;
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** A cell that makes its content anew for every run. */
    private static final class Cell extends TableCell<RunEntry, RunEntry> {

        private final Function<RunEntry, Node> content;

        Cell(Function<RunEntry, Node> content) {
            this.content = content;
        }

        @Override
        protected void updateItem(RunEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : content.apply(entry));
        }
    }

    /**
     * The factor of every model, in as many lines as their names need; of a run without one, how far it is or what is wrong with it.
     */
    private final class Found extends FlowPane {

        Found(RunEntry entry) {
            getStyleClass().add("lab-found");
            ObservableValue<Double> room = table.getColumns().getLast().widthProperty()
                    .map(width -> Math.max(1, width.doubleValue() - scale * PADDING));
            prefWrapLengthProperty().bind(room);
            List<RunEntry.Factor> factors = RunTexts.factors(entry, form);
            if (!(entry.state() instanceof RunEntry.Finished)) {
                // the row names the folder already
                add(text(RunTexts.state(entry, words).replace(entry.folder() + File.separator, ""), "lab-state"), room);
            } else if (factors.isEmpty()) {
                add(text(RunTexts.NONE, "quiet"), room);
            } else {
                factors.forEach(factor -> add(pair(factor), room));
            }
        }

        /** A row asks for its height before it knows its width, which would put every pair on a line of its own: the column knows it. */
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(-1);
        }

        private void add(Region part, ObservableValue<Double> room) {
            part.maxWidthProperty().bind(room);
            getChildren().add(part);
        }

        /** A number and whose it is stay on one line; only a name that is longer than the column is cut, and has a tooltip. */
        private Region pair(RunEntry.Factor factor) {
            Label number = text(Numbers.factor(factor.interval().mean()), "mono");
            number.getStyleClass().add(RunTexts.style(factor));
            number.setMinWidth(Region.USE_PREF_SIZE);
            Label name = text(factor.model(), "lab-model");
            name.setMinWidth(0);
            Tooltip.install(name, new Tooltip(factor.model() + " " + Numbers.factor(factor.interval())));
            HBox pair = new HBox(number, name);
            pair.getStyleClass().add("lab-pair");
            return pair;
        }
    }
}
