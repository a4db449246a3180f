package org.orbitarium.engine.measures.orbit;

import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.OrbitData;

/** The settings of a measure whose orbit can be watched while models learn. */
public interface LiveOrbit {

    /** Simulates what is measured while a training is watched: few elements, few transitions. */
    OrbitData live(Ground ground, Progress progress);
}
