package org.orbitarium.engine.base;

/** Something that came from outside (a file, a key, an option) cannot be used. */
public final class BadInputException extends OrbitariumException {

    private final String where;
    private final String problem;
    private final String fix;

    /**
     * Builds the sentences "where: what is wrong. fix."; a full stop that is there already is not doubled.
     *
     * @param where    the file and the place in it, as in {@code scenes/pusht.yaml:12 models[0].layers}
     * @param problem  what was found and what was expected
     * @param fix      what the user can do about it; there always is something
     */
    public BadInputException(String where, String problem, String fix) {
        super(where + ": " + sentences(problem, fix));
        this.where = where;
        this.problem = problem;
        this.fix = fix;
    }

    /** As above, keeping the cause for the log. */
    public BadInputException(String where, String problem, String fix, Throwable cause) {
        super(where + ": " + sentences(problem, fix), cause);
        this.where = where;
        this.problem = problem;
        this.fix = fix;
    }

    /** Returns the file and the place in it. */
    public String where() {
        return where;
    }

    /** Returns what was found and what was expected. */
    public String problem() {
        return problem;
    }

    /** Returns what the user can do about it. */
    public String fix() {
        return fix;
    }

    /**
     * Returns this error as whoever read the input knows its place: {@code place: where: problem. fix.}, once, with this as the cause.
     *
     * @param place the file and the place in it, as in {@code scenes/pusht.yaml:12}
     */
    public BadInputException at(String place) {
        return new BadInputException(place, where + ": " + problem, fix, this);
    }
}
