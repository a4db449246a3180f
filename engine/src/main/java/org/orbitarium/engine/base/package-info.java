/** Named seeded random streams, the error family, descriptors, progress and cancel, atomic files. */
@NullMarked
package org.orbitarium.engine.base;

import org.jspecify.annotations.NullMarked;
