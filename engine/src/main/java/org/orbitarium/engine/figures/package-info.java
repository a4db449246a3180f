/** A chart as a list of primitives, with SVG and PNG writers; the app paints the same list. */
@NullMarked
package org.orbitarium.engine.figures;

import org.jspecify.annotations.NullMarked;
