package org.orbitarium.engine.measures;

import java.util.Optional;
import org.orbitarium.engine.base.Progress;

/** Something to measure of trained models, with its settings. Immutable. */
@FunctionalInterface
public interface Measure {

    /** Makes ready what is the same for every model and seed, as test transitions simulated again at every element. */
    Prepared prepare(Ground ground, Progress progress);

    /** A measure that is ready. Immutable. */
    @FunctionalInterface
    interface Prepared {

        /** Measures one model; empty if there is nothing to measure of such a model. */
        Optional<Finding> measure(Trained trained, Progress progress);
    }
}
