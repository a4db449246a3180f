/** Wedges, transitions and data sets collected from worlds. */
@NullMarked
package org.orbitarium.engine.data;

import org.jspecify.annotations.NullMarked;
