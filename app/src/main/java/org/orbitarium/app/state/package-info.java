/** What the program remembers between two starts: versioned JSON files in the user's folder. */
@NullMarked
package org.orbitarium.app.state;

import org.jspecify.annotations.NullMarked;
