/** The scene language: parse, validate, explain errors. */
@NullMarked
package org.orbitarium.engine.scenes;

import org.jspecify.annotations.NullMarked;
