package org.orbitarium.app.views;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A view and, while it is visible, words about it: right of the view where that is broad, else under it; nothing is covered. */
public final class Beside extends Region {

    private static final double BROAD = 1.5;
    /** Shares of the words, at most. */
    private static final double RIGHT = 0.4;
    private static final double BELOW = 0.55;

    private final Node view;
    private final Region words;

    /** Puts words beside a view. */
    public Beside(Node view, Region words) {
        this.view = view;
        this.words = words;
        setMinSize(0, 0);
        getChildren().addAll(view, words);
        words.visibleProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!words.isVisible()) {
            view.resizeRelocate(0, 0, width, height);
        } else if (width > BROAD * height) {
            double share = Math.min(RIGHT * width, words.prefWidth(-1));
            double own = Math.min(height, words.prefHeight(share));
            view.resizeRelocate(0, 0, width - share, height);
            words.resizeRelocate(width - share, height - own, share, own);
        } else {
            double own = Math.min(BELOW * height, words.prefHeight(width));
            view.resizeRelocate(0, 0, width, height - own);
            words.resizeRelocate(0, height - own, width, own);
        }
    }
}
