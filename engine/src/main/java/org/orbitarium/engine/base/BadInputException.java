package org.orbitarium.engine.base;

/** Something that came from outside (a file, a key, an option) cannot be used. */
public final class BadInputException extends OrbitariumException {

    /**
     * Builds the sentence "where: what is wrong. fix".
     *
     * @param where    the file and the place in it, as in {@code scenes/pusht.yaml:12 models[0].layers}
     * @param problem  what was found and what was expected
     * @param fix      what the user can do about it
     */
    public BadInputException(String where, String problem, String fix) {
        super(where + ": " + problem + ". " + fix);
    }

    /** As above, keeping the cause for the log. */
    public BadInputException(String where, String problem, String fix, Throwable cause) {
        super(where + ": " + problem + ". " + fix, cause);
    }
}
