/** Run folders, resume and results; the only place where training meets measures. */
@NullMarked
package org.orbitarium.engine.runs;

import org.jspecify.annotations.NullMarked;
