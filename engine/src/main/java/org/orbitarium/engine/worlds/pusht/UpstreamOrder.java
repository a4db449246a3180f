package org.orbitarium.engine.worlds.pusht;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order that Chipmunk's bounding-volume tree gives three moving shapes (agent, bar, stem) and four walls. The tree of three leaves
 * is a list with a flag; every leaf has a fattened axis-aligned box, and is put in anew when it leaves that box.
 *
 * <p>Axis-aligned boxes are not covariant: turned by g, the same episode may solve its pairs in another order.
 */
final class UpstreamOrder implements ArbiterOrder {

    private static final int AGENT = 0;
    private static final int LEAVES = 3;
    /** The partners 3 … 6 of a leaf are walls 0 … 3. */
    private static final int FIRST_WALL = LEAVES;
    private static final int PARTNERS = LEAVES + Wall.COUNT;
    private static final int[] UPDATES = {1, 2, AGENT};
    /** Upstream writes 0.1f. */
    private static final double FATTENING = (double) 0.1f;

    private final int[] list = new int[LEAVES];
    private int leaves;
    /** Whether the first two of the list are siblings in the tree, or the last two. */
    private boolean frontPair;
    private final Bounds[] fat = new Bounds[LEAVES];
    /** Newest first. */
    private final int[][] partners = new int[LEAVES][PARTNERS];
    private final int[] partnerCount = new int[LEAVES];
    private final boolean[] now = new boolean[LEAVES];

    private final List<Wall> walls;

    private UpstreamOrder(List<Wall> walls) {
        this.walls = walls;
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            fat[leaf] = new Bounds();
        }
    }

    /** The state of a new space: agent, bar and stem inserted one after another, nothing collided. */
    UpstreamOrder(PushTSpace space) {
        this(space.walls());
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            fatten(space, leaf);
            insert(leaf);
            now[leaf] = true;
            visit(null, leaf);
            now[leaf] = false;
        }
    }

    @Override
    public ArbiterOrder copy() {
        UpstreamOrder copy = new UpstreamOrder(walls);
        copy.leaves = leaves;
        copy.frontPair = frontPair;
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            copy.list[leaf] = list[leaf];
            copy.fat[leaf].set(fat[leaf]);
            System.arraycopy(partners[leaf], 0, copy.partners[leaf], 0, PARTNERS);
            copy.partnerCount[leaf] = partnerCount[leaf];
        }
        return copy;
    }

    @Override
    public void collide(PushTSpace space) {
        for (int leaf : UPDATES) {
            now[leaf] = !fat[leaf].contains(space.bounds(leaf));
            if (now[leaf]) {
                fatten(space, leaf);
                remove(leaf);
                insert(leaf);
            }
        }
        for (int i = 0; i < LEAVES; i++) {
            int leaf = list[i];
            if (now[leaf]) {
                visit(space, leaf);
            } else {
                for (int p = 0; p < partnerCount[leaf]; p++) {
                    collide(space, leaf, partners[leaf][p]);
                }
            }
        }
    }

    private void fatten(PushTSpace space, int leaf) {
        Bounds tight = space.bounds(leaf);
        double x = (tight.right - tight.left) * FATTENING;
        double y = (tight.top - tight.bottom) * FATTENING;
        double vx = (leaf == AGENT ? space.agent.vx : space.block.vx) * FATTENING;
        double vy = (leaf == AGENT ? space.agent.vy : space.block.vy) * FATTENING;
        fat[leaf].set(tight.left + Math.min(-x, vx), tight.bottom + Math.min(-y, vy),
                tight.right + Math.max(x, vx), tight.top + Math.max(y, vy));
    }

    private void remove(int leaf) {
        partnerCount[leaf] = 0;
        for (int other = 0; other < LEAVES; other++) {
            forget(other, leaf);
        }
        int kept = 0;
        for (int i = 0; i < leaves; i++) {
            if (list[i] != leaf) {
                list[kept] = list[i];
                kept++;
            }
        }
        leaves = kept;
    }

    private void forget(int leaf, int partner) {
        int kept = 0;
        for (int p = 0; p < partnerCount[leaf]; p++) {
            if (partners[leaf][p] != partner) {
                partners[leaf][kept] = partners[leaf][p];
                kept++;
            }
        }
        partnerCount[leaf] = kept;
    }

    private void insert(int leaf) {
        int at = leaves == 2 && costsLessAtSecond(leaf) ? 1 : 0;
        frontPair = at == 0;
        System.arraycopy(list, at, list, at + 1, leaves - at);
        list[at] = leaf;
        leaves++;
    }

    private boolean costsLessAtSecond(int leaf) {
        Bounds first = fat[list[0]];
        Bounds second = fat[list[1]];
        double atFirst = second.area() + first.mergedArea(fat[leaf]);
        double atSecond = first.area() + second.mergedArea(fat[leaf]);
        if (atFirst == atSecond) {
            atFirst = first.proximity(fat[leaf]);
            atSecond = second.proximity(fat[leaf]);
        }
        return atSecond < atFirst;
    }

    /**
     * Looks for the partners of a leaf that was just put in, its sibling in the tree first; a null space records them without colliding.
     */
    private void visit(@Nullable PushTSpace space, int leaf) {
        for (int wall = Wall.COUNT - 1; wall >= 0; wall--) {
            if (walls.get(wall).bounds().overlaps(fat[leaf])) {
                prepend(leaf, FIRST_WALL + wall);
                collide(space, leaf, FIRST_WALL + wall);
            }
        }
        int position = position(leaf);
        boolean backwards = leaves == LEAVES && !frontPair && position > 0;
        for (int i = 0; i < leaves; i++) {
            meet(space, leaf, position, backwards ? leaves - 1 - i : i);
        }
    }

    private int position(int leaf) {
        int position = 0;
        while (list[position] != leaf) {
            position++;
        }
        return position;
    }

    private void meet(@Nullable PushTSpace space, int leaf, int position, int at) {
        int other = list[at];
        if (at == position || !fat[leaf].overlaps(fat[other])) {
            return;
        }
        if (at > position) {
            prepend(other, leaf);
        } else {
            if (!now[other]) {
                prepend(leaf, other);
            }
            collide(space, leaf, other);
        }
    }

    private void prepend(int leaf, int partner) {
        System.arraycopy(partners[leaf], 0, partners[leaf], 1, partnerCount[leaf]);
        partners[leaf][0] = partner;
        partnerCount[leaf]++;
    }

    private static void collide(@Nullable PushTSpace space, int leaf, int partner) {
        if (space == null) {
            return;
        }
        if (partner >= FIRST_WALL) {
            if (leaf != AGENT) {
                space.collideWall(partner - FIRST_WALL, leaf - 1);
            }
        } else if (leaf == AGENT || partner == AGENT) {
            int box = (leaf == AGENT ? partner : leaf) - 1;
            if (space.bounds(AGENT).overlaps(space.bounds(box + 1))) {
                space.collideAgent(box);
            }
        }
    }
}
