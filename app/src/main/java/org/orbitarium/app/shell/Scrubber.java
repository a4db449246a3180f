package org.orbitarium.app.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.base.BadInputException;

/** One line under the bench: name, value to type, transport buttons, track, speed. */
public final class Scrubber extends HBox {

    private final Words words;
    private final ScrubberTrack track;
    private final TextField field = new TextField();
    private final DoubleFunction<String> print;
    private final Consumer<String> read;
    private final Consumer<String> notice;
    private final ComboBox<Double> speed = new ComboBox<>();

    /**
     * Makes a scrubber.
     *
     * @param registry  whose buttons and words it shows
     * @param name      key of what it scrubs
     * @param print     how the value is written in its field
     * @param set       told where the user drags it
     * @param read      told what the user types; throws {@link BadInputException} if that is no value
     * @param transport commands for the buttons: one back, play or pause, one on
     */
    public Scrubber(CommandRegistry registry, String name, DoubleFunction<String> print, DoubleConsumer set, Consumer<String> read,
            List<Command> transport) {
        this.words = registry.words();
        this.print = print;
        this.read = read;
        this.notice = registry::say;
        track = new ScrubberTrack(set);
        getStyleClass().add("scrubber");
        Label label = words.show(new Label(), name);
        label.getStyleClass().add("scrubber-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        field.getStyleClass().add("mono");
        field.setPrefColumnCount(6);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setTooltip(words.tooltip("scrubber.type"));
        field.accessibleTextProperty().bind(words.live(name));
        field.setOnAction(event -> typed());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                show();
            }
        });
        track.valueProperty().addListener(observable -> show());
        HBox buttons = new HBox(transport.stream().map(command -> Icons.button(registry, command)).toArray(Node[]::new));
        buttons.getStyleClass().add("transport");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().addAll(label, field, buttons, track);
        show();
    }

    /** Returns the value that the thumb shows. */
    public DoubleProperty valueProperty() {
        return track.valueProperty();
    }

    /** Returns how far the horizon reaches ahead of the thumb; 0 for none. */
    public DoubleProperty aheadProperty() {
        return track.aheadProperty();
    }

    /**
     * Sets the scale.
     *
     * @param from  least value
     * @param to    greatest value
     * @param major between labels
     * @param minor between ticks
     * @param label how a label is written
     */
    public void scale(double from, double to, double major, double minor, DoubleFunction<String> label) {
        ScrubberTrack.Scale old = track.scaleProperty().get();
        if (old.from() == from && old.to() == to && old.major() == major && old.minor() == minor) {
            return;
        }
        track.scaleProperty().set(new ScrubberTrack.Scale(from, to, major, minor, old.markedFrom(), old.markedTo(), label));
        show();
    }

    /** Marks a stretch of the scale, as the training wedge. */
    public void mark(double from, double to) {
        ScrubberTrack.Scale s = track.scaleProperty().get();
        if (s.markedFrom() == from && s.markedTo() == to) {
            return;
        }
        track.scaleProperty().set(new ScrubberTrack.Scale(s.from(), s.to(), s.major(), s.minor(), from, to, s.label()));
    }

    /** Adds a choice of speeds at the right end; returns which is chosen. */
    public ObjectProperty<Double> speeds(List<Double> choices, DoubleFunction<String> written, DoubleConsumer choose) {
        speed.getItems().setAll(choices);
        speed.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double value) {
                return value == null ? "" : written.apply(value);
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("speeds are chosen, not typed");
            }
        });
        speed.getStyleClass().add("mono");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.setTooltip(words.tooltip("scrubber.speed"));
        speed.accessibleTextProperty().bind(words.live("scrubber.speed"));
        speed.setOnAction(event -> choose.accept(speed.getValue()));
        getChildren().add(speed);
        return speed.valueProperty();
    }

    private void show() {
        if (!field.isFocused()) {
            field.setText(print.apply(track.valueProperty().get()));
        }
    }

    private void typed() {
        try {
            read.accept(field.getText());
        } catch (BadInputException e) {
            // the field goes back to the value that holds
            notice.accept(e.getMessage());
        }
        getParent().requestFocus();
        show();
    }
}
