package org.orbitarium.engine.runs.catalogue;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A run that was put away.
 *
 * @param folder where it lies now
 * @param origin where it was
 * @param when   it was put away
 */
public record Trashed(Path folder, Path origin, Instant when) {
}
