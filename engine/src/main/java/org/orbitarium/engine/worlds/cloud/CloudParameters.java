package org.orbitarium.engine.worlds.cloud;

import org.orbitarium.engine.base.Parameter;

/**
 * The parameters of the point cloud.
 *
 * @param points  in the cloud
 * @param seed    of the template that clouds scatter about
 * @param gravity g of the symmetry break
 * @param steps   of an episode
 */
public record CloudParameters(
        @Parameter(doc = "Points in the cloud", def = "24", min = 2, max = 1024) int points,
        @Parameter(doc = "Seed of the template that clouds scatter about", def = "0") long seed,
        @Parameter(doc = "Strength of a pull towards the height of the centroid, which breaks the symmetry; 0 for none", def = "0", min = 0,
                max = 2) double gravity,
        @Parameter(doc = "Steps of an episode", def = "1", min = 1, max = 1000) int steps) {

    /** The paper's cloud. */
    public static final CloudParameters PAPER = new CloudParameters(24, 0, 0, 1);
}
