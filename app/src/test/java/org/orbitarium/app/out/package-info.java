/** Tests of how views leave the window. */
package org.orbitarium.app.out;
