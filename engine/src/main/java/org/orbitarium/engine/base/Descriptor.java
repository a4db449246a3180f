package org.orbitarium.engine.base;

/**
 * How a world, model, measure or planner presents itself: found by {@link java.util.ServiceLoader} through a sub-interface of the
 * package that owns the kind. Scene validation, the inspector, the palette and the handbook's tables are derived from it.
 *
 * @param <P> the parameter record; every component carries {@link Parameter} and has a type of
 *            {@code int, long, double, boolean, String}, an enum, or a list of these
 */
public interface Descriptor<P extends Record> {

    /** Returns the name by which a scene asks for it, as in "pusht". */
    String name();

    /** Returns what it is, in one sentence. */
    String documentation();

    /** Returns the record of its parameters. */
    Class<P> parameters();
}
