package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers as arrays of the engine, each made once: DJL turns a number in an operation into a new array every time, which costs more than
 * the operation on a small tensor. Only for numbers that are the same in every step. Used on the gradient lane only.
 */
final class Scalars {

    private final NDManager owner;
    private final Map<Double, NDArray> made = new HashMap<>();

    /** Makes numbers that live as long as the owner. */
    Scalars(NDManager owner) {
        this.owner = owner;
    }

    /** Returns a number; it does not change the precision of what it meets. */
    NDArray of(double value) {
        return made.computeIfAbsent(value, owner::create);
    }
}
