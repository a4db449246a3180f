package org.orbitarium.engine.worlds;

import org.orbitarium.engine.base.Descriptor;

/**
 * How a world registers: listed in {@code META-INF/services}.
 *
 * @param <P> its parameter record
 */
public interface WorldDescriptor<P extends Record> extends Descriptor<P> {

    /** Builds the world. */
    World create(P parameters);
}
