/** Closed loops: paired tasks, turned by elements, for every controller alike. */
@NullMarked
package org.orbitarium.engine.measures.control;

import org.jspecify.annotations.NullMarked;
