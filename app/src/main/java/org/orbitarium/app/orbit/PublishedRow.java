package org.orbitarium.app.orbit;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.scenes.Scene;

/** One published number beside ours: what, both numbers with the verdict, our interval, why they differ if they do, and the source. */
final class PublishedRow {

    private PublishedRow() {
    }

    /** Returns the row of a comparison. */
    static Node of(Result.Published row, PublishedWords words) {
        VBox cell = cell(words.what(row), OrbitInspector.value(row.ours()), OrbitInspector.value(row.theirs()), words.source(row),
                words.texts());
        ((HBox) cell.getChildren().get(1)).getChildren().add(verdict(row.verdict(), row.cause(), "", words.texts()));
        if (Numbers.spread(row.low(), row.high())) {
            Region range = NumberLabel.of(range(row.low(), row.high()));
            range.getStyleClass().add("published-range");
            cell.getChildren().add(range);
        }
        @Nullable String cause = words.cause(row);
        if (cause != null) {
            cell.getChildren().add(footnote(cause));
        }
        cell.getChildren().add(footnote(words.source(row)));
        return cell;
    }

    /** Returns the row of a number that nothing was measured for yet. */
    static Node of(Scene.PublishedNumber number, Texts texts) {
        Scene.PublishedWording wording = number.in(texts.language());
        VBox cell = cell(wording.what(), OrbitInspector.NONE, OrbitInspector.value(number.value()), wording.source(), texts);
        cell.getChildren().add(footnote(wording.source()));
        return cell;
    }

    private static Label footnote(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("footnote");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /**
     * Returns a verdict in a frame.
     *
     * @param reservation of an agreement: it lies outside of the interval of our mean, but where one more seed would; else any cause
     */
    static Label verdict(String verdict, @Nullable String reservation, String length, Texts texts) {
        Label label = new Label(texts.get("verdict." + (verdict.equals("agrees") && reservation != null ? "reserved" + length : verdict)));
        label.getStyleClass().addAll("verdict", "verdict-" + verdict);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static VBox cell(String name, String ours, String theirs, String source, Texts texts) {
        Label what = new Label(name);
        what.getStyleClass().add("published-what");
        what.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox numbers = new HBox(6, NumberLabel.of(ours), space, NumberLabel.of(theirs));
        numbers.getStyleClass().add("published-numbers");
        VBox cell = new VBox(what, numbers);
        cell.setMinWidth(0);
        cell.getStyleClass().add("published-row");
        Tooltip.install(cell, new Tooltip(texts.get("published.what", source)));
        return cell;
    }

    /** Returns an interval in which small bounds share one power of ten: [6.0, 7.9]·10⁻³. */
    static String range(double low, double high) {
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (size == 0 || size >= 1e-2) {
            return "[" + String.join(", ", List.of(Numbers.three(low), Numbers.three(high))) + "]";
        }
        int exponent = (int) Math.floor(Math.log10(size));
        double unit = Math.pow(10, exponent);
        return String.format(Locale.ROOT, "[%.1f, %.1f]·10%s", low / unit, high / unit, Numbers.superscript(exponent));
    }
}
