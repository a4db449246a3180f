package org.orbitarium.app.shell;

import javafx.scene.layout.Region;

/**
 * Holds content whose size does not depend on what it says. A change inside, as a number that ticks, then lays out the content alone and
 * not the window around it.
 */
public final class Isolated extends Region {

    private final Region content;

    /** Wraps content; its own least and preferred sizes hold. */
    public Isolated(Region content) {
        this.content = content;
        content.setManaged(false);
        setMinWidth(0);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return content.maxHeight(width);
    }
}
