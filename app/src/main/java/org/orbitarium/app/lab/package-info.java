/** The Lab: all runs, one opened, two compared, one made again or put away. */
@NullMarked
package org.orbitarium.app.lab;

import org.jspecify.annotations.NullMarked;
