/** relMSE by component of the observation. */
@NullMarked
package org.orbitarium.engine.measures.components;

import org.jspecify.annotations.NullMarked;
