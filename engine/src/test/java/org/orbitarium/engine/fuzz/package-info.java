@org.jspecify.annotations.NullMarked
package org.orbitarium.engine.fuzz;
