package org.orbitarium.engine.measures;

import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;

/**
 * A model that was trained with one seed. What is published was computed by PyTorch in float32; where that decides a number (residuals,
 * cost drift) it is measured in that arithmetic too, beside that of the window.
 *
 * @param architecture what it computes
 * @param model        with what it learned
 * @param inLibrary    the same, computing as the tensor library does
 * @param data         in-wedge transitions of its training
 */
public record Trained(Architecture architecture, LatentModel model, LatentModel inLibrary, Transitions data) {

    /** The precision in which numbers were computed that {@link #inLibrary} gave in float32. */
    public static final String PYTORCH = "float32 in PyTorch";
}
