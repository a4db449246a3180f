/** Tests of the Control bench's parts. */
package org.orbitarium.app.control;
