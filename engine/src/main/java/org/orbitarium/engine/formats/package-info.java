/** Bounded readers and writers of data files. */
@NullMarked
package org.orbitarium.engine.formats;

import org.jspecify.annotations.NullMarked;
