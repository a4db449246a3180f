package org.orbitarium.engine.measures;

import java.util.Arrays;
import java.util.List;

/**
 * One measured number, as tables list it.
 *
 * @param quantity  what it is
 * @param element   the g at which it was measured; empty if it is of none or of several
 * @param form      of relMSE; empty if it is none
 * @param precision in which it was computed
 * @param value     the number
 */
public record Reading(String quantity, String element, String form, String precision, double value) {

    /** Returns the readings of an error in all its forms. */
    public static List<Reading> of(String quantity, String element, Errors errors, String precision) {
        return Arrays.stream(ErrorForm.values())
                .map(form -> new Reading(quantity, element, form.label(), precision, errors.in(form))).toList();
    }
}
