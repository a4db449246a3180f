/** Sweeps: one scene run with several values of some of its keys, a run folder a point, and what came of them in one file. */
@NullMarked
package org.orbitarium.engine.runs.sweeps;

import org.jspecify.annotations.NullMarked;
