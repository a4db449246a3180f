/** Tests of the Orbit bench's parts. */
package org.orbitarium.app.orbit;
