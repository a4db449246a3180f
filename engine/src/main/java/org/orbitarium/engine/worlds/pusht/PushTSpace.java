package org.orbitarium.engine.worlds.pusht;

import java.util.List;

/**
 * The physics of one step of 0.01 s, as Chipmunk 7 orders it: move, collide, erase the T's velocity, apply remembered impulses, iterate.
 * Not thread safe.
 */
final class PushTSpace {

    static final double DT = 0.01;
    static final int BAR = 0;
    static final int STEM = 1;
    private static final int BOXES = 2;
    private static final int ITERATIONS = 10;
    /** Beyond this distance from the centre of gravity, in px, the agent cannot touch the T. */
    private static final double NEAR = Tee.REACH + Agent.RADIUS + 1;

    /** Where the zero of all coordinates in here lies in gym's, both axes, px. */
    final double origin;
    final Agent agent;
    final Block block;
    private final Box[] boxes = {Box.bar(), Box.stem()};
    private final Bounds agentBounds = new Bounds();
    private final NarrowPhase narrowPhase = new NarrowPhase();
    /** Agent against bar and stem, then every wall against bar and stem. */
    private final Arbiter[] arbiters = new Arbiter[BOXES * (1 + Wall.COUNT)];
    private final Arbiter[] active = new Arbiter[arbiters.length];
    private final List<Wall> walls;
    private final ArbiterOrder order;
    private int activeCount;
    private int points;
    private boolean wall;
    private long step;

    /** A new space as upstream sets it up before a reset: where things stand matters only for upstream's order. */
    PushTSpace(Convention convention, Order kind) {
        // about the centre, coordinates are small and turn without an offset: rounding is several times smaller than in gym's
        // coordinates, which upstream's order keeps because it has to round as upstream does
        origin = kind == Order.FIXED ? PushTWorld.CENTRE : 0;
        walls = Wall.around(origin);
        agent = new Agent(256 - origin, 400 - origin);
        block = convention == Convention.ABSOLUTE ? new Block(256 - origin, 300 - origin) : new Block(400 - origin, 100 - origin);
        for (int i = 0; i < arbiters.length; i++) {
            arbiters[i] = new Arbiter();
        }
        updateShapes();
        order = switch (kind) {
            case FIXED -> new FixedOrder();
            case UPSTREAM -> new UpstreamOrder(this);
        };
    }

    PushTSpace(PushTSpace other) {
        origin = other.origin;
        walls = other.walls;
        agent = new Agent(other.agent);
        block = new Block(other.block);
        for (int i = 0; i < arbiters.length; i++) {
            arbiters[i] = new Arbiter(other.arbiters[i]);
        }
        order = other.order.copy();
        activeCount = 0;
        points = other.points;
        wall = other.wall;
        step = other.step;
        updateShapes();
    }

    void step() {
        step++;
        agent.move();
        block.move();
        updateShapes();
        activeCount = 0;
        points = 0;
        wall = false;
        order.collide(this);
        block.stop();
        for (int i = 0; i < activeCount; i++) {
            active[i].warmStart(block);
        }
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            for (int i = 0; i < activeCount; i++) {
                active[i].solve(block);
            }
        }
    }

    List<Wall> walls() {
        return walls;
    }

    /** Returns the contact points of the last step. */
    int points() {
        return points;
    }

    /** Returns the pairs in contact in the last step. */
    int pairs() {
        return activeCount;
    }

    /** Returns whether the T touched a wall in the last step. */
    boolean wall() {
        return wall;
    }

    /** Returns the tight box of the agent (0), the bar (1) or the stem (2). */
    Bounds bounds(int leaf) {
        return leaf == 0 ? agentBounds : boxes[leaf - 1].bounds;
    }

    void collideAgent(int box) {
        double dx = agent.x - block.x;
        double dy = agent.y - block.y;
        if (dx * dx + dy * dy > NEAR * NEAR) {
            return;
        }
        Manifold found = narrowPhase.disc(agent.x, agent.y, boxes[box]);
        if (found.count > 0) {
            activate(arbiters[box], found, agent.x, agent.y, agent.vx, agent.vy);
        }
    }

    void collideWall(int index, int box) {
        Manifold found = narrowPhase.wall(walls.get(index), boxes[box]);
        if (found.count > 0) {
            wall = true;
            activate(arbiters[BOXES * (1 + index) + box], found, 0, 0, 0, 0);
        }
    }

    private void activate(Arbiter arbiter, Manifold found, double ax, double ay, double vx, double vy) {
        arbiter.touch(step, found, ax, ay, vx, vy, block);
        active[activeCount] = arbiter;
        activeCount++;
        points += found.count;
    }

    private void updateShapes() {
        agentBounds.set(agent.x - Agent.RADIUS, agent.y - Agent.RADIUS, agent.x + Agent.RADIUS, agent.y + Agent.RADIUS);
        boxes[BAR].place(block);
        boxes[STEM].place(block);
    }
}
