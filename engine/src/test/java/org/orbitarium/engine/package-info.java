/** Tests of the engine as a whole. */
package org.orbitarium.engine;
