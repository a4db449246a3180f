/** PushT: a disc under PD control pushes a T; the physics of gym-pusht and stable-worldmodel in double precision. */
@NullMarked
package org.orbitarium.engine.worlds.pusht;

import org.jspecify.annotations.NullMarked;
