package org.orbitarium.engine.measures;

import java.util.List;

/**
 * One relMSE in all its published forms.
 *
 * @param pooled {@link ErrorForm#POOLED}
 * @param ratio  {@link ErrorForm#RATIO}
 * @param power  {@link ErrorForm#POWER}
 */
public record Errors(double pooled, double ratio, double power) {

    /** Returns the mean of errors, form by form. */
    public static Errors mean(List<Errors> errors) {
        return new Errors(mean(errors, ErrorForm.POOLED), mean(errors, ErrorForm.RATIO), mean(errors, ErrorForm.POWER));
    }

    private static double mean(List<Errors> errors, ErrorForm form) {
        return errors.stream().mapToDouble(error -> error.in(form)).average().orElseThrow();
    }

    /** Returns the value of a form. */
    public double in(ErrorForm form) {
        return switch (form) {
            case POOLED -> pooled;
            case RATIO -> ratio;
            case POWER -> power;
        };
    }
}
