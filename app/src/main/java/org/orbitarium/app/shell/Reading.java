package org.orbitarium.app.shell;

import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;

/**
 * What is read off models.
 *
 * @param ahead     how many steps ahead they predict
 * @param precision their arithmetic
 * @param form      form of relMSE
 */
public record Reading(int ahead, Precision precision, ErrorForm form) {

    /** Ten steps ahead, in float32, as a mean of ratios. */
    public static final Reading DEFAULT = new Reading(10, Precision.FLOAT32, ErrorForm.RATIO);
}
