/** Reusable views: each paints one figure of the engine on a canvas, from one immutable input. */
@NullMarked
package org.orbitarium.app.views;

import org.jspecify.annotations.NullMarked;
