/** Benchmarks: {@code mvn -Pbench verify}. Speed is measured and written down, never asserted. */
@NullMarked
package org.orbitarium.app.bench;

import org.jspecify.annotations.NullMarked;
