/** Tests of the catalogue of runs. */
package org.orbitarium.engine.runs.catalogue;
