/** The synthetic SO(2) teacher: a frozen random vector-neuron network as dynamics of one step. */
@NullMarked
package org.orbitarium.engine.worlds.teacher;

import org.jspecify.annotations.NullMarked;
