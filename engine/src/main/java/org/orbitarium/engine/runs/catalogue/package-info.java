/** The runs that lie in a folder: listed, compared, run again, put away and taken back. */
@NullMarked
package org.orbitarium.engine.runs.catalogue;

import org.jspecify.annotations.NullMarked;
