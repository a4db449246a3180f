/**
 * A small renderer of balls, lines, arrows, points and triangles into pixels, in plain Java: the stage where there is no GPU,
 * thumbnails and image worlds. Camera, shapes and picking are values that every renderer of the stage can share. Lengths are world
 * units unless they are named px; the world's z points up and all frames are right-handed.
 */
@NullMarked
package org.orbitarium.engine.raster;

import org.jspecify.annotations.NullMarked;
