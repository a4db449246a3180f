package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.orbitarium.app.words.Words;

/**
 * Finds commands, scenes and elements by some of their letters; what was chosen last stands first. Enter does what is selected, the arrow
 * keys move, Escape closes.
 */
final class Palette extends VBox {

    private static final double WIDTH = 640;
    private static final double ROW = 40;
    private static final int ROWS = 10;
    private static final int LEAST_ROWS = 3;
    /** What is not rows: edges, the field, what is selected in full, and the ground above and below. */
    private static final double AROUND = 230;

    private final CommandRegistry registry;
    private final Function<String, List<PaletteEntry>> more;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label whole = new Label();
    private int rows = ROWS;

    /**
     * Makes a palette.
     *
     * @param more what can be found beside commands, given what is typed
     */
    Palette(CommandRegistry registry, Function<String, List<PaletteEntry>> more, Runnable close, ObservableValue<Room> room) {
        this.registry = registry;
        this.more = more;
        this.close = close;
        Words words = registry.words();
        getStyleClass().addAll("sheet", "palette");
        field.promptTextProperty().bind(words.live("palette.prompt"));
        field.accessibleTextProperty().bind(words.live("palette.prompt"));
        Label nothing = words.show(new Label(), "palette.nothing");
        nothing.getStyleClass().add("quiet");
        list.setPlaceholder(nothing);
        list.setCellFactory(view -> new Cell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> choose());
        whole.getStyleClass().addAll("quiet", "palette-whole");
        whole.setWrapText(true);
        whole.setMinHeight(USE_PREF_SIZE);
        // as wide as the rows, and not the other way round
        whole.setPrefWidth(0);
        whole.setMaxWidth(Double.MAX_VALUE);
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> whole.setText(entry == null ? "" : said(entry)));
        getChildren().addAll(field, list, whole);
        Room.follow(this, room, this::fit);
        watch();
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is in the way of a command can go while one looks for it: commands outlive the palette, so it stops to listen when it goes. */
    private void watch() {
        Subscription all = registry.all().stream().map(command -> command.obstacle().subscribe((before, now) -> renew()))
                .reduce(Subscription.EMPTY, Subscription::and);
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                all.unsubscribe();
            }
        });
    }

    /** Finds the same anew and keeps what is selected. */
    private void renew() {
        int selected = list.getSelectionModel().getSelectedIndex();
        find(field.getText());
        list.getSelectionModel().select(Math.max(0, selected));
    }

    private void fit(Room room) {
        double row = ROW * room.scale();
        rows = room.height() > 0 ? Math.clamp((int) ((room.height() - AROUND * room.scale()) / row), LEAST_ROWS, ROWS) : ROWS;
        setMaxSize(room.atMost(WIDTH), Region.USE_PREF_SIZE);
        list.setFixedCellSize(row);
        list.setMinHeight(rows * row + 2);
        list.setPrefHeight(rows * row + 2);
    }

    /** Returns what an entry does, or why it cannot be done now. */
    private static String said(PaletteEntry entry) {
        return entry.reason().isEmpty() ? entry.detail() : entry.reason();
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> choose();
            case DOWN -> select(1);
            case UP -> select(-1);
            case PAGE_DOWN -> select(rows);
            case PAGE_UP -> select(-rows);
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int further) {
        int index = Math.clamp(list.getSelectionModel().getSelectedIndex() + further, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - rows + 1));
    }

    private void choose() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.reason().isEmpty()) {
            close.run();
            chosen.action().run();
        }
    }

    private void find(String letters) {
        record Found(PaletteEntry entry, int score) {
        }
        List<Found> found = new ArrayList<>();
        Stream.concat(registry.all().stream().map(this::entry), more.apply(letters).stream()).forEach(entry -> {
            int score = Math.max(2 * Match.score(letters, entry.title()), Match.score(letters, entry.detail()));
            if (score >= 0) {
                found.add(new Found(entry, score));
            }
        });
        found.sort(Comparator.comparingInt((Found each) -> -each.score()).thenComparingInt(each -> -each.entry().weight()));
        list.getItems().setAll(found.stream().map(Found::entry).toList());
        list.getSelectionModel().select(0);
        list.scrollTo(0);
    }

    private PaletteEntry entry(Command command) {
        Words words = registry.words();
        Key key = registry.key(command);
        int recent = registry.recentProperty().get().ids().indexOf(command.id());
        return new PaletteEntry(command.text(words), command.explanation(words), command.category().title(words),
                key == null ? "" : key.label(), command.reason(words), recent < 0 ? 0 : Integer.MAX_VALUE - recent,
                () -> registry.choose(command));
    }

    /** One line: title and detail left, kind and key right; what cannot be done is quiet and says why. */
    private static final class Cell extends ListCell<PaletteEntry> {

        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label kind = new Label();
        private final Label key = new Label();
        private final HBox row;

        Cell() {
            title.getStyleClass().add("palette-title");
            title.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().add("palette-detail");
            detail.setMinWidth(0);
            kind.getStyleClass().add("palette-kind");
            kind.setMinWidth(Region.USE_PREF_SIZE);
            key.getStyleClass().add("key-cap");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            row = new HBox(10, title, detail, space, kind, key);
            row.getStyleClass().add("palette-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean none = empty || entry == null;
            setGraphic(none ? null : row);
            if (none) {
                return;
            }
            title.setText(entry.title());
            detail.setText(said(entry));
            kind.setText(entry.kind());
            key.setText(entry.key());
            key.setVisible(!entry.key().isEmpty());
            key.setManaged(!entry.key().isEmpty());
            row.setDisable(!entry.reason().isEmpty());
        }
    }
}
