package org.orbitarium.engine.models;

import org.orbitarium.engine.base.Descriptor;

/**
 * How a model registers: listed in {@code META-INF/services}.
 *
 * @param <P> its parameter record
 */
public interface ModelDescriptor<P extends Record> extends Descriptor<P> {

    /**
     * Builds the architecture for a world's signature.
     *
     * @throws org.orbitarium.engine.base.BadInputException if the parameters do not fit each other or the world
     */
    Architecture create(P parameters, Signature signature);
}
