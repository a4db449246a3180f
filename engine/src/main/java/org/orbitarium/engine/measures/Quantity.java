package org.orbitarium.engine.measures;

/**
 * A number of one model and seed that can stand beside a published one.
 *
 * @param label         as scenes write it
 * @param lowerIsBetter whether a smaller number is a better one, and not only another one
 * @param documentation what it is
 */
public record Quantity(String label, boolean lowerIsBetter, String documentation) {

    /** Of the model itself, without any measure. */
    public static final Quantity PARAMETERS = new Quantity("parameters", false, "how many numbers the model learns");
}
