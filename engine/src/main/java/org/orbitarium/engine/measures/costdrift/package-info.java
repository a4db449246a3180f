/** How much a planner's cost changes under g. */
@NullMarked
package org.orbitarium.engine.measures.costdrift;

import org.jspecify.annotations.NullMarked;
