/** Takes views out of the window: copied, saved as pictures, numbers and tables, and recorded while they play. */
@NullMarked
package org.orbitarium.app.out;

import org.jspecify.annotations.NullMarked;
