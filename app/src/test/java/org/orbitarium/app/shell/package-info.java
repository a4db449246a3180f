/** Tests of the window's parts. */
package org.orbitarium.app.shell;
