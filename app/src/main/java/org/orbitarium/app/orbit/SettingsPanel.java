package org.orbitarium.app.orbit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Exhibit;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.Face;
import org.orbitarium.engine.figures.TextMetrics;
import org.orbitarium.engine.scenes.ParameterSheet;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.Setting;

/**
 * The parameters of world, data, models and training, from their descriptors. A change waits until it is applied; before that it says what
 * it costs. Applied, the scene is opened with it and its models are trained.
 */
final class SettingsPanel {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final List<String> GROUPS = List.of("world.", "data.", "models.", "training.", "planner.", "control.");
    private static final String WIDE = "settings-wide";
    private static final double FIELD = 116;
    /** What a field of that width does not give to its text. */
    private static final double EDGES = 22;
    private static final double ARROW = 24;
    private static final double TYPE = 12;

    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final Consumer<SortedMap<String, String>> apply;
    private final VBox content = new VBox(4);
    private final VBox rows = new VBox(2);
    private final Label cost = new Label();
    private final Label explanation = new Label();
    /**
     * What the field that had the focus last means, so that nobody has to hover over it, and what changes cost; it stays under that field
     * when the focus goes, or its buttons would move away from the pointer that is about to press them.
     */
    private final VBox here = new VBox(4);
    private final Button applying;
    private final Button discarding;
    private final Map<String, Control> fields = new LinkedHashMap<>();
    private final Map<String, String> initial = new LinkedHashMap<>();
    private final SortedMap<String, String> pending = new TreeMap<>();
    private final InspectorSection section;
    private @Nullable Scene shown;

    /**
     * Makes an empty panel.
     *
     * @param apply opens the scene with these parameters; it says itself what is wrong with them
     */
    SettingsPanel(WorkspaceStore store, OrbitModel model, Words words, Consumer<SortedMap<String, String>> apply) {
        this.store = store;
        this.model = model;
        this.words = words;
        this.apply = apply;
        applying = words.show(new Button(), "settings.apply");
        applying.getStyleClass().addAll("text-button", "settings-apply");
        applying.setOnAction(event -> apply.accept(wanted()));
        discarding = words.show(new Button(), "settings.discard");
        discarding.getStyleClass().add("text-button");
        discarding.setOnAction(event -> discard());
        cost.getStyleClass().add("footnote");
        cost.setWrapText(true);
        cost.setMinHeight(Region.USE_PREF_SIZE);
        explanation.getStyleClass().addAll("footnote", "settings-explanation");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(8, applying, discarding);
        here.getChildren().addAll(explanation, cost, buttons);
        content.getChildren().add(rows);
        section = new InspectorSection(words.live("settings.title"), content);
        model.scene().subscribe(scene -> {
            // models in training bring the same scene again and again; what is typed meanwhile must stay
            Scene now = scene == null ? null : scene.experiment().scene();
            if (!Objects.equals(now, shown)) {
                shown = now;
                rebuild();
            }
        });
        words.present().subscribe(texts -> rebuild());
        model.stepSeconds().addListener((MapChangeListener<String, Double>) change -> tell());
        store.follow(w -> w.look().scale(), scale -> fields.values().stream()
                .filter(field -> !field.getStyleClass().contains(WIDE)).forEach(this::narrow));
    }

    /** Returns what can be taken out of it. */
    Exhibit exhibit(OrbitExhibits exhibits) {
        return exhibits.settings(section);
    }

    Node node() {
        return section;
    }

    private void rebuild() {
        rows.getChildren().clear();
        explain("");
        fields.clear();
        initial.clear();
        pending.clear();
        OrbitScene open = model.scene().get();
        if (open != null) {
            Scene scene = open.experiment().scene();
            String group = "";
            for (Setting setting : Setting.of(scene)) {
                if (GROUPS.stream().anyMatch(setting.key()::startsWith)) {
                    String parent = setting.key().substring(0, setting.key().lastIndexOf('.'));
                    if (!parent.equals(group)) {
                        group = parent;
                        rows.getChildren().add(caption(parent));
                    }
                    rows.getChildren().add(row(setting));
                }
            }
        }
        rows.getChildren().add(here);
        tell();
    }

    private Label caption(String group) {
        String name = group.startsWith("models.") ? group.substring("models.".length()) : words.get("settings." + group);
        Label label = new Label(name);
        label.getStyleClass().add("settings-group");
        return label;
    }

    private Node row(Setting setting) {
        return setting.span().filter(span -> setting.key().startsWith("world.")).<Node>map(span -> slid(setting, span))
                .orElseGet(() -> plainRow(setting));
    }

    /** A number of the world between two ends is slid as well as typed. */
    private VBox slid(Setting setting, ParameterSheet.Span span) {
        Region row = plainRow(setting);
        Slider slider = new Slider(span.from(), span.to(), number(setting.value()).orElse(span.from()));
        slider.setAccessibleText(setting.key());
        VBox both = new VBox(row, slider);
        if (fields.get(setting.key()) instanceof TextField field) {
            slider.valueProperty().subscribe((before, value) -> {
                if (number(field.getText()).filter(typed -> typed == value.doubleValue()).isEmpty()) {
                    field.setText(BigDecimal.valueOf(Math.round(100 * value.doubleValue()), 2).stripTrailingZeros().toPlainString());
                }
            });
            field.textProperty().subscribe(text -> number(text).filter(typed -> typed >= span.from() && typed <= span.to())
                    .ifPresent(slider::setValue));
        }
        return both;
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A value beside its name; one that would be cut there stands below it and has the whole width. */
    private Region plainRow(Setting setting) {
        String key = setting.key().substring(setting.key().lastIndexOf('.') + 1);
        Control field = editor(setting);
        Tooltip tip = new Tooltip(tip(setting));
        field.setTooltip(tip);
        field.setAccessibleText(setting.key());
        field.setAccessibleHelp(tip.getText());
        fields.put(setting.key(), field);
        initial.put(setting.key(), setting.value());
        Label unit = new Label(setting.unit());
        unit.getStyleClass().add("settings-unit");
        Region row = wide(setting) ? below(InspectorSection.row(words.live("setting." + key), unit), field)
                : InspectorSection.row(words.live("setting." + key), unit, narrow(field));
        Tooltip.install(row, tip);
        field.pseudoClassStateChanged(CHANGED, setting.overridden());
        // a list that opens under the pointer must not move away from it
        (field instanceof TextField ? field.focusedProperty() : field.focusVisibleProperty())
                .subscribe(focused -> explain(row, tip.getText(), focused));
        return row;
    }

    private static boolean wide(Setting setting) {
        List<String> choices = choices(setting);
        double longest = choices.stream().mapToDouble(choice -> TextMetrics.width(choice, Face.WORDS, TYPE) + ARROW).max()
                .orElseGet(() -> TextMetrics.width(setting.value(), Face.NUMBERS, TYPE));
        return longest > FIELD - EDGES;
    }

    private Control narrow(Control field) {
        double width = FIELD * store.get().look().scale();
        field.setMinWidth(width);
        field.setPrefWidth(width);
        field.setMaxWidth(width);
        return field;
    }

    private static VBox below(Region name, Control field) {
        field.setMaxWidth(Double.MAX_VALUE);
        field.getStyleClass().add(WIDE);
        return new VBox(name, field);
    }

    private void explain(String text) {
        explanation.setText(text);
        explanation.setVisible(!text.isEmpty());
        explanation.setManaged(!text.isEmpty());
    }

    private void explain(Region row, String text, boolean focused) {
        Node placed = row;
        while (placed != null && !rows.equals(placed.getParent())) {
            placed = placed.getParent();
        }
        if (!focused || placed == null) {
            return;
        }
        explain(text);
        rows.getChildren().remove(here);
        rows.getChildren().add(rows.getChildren().indexOf(placed) + 1, here);
        if (section.getScene() != null) {
            Parent root = section.getScene().getRoot();
            // before the pane brings the field into view, which it does where the field is then
            root.applyCss();
            root.layout();
            reveal(here);
        }
    }

    /** Scrolls down until the lower end of something is in view. */
    private static void reveal(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                double seen = pane.getViewportBounds().getHeight();
                double hidden = pane.getContent().getLayoutBounds().getHeight() - seen;
                double end = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds())).getMaxY();
                if (hidden > 0 && end > pane.getVvalue() * hidden + seen) {
                    pane.setVvalue((end - seen) / hidden);
                }
                return;
            }
        }
    }

    private Control editor(Setting setting) {
        List<String> choices = choices(setting);
        if (!choices.isEmpty()) {
            ComboBox<String> box = new ComboBox<>();
            box.getItems().setAll(choices);
            box.setValue(setting.value());
            box.setOnAction(event -> edited(setting, box, box.getValue()));
            return box;
        }
        TextField field = new TextField(setting.value());
        field.getStyleClass().add("mono");
        field.textProperty().subscribe(text -> edited(setting, field, text));
        field.setOnAction(event -> apply.accept(wanted()));
        field.setEditable(!setting.key().endsWith(".type") && !setting.key().equals("world.name"));
        return field;
    }

    /** A list of names is a choice; a range is not. */
    private static List<String> choices(Setting setting) {
        List<String> parts = List.of(setting.choices().split(", ", -1));
        return parts.size() > 1 && parts.contains(setting.value()) ? parts : List.of();
    }

    private String tip(Setting setting) {
        List<String> lines = new ArrayList<>(List.of(setting.key() + ": "
                + setting.documentation(words.present().getValue().language())));
        if (!setting.choices().isBlank()) {
            lines.add(words.get("settings.range", setting.choices().strip()));
        }
        if (!setting.initial().isEmpty()) {
            lines.add(words.get("settings.default", setting.initial()));
        }
        lines.add(setting.line() == 0 ? words.get("settings.unsaid") : words.get("settings.line", store.get().scene(), setting.line()));
        return String.join("\n", lines);
    }

    private void edited(Setting setting, Control field, String text) {
        if (text == null || text.strip().equals(initial.getOrDefault(setting.key(), setting.value()))) {
            pending.remove(setting.key());
        } else {
            pending.put(setting.key(), text.strip());
        }
        field.pseudoClassStateChanged(CHANGED, pending.containsKey(setting.key()) || setting.overridden());
        tell();
    }

    /** Says what the changes that wait would cost. */
    private void tell() {
        boolean waits = !pending.isEmpty();
        boolean applied = !store.get().changes().isEmpty();
        String command = new SceneWish(store.get().scene(), store.get().changes(), "").command();
        boolean data = pending.keySet().stream().anyMatch(key -> key.startsWith("world.") || key.startsWith("data."));
        String changed = String.join(", ", pending.keySet());
        String takes = waits ? takes() : "";
        cost.setText(waits ? words.get(data ? "settings.costs-data" : "settings.costs-training", changed)
                + (takes.isEmpty() ? "" : "\n" + takes) : applied ? words.get("settings.applied", command) : words.get("settings.none"));
        applying.setDisable(!waits);
        discarding.setDisable(!waits && !applied);
    }

    /** Returns how long the training would take. */
    private String takes() {
        OrbitScene open = model.scene().get();
        if (open == null) {
            return "";
        }
        Map<String, String> settings = new LinkedHashMap<>(initial);
        settings.putAll(pending);
        Scene scene = open.experiment().scene();
        Double step = model.stepSeconds().get(scene.name());
        int learning = model.models() - open.experiment().given().size();
        return new TrainingCost(learning, settings, step == null ? OptionalDouble.empty() : OptionalDouble.of(step))
                .words(words.present().getValue());
    }

    private SortedMap<String, String> wanted() {
        SortedMap<String, String> all = new TreeMap<>(store.get().changes());
        all.putAll(pending);
        return all;
    }

    private void discard() {
        if (pending.isEmpty()) {
            store.update(w -> w.withChanges(Collections.emptySortedMap()));
        } else {
            rebuild();
        }
    }
}
