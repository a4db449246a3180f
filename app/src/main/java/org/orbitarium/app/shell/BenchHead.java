package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * What stands above a bench: title, file, claim and actions. The claim takes one line or two, or is left out where it would be cut; the
 * file goes before it.
 */
final class BenchHead extends Region {

    private static final double GAP = 12;
    private static final double TWO_LINES = 34;

    private final Label title = new Label();
    private final Label file = new Label();
    private final Label claim = new Label();
    private final List<Node> actions = new ArrayList<>();
    private final List<Node> beside = new ArrayList<>();
    private double scale = 1;

    BenchHead() {
        getStyleClass().add("bench-head");
        setMinWidth(0);
        title.getStyleClass().add("bench-title");
        file.getStyleClass().addAll("chip", "mono");
        claim.getStyleClass().add("bench-claim");
        claim.setWrapText(true);
    }

    void show(String name, String source, String words, List<Node> buttons) {
        title.setText(name);
        file.setText(source);
        claim.setText(words);
        title.setTooltip(new Tooltip(words));
        actions.clear();
        actions.addAll(buttons);
        getChildren().setAll(title, file, claim);
        getChildren().addAll(buttons);
        getChildren().addAll(beside);
        requestLayout();
    }

    /** Adds a button at the right end that stays whatever is shown. */
    void aside(Node button) {
        beside.add(button);
        getChildren().add(button);
    }

    /** Shows the buttons that stay, or hides them. */
    void asideVisible(boolean visible) {
        beside.forEach(button -> button.setVisible(visible));
        requestLayout();
    }

    void scale(double factor) {
        scale = factor;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double gap = GAP * scale;
        double right = getWidth() - snappedRightInset();
        for (Node action : Stream.concat(actions.stream(), beside.stream().filter(Node::isVisible)).toList().reversed()) {
            right -= action.prefWidth(-1);
            place(action, right, action.prefWidth(-1));
            right -= gap;
        }
        double at = snappedLeftInset();
        at = place(title, at, Math.max(0, Math.min(title.prefWidth(-1), right - at))) + gap;
        double chip = file.prefWidth(-1) + gap;
        boolean both = fits(right - at - chip);
        claim.setVisible(both || fits(right - at));
        file.setVisible(both || (!claim.isVisible() && at + chip - gap <= right));
        if (file.isVisible()) {
            at = place(file, at, chip - gap) + gap;
        }
        place(claim, at, Math.max(0, right - at));
    }

    private boolean fits(double room) {
        return room > 0 && claim.prefHeight(room) <= Math.min(TWO_LINES * scale, getHeight());
    }

    /** Places a part in the middle of the height; returns its right end. */
    private double place(Node part, double x, double width) {
        double height = Math.min(getHeight(), part.prefHeight(width));
        part.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), Math.ceil(width), height);
        return x + width;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
