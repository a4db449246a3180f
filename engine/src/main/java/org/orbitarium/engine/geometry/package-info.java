/** Groups, their elements and representations, in double precision. */
@NullMarked
package org.orbitarium.engine.geometry;

import org.jspecify.annotations.NullMarked;
