package org.orbitarium.engine.measures;

/**
 * One relMSE in all its published forms.
 *
 * @param pooled {@link ErrorForm#POOLED}
 * @param ratio  {@link ErrorForm#RATIO}
 * @param power  {@link ErrorForm#POWER}
 */
public record Errors(double pooled, double ratio, double power) {

    /** Returns the value of a form. */
    public double in(ErrorForm form) {
        return switch (form) {
            case POOLED -> pooled;
            case RATIO -> ratio;
            case POWER -> power;
        };
    }
}
