package org.orbitarium.engine.planning;

/** In which axes a planner draws its noise, and what keeps actions within their bound. */
public enum Noise {

    /**
     * Ours: in {@linkplain StateFrame axes derived from what the world shows}, with one deviation for all directions, actions within the
     * ball. Plans turn with the world and nobody tells the planner by how much.
     */
    FRAME,

    /** As the paper's equivariant planner: in axes that are turned by the g of the task, which the planner is told; else as ours. */
    TOLD,

    /** As the paper's ordinary planner: in the world's axes, with a deviation a component, actions within the box. */
    BOX
}
