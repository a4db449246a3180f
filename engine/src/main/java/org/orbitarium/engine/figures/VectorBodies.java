package org.orbitarium.engine.figures;

import java.util.List;

/**
 * Vectors of the plane as arrows from the centre: a state now, the action on it, and the state after it as it is and as models say. The
 * arrays are shared, not copied, and only read; vectors are interleaved, (x, y) after (x, y).
 *
 * @param side    of the square that is shown, in the vectors' unit
 * @param now     the state
 * @param when    the present time, as in "step 0"
 * @param action  one vector; empty for none
 * @param futures truth and predictions, each the same number of steps ahead
 */
public record VectorBodies(double side, double[] now, String when, double[] action, List<Future> futures) implements ArenaBodies {

    /** Checks the lengths and copies the list. */
    public VectorBodies {
        futures = List.copyOf(futures);
        if (now.length == 0 || now.length % 2 != 0 || (action.length != 0 && action.length != 2)) {
            throw new IllegalArgumentException("vectors have x and y, got " + now.length + " and " + action.length + " numbers");
        }
        for (Future future : futures) {
            if (future.vectors().length != now.length) {
                throw new IllegalArgumentException(future.name() + ": " + future.vectors().length + " numbers, expected " + now.length);
            }
        }
    }

    @Override
    public double zoom() {
        return 1;
    }

    /**
     * Where the vectors will be.
     *
     * @param name    of the model, or "Truth"
     * @param role    truth or the model's
     * @param vectors as many as now
     * @param steps   how many steps ahead
     * @param readOut whether they come from a read-out that was fitted to latents, which the label then says
     */
    public record Future(String name, Role role, double[] vectors, int steps, boolean readOut) {
    }
}
