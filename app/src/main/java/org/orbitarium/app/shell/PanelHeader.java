package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The header of a panel: title, chip and caption at the left, legend and buttons at the right. Of all that it could say it shows as much as
 * has room; title and buttons always stay, and of the chip what room there is.
 */
final class PanelHeader extends Region {

    /** Between neighbours, in sizes of the title's type. */
    private static final double GAP = 0.64;

    private final Label title = new Label();
    private final Label chip = new Label();
    private final Label caption = new Label();
    private final HBox extras = new HBox();
    private final List<Region> legends = new ArrayList<>();
    private final Text ruler = new Text();
    private List<Panel.Look> looks = List.of(new Panel.Look("", null));

    PanelHeader(ObservableValue<String> title) {
        this.title.textProperty().bind(title);
        this.title.getStyleClass().add("panel-title");
        chip.getStyleClass().add("chip");
        caption.getStyleClass().add("panel-caption");
        extras.getStyleClass().add("panel-extras");
        getStyleClass().add("panel-header");
        setMinWidth(0);
        getChildren().addAll(this.title, chip, caption, extras);
        chip("");
    }

    void chip(String text) {
        chip.setText(text);
        chip.setVisible(!text.isEmpty());
        requestLayout();
    }

    void looks(List<Panel.Look> all) {
        if (looks.equals(all)) {
            return;
        }
        looks = List.copyOf(all);
        Set<Region> wanted = new LinkedHashSet<>();
        looks.forEach(look -> {
            if (look.legend() != null) {
                wanted.add(look.legend());
            }
        });
        if (!wanted.equals(Set.copyOf(legends))) {
            getChildren().removeAll(legends);
            legends.clear();
            legends.addAll(wanted);
            getChildren().addAll(legends);
        }
        requestLayout();
    }

    void extra(Node node) {
        extras.getChildren().add(node);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        double gap = GAP * title.getFont().getSize();
        double fixed = width(title) + (chip.isVisible() ? gap + width(chip) : 0) + gap + width(extras);
        Panel.Look shown = looks.getLast();
        for (Panel.Look look : looks) {
            if (fixed + needed(look, gap) <= right - left) {
                shown = look;
                break;
            }
        }
        caption.setText(shown.caption());
        for (Region legend : legends) {
            legend.setVisible(legend.equals(shown.legend()));
        }
        double end = place(extras, right - width(extras), width(extras));
        Region legend = shown.legend();
        if (legend != null) {
            end = place(legend, end - gap - width(legend), width(legend));
        }
        double at = left;
        for (Label label : List.of(title, chip, caption)) {
            boolean empty = label.getText().isEmpty();
            double room = empty ? 0 : Math.max(0, Math.min(width(label), end - gap - at));
            place(label, at, room);
            at += empty ? 0 : room + gap;
        }
    }

    private double needed(Panel.Look look, double gap) {
        Region legend = look.legend();
        return (look.caption().isEmpty() ? 0 : gap + measure(look.caption())) + (legend == null ? 0 : gap + width(legend));
    }

    /** The width of a caption with the widest digits, so that a header does not jump while a number in it ticks. */
    private double measure(String text) {
        Font font = caption.getFont();
        String widest = text.replaceAll("\\d", "0").replaceAll("0+°", "000°");
        if (!ruler.getText().equals(widest) || !ruler.getFont().equals(font)) {
            ruler.setFont(font);
            ruler.setText(widest);
        }
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }

    private static double width(Region region) {
        return Math.ceil(region.prefWidth(-1));
    }

    /** Places a part in the middle of the height; returns its left end. */
    private double place(Region part, double x, double width) {
        double height = part.prefHeight(-1);
        part.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
        return x;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
