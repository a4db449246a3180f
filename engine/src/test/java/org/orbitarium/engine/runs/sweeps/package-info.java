/** Tests of sweeps. */
package org.orbitarium.engine.runs.sweeps;
