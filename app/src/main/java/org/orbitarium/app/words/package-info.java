/** What the window says, in every language. */
@NullMarked
package org.orbitarium.app.words;

import org.jspecify.annotations.NullMarked;
