/** Sub-commands that need no window. */
@NullMarked
package org.orbitarium.engine.cli;

import org.jspecify.annotations.NullMarked;
