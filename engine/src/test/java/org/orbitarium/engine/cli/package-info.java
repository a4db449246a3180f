/** Tests of the commands. */
package org.orbitarium.engine.cli;
