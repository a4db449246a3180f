package org.orbitarium.app.lab;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.InspectorSection;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.runs.catalogue.RunEntry;

/** The selected run in the inspector: what it is, what it found, and what can be done with it. */
final class RunDetails {

    private static final int GAP = 8;

    private final Words words;
    private final VBox content = new VBox();
    private final VBox about = new VBox(2);
    private final VBox numbers = new VBox(GAP);
    private final InspectorSection run;
    private final InspectorSection found;

    /** Makes the parts; the buttons are always there, and say why they cannot be pressed. */
    RunDetails(Words words, List<Button> deeds) {
        this.words = words;
        FlowPane buttons = new FlowPane(GAP, GAP);
        buttons.getChildren().setAll(deeds);
        buttons.getStyleClass().add("lab-deeds");
        run = new InspectorSection(words.live("lab.details"), about, buttons);
        found = new InspectorSection(words.live("lab.found"), numbers);
        content.getChildren().addAll(run, found);
    }

    Node node() {
        return content;
    }

    /** Describes a run; null describes none. */
    void show(@Nullable RunEntry entry, ErrorForm form) {
        about.getChildren().clear();
        numbers.getChildren().clear();
        found.captionProperty().set(words.get("lab.growth", RunTexts.form(form, words)));
        if (entry == null) {
            about.getChildren().add(wrapped(words.get("lab.choose"), "footnote"));
            run.captionProperty().set("");
            found.setVisible(false);
            found.setManaged(false);
            return;
        }
        run.captionProperty().set(entry.shipped() ? words.get("lab.shipped") : "");
        about.getChildren().add(wrapped(entry.name(), "lab-title"));
        if (entry.state() instanceof RunEntry.Damaged damaged) {
            about.getChildren().add(wrapped(damaged.reason(), "lab-damage"));
        } else {
            about.getChildren().add(row("lab.state", RunTexts.state(entry, words), false));
        }
        about.getChildren().addAll(row("lab.column-scene", RunTexts.or(entry.title()), false),
                row("lab.column-seeds", RunTexts.seeds(entry), true),
                row("lab.column-changed", RunTexts.date(entry, words.present().getValue()), true),
                row("lab.column-size", RunTexts.size(entry.bytes()), true), row("lab.folder", entry.folder().toString(), true));
        boolean any = !entry.factors().isEmpty();
        found.setVisible(any);
        found.setManaged(any);
        RunTexts.factors(entry, form).forEach(factor -> numbers.getChildren().add(factor(factor)));
    }

    private Node row(String name, String value, boolean mono) {
        Label label = new Label(value);
        label.getStyleClass().add(mono ? "mono" : "lab-value");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(value));
        // of a path the end tells most
        label.setTextOverrun(name.equals("lab.folder") ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
        return InspectorSection.row(words.live(name), label);
    }

    private static Node factor(RunEntry.Factor factor) {
        Label name = new Label(factor.model());
        name.getStyleClass().add("result-name");
        Interval interval = factor.interval();
        Label number = new Label(Numbers.factor(interval.mean()));
        number.getStyleClass().addAll("result-factor", RunTexts.style(factor));
        VBox card = new VBox(name, number);
        if (Numbers.spread(interval.low(), interval.high())) {
            Label range = new Label(Numbers.interval(interval.low(), interval.high()));
            range.getStyleClass().add("result-foot");
            card.getChildren().add(range);
        }
        card.getStyleClass().add("result-card");
        return card;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
