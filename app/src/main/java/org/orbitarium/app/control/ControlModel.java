package org.orbitarium.app.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the Control bench shows, as observable properties. FX thread only. */
final class ControlModel {

    /** How many elements are tried of themselves, so that one sees at once what this bench is about. */
    static final int SOME = 12;
    /** One every 15 degrees. */
    static final int ALL = 24;

    private final ObjectProperty<@Nullable ControlMoment> moment = new SimpleObjectProperty<>(this, "moment", null);
    private final BooleanProperty planning = new SimpleBooleanProperty(this, "planning", false);
    private final IntegerProperty fill = new SimpleIntegerProperty(this, "fill", SOME);
    private final ObjectProperty<@Nullable Held> held = new SimpleObjectProperty<>(this, "held", null);

    /**
     * What a hand holds now, while no loop is computed that knows it.
     *
     * @param state of the world at g; null if only the goal is moved
     * @param goal  at g
     */
    record Held(double @Nullable [] state, double[] goal) {
    }

    /** Returns what was last computed; null until something was. */
    ObjectProperty<@Nullable ControlMoment> moment() {
        return moment;
    }

    /** Returns whether the loops that are wanted are not computed to their end. */
    BooleanProperty planning() {
        return planning;
    }

    /** Returns how many elements are to be tried besides g. */
    IntegerProperty fill() {
        return fill;
    }

    /** Returns what a hand moved and is not computed yet; null if nothing is. */
    ObjectProperty<@Nullable Held> held() {
        return held;
    }
}
