/** A rigid body that torques turn in space, pinned at its centre of mass. */
@NullMarked
package org.orbitarium.engine.worlds.rigid;

import org.jspecify.annotations.NullMarked;
