/** Tests of measures on values that are known. */
package org.orbitarium.engine.measures.orbit;
