package org.orbitarium.app.views;

import javafx.scene.layout.Region;

/** Two views, one above the other; the lower one has a share of the height, and none where both would be slivers. */
public final class Stacked extends Region {

    private static final double SHARE = 0.36;
    private static final double LEAST = 300;

    private final Region upper;
    private final Region lower;

    /** Puts one view above another. */
    public Stacked(Region upper, Region lower) {
        this.upper = upper;
        this.lower = lower;
        setMinSize(0, 0);
        getChildren().addAll(upper, lower);
    }

    @Override
    protected void layoutChildren() {
        boolean both = getHeight() >= LEAST;
        double split = both ? Math.round((1 - SHARE) * getHeight()) : getHeight();
        lower.setVisible(both);
        upper.resizeRelocate(0, 0, getWidth(), split);
        lower.resizeRelocate(0, split, getWidth(), getHeight() - split);
    }
}
