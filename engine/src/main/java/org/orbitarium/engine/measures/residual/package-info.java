/** How far models are from exact equivariance. */
@NullMarked
package org.orbitarium.engine.measures.residual;

import org.jspecify.annotations.NullMarked;
