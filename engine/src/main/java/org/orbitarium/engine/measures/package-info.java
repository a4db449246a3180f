/** relMSE, residuals, orbit profiles and statistics with intervals. */
@NullMarked
package org.orbitarium.engine.measures;

import org.jspecify.annotations.NullMarked;
