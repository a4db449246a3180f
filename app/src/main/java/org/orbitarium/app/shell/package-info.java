/** The window: workspace, commands, storyboard, scrubbers, status bar, pulse and frame monitor. */
@NullMarked
package org.orbitarium.app.shell;

import org.jspecify.annotations.NullMarked;
