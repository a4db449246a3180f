/** Planners on problems whose answers are known, and loops of untrained models. */
package org.orbitarium.engine.planning;
