package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;

/**
 * A part of an optimiser at work: it owns its moments and turns gradients into new parameters. Used on the gradient lane only.
 */
sealed interface UpdateRule permits MuonRule, AdamRule {

    /**
     * Returns new values of the parameters that this rule cares for; the old ones are left alone.
     *
     * @param scope      manager of what is computed here
     * @param step       counted from 1
     * @param parameters by name, in the scope
     * @param gradients  by name, in the scope
     */
    Map<String, NDArray> update(NDManager scope, int step, Map<String, NDArray> parameters, Map<String, NDArray> gradients);

    /** Adds the moments by name, in the scope. */
    void save(NDManager scope, Map<String, NDArray> moments);

    /** Returns the same numbers as an array of the scope: what is computed from it belongs there, not to the owner of the original. */
    static NDArray view(NDManager scope, NDArray array) {
        NDArray view = array.stopGradient();
        view.attach(scope);
        return view;
    }

    /** Replaces a moment by a new one that lives as long as the owner; returns the new one. */
    static NDArray replace(NDManager owner, NDArray old, NDArray fresh) {
        fresh.attach(owner);
        old.close();
        return fresh;
    }

    /** Returns the array of a name. */
    static NDArray present(Map<String, NDArray> arrays, String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no array '" + name + "'");
        }
        return array;
    }
}
