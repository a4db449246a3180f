/** relMSE as a function of g, and its factors. */
@NullMarked
package org.orbitarium.engine.measures.orbit;

import org.jspecify.annotations.NullMarked;
