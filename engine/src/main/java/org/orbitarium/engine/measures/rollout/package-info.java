/** What becomes of errors and of exactness when a model predicts from its own predictions. */
@NullMarked
package org.orbitarium.engine.measures.rollout;

import org.jspecify.annotations.NullMarked;
