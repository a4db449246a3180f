package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.orbitarium.app.words.Words;

/** The scenes, grouped, each with thumbnail, number, title and claim; at narrow widths a rail of thumbnails. */
public final class Storyboard extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double WIDE = 240;
    private static final double NARROW = 72;

    private final BooleanProperty rail = new SimpleBooleanProperty(this, "rail");
    private final List<Node> cards = new ArrayList<>();
    private final List<Card> scenes;
    private final VBox list = new VBox();
    private double scale = 1;

    /**
     * One scene of the storyboard.
     *
     * @param name      of the scene
     * @param group     bench it belongs to
     * @param title     as the scene gives it
     * @param claim     one sentence
     * @param thumbnail a picture, shown at 80 × 56 px, or 56 × 44 in the rail
     */
    public record Card(String name, ObservableValue<String> group, ObservableValue<String> title, ObservableValue<String> claim,
            Region thumbnail) {
    }

    /** Makes the storyboard of these scenes; a click chooses one. */
    public Storyboard(List<Card> scenes, Words words, Consumer<String> choose) {
        this.scenes = List.copyOf(scenes);
        getStyleClass().add("storyboard");
        Label title = words.show(new Label(), "storyboard.title");
        title.getStyleClass().add("panel-title");
        Label count = words.show(new Label(), scenes.size() == 1 ? "storyboard.one" : "storyboard.count", scenes.size());
        count.getStyleClass().add("panel-caption");
        HBox head = new HBox(title, count);
        head.getStyleClass().add("side-header");
        list.getStyleClass().add("storyboard-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        String group = "";
        for (int i = 0; i < scenes.size(); i++) {
            Card scene = scenes.get(i);
            if (!scene.group().getValue().equals(group)) {
                group = scene.group().getValue();
                list.getChildren().add(groupName(scene.group()));
            }
            Node card = card(scene, i + 1, choose);
            cards.add(card);
            list.getChildren().add(card);
        }
        head.visibleProperty().bind(rail.not());
        head.managedProperty().bind(rail.not());
        rail.subscribe(this::setNarrow);
    }

    /** Returns whether only thumbnails are shown. */
    public BooleanProperty railProperty() {
        return rail;
    }

    /** Marks the scene that is open. */
    public void select(String name) {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).pseudoClassStateChanged(SELECTED, scenes.get(i).name().equals(name));
        }
    }

    /** Lays the cards out for sizes that grew by a factor, or shrank. */
    void scale(double factor) {
        scale = factor;
        setNarrow(rail.get());
    }

    private void setNarrow(boolean narrow) {
        double width = scale * (narrow ? NARROW : WIDE);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("rail"), narrow);
        for (Card scene : scenes) {
            size(scene.thumbnail(), scale * (narrow ? 56 : 80), scale * (narrow ? 44 : 56));
        }
    }

    private static void size(Region picture, double width, double height) {
        picture.setMinSize(width, height);
        picture.setPrefSize(width, height);
        picture.setMaxSize(width, height);
    }

    private Label groupName(ObservableValue<String> group) {
        Label label = new Label();
        label.textProperty().bind(group);
        label.getStyleClass().add("storyboard-group");
        label.visibleProperty().bind(rail.not());
        label.managedProperty().bind(rail.not());
        return label;
    }

    /** A card is a button without words over its content: the content then takes the height that its wrapped lines need. */
    private Node card(Card scene, int number, Consumer<String> choose) {
        StackPane picture = new StackPane(scene.thumbnail());
        picture.getStyleClass().add("card-picture");
        picture.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        picture.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox content = new HBox(picture, words(scene, number));
        content.getStyleClass().add("card-content");
        content.setMouseTransparent(true);
        Button button = new Button();
        button.getStyleClass().add("card-button");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.concat(scene.title(), "\n", scene.claim()));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(tooltip.textProperty());
        button.setOnAction(event -> choose.accept(scene.name()));
        StackPane card = new StackPane(content, button);
        card.getStyleClass().add("card");
        return card;
    }

    /** Number, title and claim; the style sheet gives the last two the height of two lines each at most. */
    private Node words(Card scene, int number) {
        Label count = new Label(Integer.toString(number));
        count.getStyleClass().add("card-number");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label title = wrapped(scene.title(), "card-title");
        HBox first = new HBox(count, title);
        first.getStyleClass().add("card-first");
        VBox words = new VBox(first, wrapped(scene.claim(), "card-claim"));
        words.getStyleClass().add("card-words");
        words.setMinWidth(0);
        words.visibleProperty().bind(rail.not());
        words.managedProperty().bind(rail.not());
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Label wrapped(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinSize(0, 0);
        return label;
    }
}
