/** Layers, losses, optimisers and parameter snapshots; the only door to DJL. */
@NullMarked
package org.orbitarium.engine.nn;

import org.jspecify.annotations.NullMarked;
