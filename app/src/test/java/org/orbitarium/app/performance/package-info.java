/** What is measured of speed and endurance, and the handbook's page of it. */
@NullMarked
package org.orbitarium.app.performance;

import org.jspecify.annotations.NullMarked;
