package org.orbitarium.engine.base;

/** Something this machine should offer (a folder that can be written, a library, space) is not there. */
public final class UnavailableException extends OrbitariumException {

    /** Builds the sentence "what is missing. fix". */
    public UnavailableException(String problem, String fix, Throwable cause) {
        super(problem + ". " + fix, cause);
    }

    /** As above, without a cause. */
    public UnavailableException(String problem, String fix) {
        super(problem + ". " + fix);
    }
}
