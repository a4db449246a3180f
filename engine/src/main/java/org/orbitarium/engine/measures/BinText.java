package org.orbitarium.engine.measures;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;

/** Bins as scenes write them: one element, or in space {@code haar:8} for random rotations, and {@code haar:8 + (1, 0, 0)}. */
public final class BinText {

    private static final String HAAR = "haar:";
    private static final int MOST = 1000;

    private BinText() {
    }

    /**
     * Returns the bin of a text.
     *
     * @param key       as errors name it
     * @param dimension of the space in which its elements act
     * @param streams   of the random rotations; every bin has its own
     * @throws BadInputException if it is none
     */
    public static Bin read(String key, int dimension, String written, Streams streams) {
        String text = written.strip();
        if (!text.startsWith(HAAR)) {
            return new Bin(text, List.of(element(key, dimension, text)));
        }
        int plus = text.indexOf('+');
        try {
            int n = Integer.parseInt(text.substring(HAAR.length(), plus < 0 ? text.length() : plus).strip());
            if (n > 0 && n <= MOST && dimension == 3) {
                double[] shift = plus < 0 ? new double[3] : element(key, dimension, text.substring(plus + 1)).translation();
                return new Bin(text, Elements.haar(streams.stream("orbit bins/" + text), n).stream().map(g -> shifted(g, shift)).toList());
            }
        } catch (NumberFormatException e) {
            throw unreadable(key, text, e);
        }
        throw unreadable(key, text, null);
    }

    private static GroupElement shifted(SO3 rotation, double[] shift) {
        return Arrays.stream(shift).allMatch(part -> part == 0) ? rotation : new SE3(rotation, shift[0], shift[1], shift[2]);
    }

    private static GroupElement element(String key, int dimension, String text) {
        GroupElement g = GroupElement.parse(text);
        if (g.dimension() != dimension) {
            throw dimension == 3
                    ? new BadInputException(key, "'" + text + "' turns the plane", "Name the axis, as in z@90deg.")
                    : new BadInputException(key, "'" + text + "' turns space", "Name the angle alone, as in 90deg.");
        }
        return g;
    }

    private static BadInputException unreadable(String key, String text, @Nullable Throwable cause) {
        String problem = "'" + text + "' names no number of random rotations of space from 1 to 1000";
        String fix = "Write haar:8, or haar:8 + (1, 0, 0).";
        return cause == null ? new BadInputException(key, problem, fix) : new BadInputException(key, problem, fix, cause);
    }
}
