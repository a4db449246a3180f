/** World models of vector neurons: equivariant by construction. */
@NullMarked
package org.orbitarium.engine.models.equivariant;

import org.jspecify.annotations.NullMarked;
