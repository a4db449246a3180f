/** Latent models, one sub-package per method. */
@NullMarked
package org.orbitarium.engine.models;

import org.jspecify.annotations.NullMarked;
