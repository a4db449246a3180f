/** Everything that shows: the root command and its start-up. */
@NullMarked
package org.orbitarium.app;

import org.jspecify.annotations.NullMarked;
