package org.orbitarium.app.shell;

import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.nn.Precision;

/**
 * What is read off models.
 *
 * @param ahead     how many steps ahead they predict; 0 where steps and form are those of the scene, as it is once it is loaded
 * @param precision their arithmetic
 * @param form      form of relMSE
 */
public record Reading(int ahead, Precision precision, ErrorForm form) {

    /** As the scene has it, in float32. */
    public static final Reading DEFAULT = new Reading(0, Precision.FLOAT32, ErrorForm.RATIO);

    /** Refuses steps back. */
    public Reading {
        if (ahead < 0) {
            throw new BadInputException("ahead", "expected a number of steps, found " + ahead, "Use 0 for what the scene has.");
        }
    }

    /** Returns whether steps and form are still to be those of the scene. */
    public boolean asSceneHas() {
        return ahead == 0;
    }

    /** Returns the same with steps and form as another scene has them. */
    Reading ofOtherScene() {
        return new Reading(0, precision, form);
    }
}
