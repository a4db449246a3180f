/** What every world offers; one sub-package per world. Deterministic, double precision, no neural network. */
@NullMarked
package org.orbitarium.engine.worlds;

import org.jspecify.annotations.NullMarked;
