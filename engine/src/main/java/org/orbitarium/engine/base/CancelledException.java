package org.orbitarium.engine.base;

/** The user cancelled this work; what was finished before is kept. */
public final class CancelledException extends OrbitariumException {

    /** Builds the error for a named piece of work. */
    public CancelledException(String work) {
        super(work + " was cancelled");
    }
}
