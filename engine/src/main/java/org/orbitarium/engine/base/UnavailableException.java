package org.orbitarium.engine.base;

/** Something this machine should offer (a folder that can be written, a library, space) is not there. */
public final class UnavailableException extends OrbitariumException {

    /** Builds the sentences "what is missing. fix."; a full stop that is there already is not doubled. */
    public UnavailableException(String problem, String fix, Throwable cause) {
        super(sentences(problem, fix), cause);
    }

    /** As above, without a cause. */
    public UnavailableException(String problem, String fix) {
        super(sentences(problem, fix));
    }
}
