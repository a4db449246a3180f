/** The synthetic point cloud: a formula of drift, torque and stretch as dynamics in space. */
@NullMarked
package org.orbitarium.engine.worlds.cloud;

import org.jspecify.annotations.NullMarked;
