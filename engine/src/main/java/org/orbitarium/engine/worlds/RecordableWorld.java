package org.orbitarium.engine.worlds;

import java.util.List;
import org.orbitarium.engine.formats.Table;

/** A world whose episodes others record too: it reads them, says how each step is oriented, and goes on from a recorded state. */
public interface RecordableWorld extends World {

    /** Returns the columns of a recorded state, in the order of {@link Simulation#state}. */
    List<String> stateColumns();

    /** Returns the columns of a recorded action. */
    List<String> actionColumns();

    /**
     * Reads episodes: rows of {@code episode, step}, action and state, the action of a row being the one that led to it; step 0 is the
     * first state.
     *
     * @throws org.orbitarium.engine.base.BadInputException if a column is missing, a value is none, an episode has gaps, or the actions
     *     are those of another convention
     */
    List<RecordedEpisode> episodes(Table table);

    /**
     * Returns the orientation of a state, in degrees: what the wedge selects recorded steps by. It turns with the state.
     *
     * @see #orientation()
     */
    double orientation(double[] state);

    /** Returns what that orientation is, in words. */
    String orientation();

    /** Returns a start at which a simulation has this very state. */
    double[] startAt(double[] state);

    /** Returns how far two states are apart, one number a unit of {@link #units()}. */
    double[] apart(double[] recorded, double[] simulated);

    /** Returns the units of {@link #apart}, as in "px". */
    List<String> units();
}
