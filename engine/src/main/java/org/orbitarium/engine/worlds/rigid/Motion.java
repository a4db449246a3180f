package org.orbitarium.engine.worlds.rigid;

import org.orbitarium.engine.geometry.SO3;

/**
 * The state of a rigid body.
 *
 * @param attitude takes vectors of the body to vectors of space; its columns are the body's axes
 * @param momentum the angular momentum in space, three numbers
 */
record Motion(SO3 attitude, double[] momentum) {

    /** Numbers of a state: the attitude's quaternion w, x, y, z and the momentum. */
    static final int WIDTH = 7;

    static Motion of(double[] state) {
        if (state.length != WIDTH) {
            throw new IllegalArgumentException(WIDTH + " columns expected, got " + state.length);
        }
        return new Motion(new SO3(state[0], state[1], state[2], state[3]), new double[] {state[4], state[5], state[6]});
    }

    double[] state() {
        return new double[] {attitude.w(), attitude.x(), attitude.y(), attitude.z(), momentum[0], momentum[1], momentum[2]};
    }

    /** Returns the motion seen after everything has been turned. */
    Motion turned(SO3 g) {
        return new Motion(g.after(attitude), g.apply(momentum));
    }

    /** Returns the angular momentum along the body's axes. */
    double[] inBody() {
        return attitude.inverse().apply(momentum);
    }
}
