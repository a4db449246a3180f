/** Fonts, style sheets and the two themes. */
@NullMarked
package org.orbitarium.app.theme;

import org.jspecify.annotations.NullMarked;
