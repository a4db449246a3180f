/** Tests of rollouts on worlds that are known. */
package org.orbitarium.engine.measures.rollout;
