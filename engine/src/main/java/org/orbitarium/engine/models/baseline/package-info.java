/** Ordinary networks on the same inputs and outputs, to compare with. */
@NullMarked
package org.orbitarium.engine.models.baseline;

import org.jspecify.annotations.NullMarked;
