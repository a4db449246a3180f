/** The training loop, EMA targets, checkpoints and events. */
@NullMarked
package org.orbitarium.engine.training;

import org.jspecify.annotations.NullMarked;
