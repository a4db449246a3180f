package org.orbitarium.engine.base;

/** Something that came from outside (a file, a key, an option) cannot be used. */
public final class BadInputException extends OrbitariumException {

    private static final int LONGEST_PLACE = 600;
    private static final int LONGEST_PROBLEM = 1200;

    private final String where;
    private final String problem;
    private final String fix;

    /**
     * Builds the sentences "where: what is wrong. fix."; a full stop that is there already is not doubled. What a file says at great length
     * is quoted by its beginning and its end.
     *
     * @param where    the file and the place in it, as in {@code scenes/pusht.yaml:12 models[0].layers}
     * @param problem  what was found and what was expected
     * @param fix      what the user can do about it; there always is something
     */
    public BadInputException(String where, String problem, String fix) {
        super(brief(where, LONGEST_PLACE) + ": " + sentences(brief(problem, LONGEST_PROBLEM), fix));
        this.where = brief(where, LONGEST_PLACE);
        this.problem = brief(problem, LONGEST_PROBLEM);
        this.fix = fix;
    }

    /** As above, keeping the cause for the log. */
    public BadInputException(String where, String problem, String fix, Throwable cause) {
        super(brief(where, LONGEST_PLACE) + ": " + sentences(brief(problem, LONGEST_PROBLEM), fix), cause);
        this.where = brief(where, LONGEST_PLACE);
        this.problem = brief(problem, LONGEST_PROBLEM);
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

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most * 2 / 3) + " … " + text.substring(text.length() - most / 3);
    }
}
