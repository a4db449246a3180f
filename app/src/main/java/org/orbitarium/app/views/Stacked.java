package org.orbitarium.app.views;

import java.util.Objects;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Two views, one above the other, of which the lower one has a share of the height; or one of them alone. */
public final class Stacked extends Region {

    private static final double SHARE = 0.36;

    private final Region upper;
    private final Region lower;
    private @Nullable Region alone;

    /** Puts one view above another. */
    public Stacked(Region upper, Region lower) {
        this.upper = upper;
        this.lower = lower;
        setMinSize(0, 0);
        getChildren().addAll(upper, lower);
    }

    /** Shows one of the views alone; both if it is null. */
    public void alone(@Nullable Region one) {
        if (!Objects.equals(alone, one)) {
            alone = one;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        upper.setVisible(!lower.equals(alone));
        lower.setVisible(!upper.equals(alone));
        double split = alone == null ? Math.round((1 - SHARE) * getHeight()) : upper.equals(alone) ? getHeight() : 0;
        upper.resizeRelocate(0, 0, getWidth(), split);
        lower.resizeRelocate(0, split, getWidth(), getHeight() - split);
    }
}
