package org.orbitarium.engine.planning;

import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.CentroidStep;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ReadOut;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.worlds.World;

/**
 * Reads from latents what a world would show: not needed for a model of observations; else a read-out that commutes with what the model
 * commutes with, and where the centroid goes.
 *
 * @param readOut  of the shape
 * @param centroid of the place
 */
public record Reader(ReadOut readOut, CentroidStep centroid) {

    /** Half of the transitions fit, the other half tells the error. */
    public static Reader fit(Architecture architecture, LatentModel model, World world, Transitions data) {
        Signature signature = Signature.of(world);
        int half = Math.max(1, data.count() / 2);
        int[] first = new int[half];
        int[] second = new int[data.count() - half];
        for (int i = 0; i < data.count(); i++) {
            if (i < half) {
                first[i] = i;
            } else {
                second[i - half] = i;
            }
        }
        Rows seen = data.before();
        return new Reader(ReadOut.fit(model, architecture.symmetry(), signature, seen.select(first), seen.select(second)),
                CentroidStep.fit(signature, data));
    }
}
