/** The Orbit bench: a world turned through g, the error of every model over the orbit, and the latents behind it. */
@NullMarked
package org.orbitarium.app.orbit;

import org.jspecify.annotations.NullMarked;
