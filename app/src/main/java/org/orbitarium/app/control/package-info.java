/** The Control bench: closed loops that run live, turned as a whole. */
@NullMarked
package org.orbitarium.app.control;

import org.jspecify.annotations.NullMarked;
