/** Tests of this layer. */
package org.orbitarium.engine.raster;
