/** Tests of runs: folders, results, resume and controls. */
package org.orbitarium.engine.runs;
