package org.orbitarium.engine.worlds.pusht;

/**
 * Finds where the agent or a wall touches a box. One scan over the candidate edges of the Minkowski difference box − shape gives bitwise
 * the same answer as Chipmunk's GJK and EPA. Scratch fields: not thread safe.
 *
 * <p>The order of operations is Chipmunk's; a rearranged formula would round differently and leave the recordings.
 */
final class NarrowPhase {

    final Manifold manifold = new Manifold();

    private int frontEdge;
    private double frontLeast;
    private int anyEdge;
    private double anyLeast;

    private double t;
    private double normalX;
    private double normalY;
    private double distance;

    /** Agent against box; the manifold's count tells whether they touch. */
    Manifold disc(double cx, double cy, Box box) {
        beginScan();
        for (int i = 0; i < Box.CORNERS; i++) {
            int j = (i + Box.CORNERS - 1) % Box.CORNERS;
            scan(i, box.x[i] - cx, box.y[i] - cy, box.x[j] - cx, box.y[j] - cy);
        }
        int i = best();
        int j = (i + Box.CORNERS - 1) % Box.CORNERS;
        closest(box.x[i] - cx, box.y[i] - cy, box.x[j] - cx, box.y[j] - cy);
        manifold.clear(normalX, normalY);
        if (distance - Agent.RADIUS <= 0) {
            manifold.add(lerpT(cx, cx, t) + normalX * Agent.RADIUS, lerpT(cy, cy, t) + normalY * Agent.RADIUS,
                    lerpT(box.x[i], box.x[j], t), lerpT(box.y[i], box.y[j], t), 0);
        }
        return manifold;
    }

    /** Wall against box; the manifold's count tells whether they touch. */
    Manifold wall(Wall wall, Box box) {
        manifold.clear(0, 0);
        if (!wall.bounds().overlaps(box.bounds)) {
            return manifold;
        }
        beginScan();
        for (int i = 0; i < Box.CORNERS; i++) {
            int j = (i + Box.CORNERS - 1) % Box.CORNERS;
            boolean first = facesFirstEnd(wall, box, i);
            double sx = first ? wall.ax() : wall.bx();
            double sy = first ? wall.ay() : wall.by();
            scan(i, box.x[i] - sx, box.y[i] - sy, box.x[j] - sx, box.y[j] - sy);
        }
        int forward = box.support(-(wall.ay() - wall.by()), wall.ax() - wall.bx());
        int backward = box.support(-(wall.by() - wall.ay()), wall.bx() - wall.ax());
        scan(4, box.x[forward] - wall.ax(), box.y[forward] - wall.ay(), box.x[forward] - wall.bx(), box.y[forward] - wall.by());
        scan(5, box.x[backward] - wall.bx(), box.y[backward] - wall.by(), box.x[backward] - wall.ax(), box.y[backward] - wall.ay());
        closestToWall(wall, box, forward, backward);
        manifold.clear(normalX, normalY);
        if (distance - Wall.RADIUS <= 0) {
            clip(wall, box);
        }
        return manifold;
    }

    private void closestToWall(Wall wall, Box box, int forward, int backward) {
        int edge = best();
        if (edge < Box.CORNERS) {
            int j = (edge + Box.CORNERS - 1) % Box.CORNERS;
            boolean first = facesFirstEnd(wall, box, edge);
            double sx = first ? wall.ax() : wall.bx();
            double sy = first ? wall.ay() : wall.by();
            closest(box.x[edge] - sx, box.y[edge] - sy, box.x[j] - sx, box.y[j] - sy);
        } else if (edge == Box.CORNERS) {
            closest(box.x[forward] - wall.ax(), box.y[forward] - wall.ay(), box.x[forward] - wall.bx(), box.y[forward] - wall.by());
        } else {
            closest(box.x[backward] - wall.bx(), box.y[backward] - wall.by(), box.x[backward] - wall.ax(), box.y[backward] - wall.ay());
        }
    }

    private static boolean facesFirstEnd(Wall wall, Box box, int edge) {
        double nx = -box.normalX[edge];
        double ny = -box.normalY[edge];
        return wall.ax() * nx + wall.ay() * ny > wall.bx() * nx + wall.by() * ny;
    }

    private void beginScan() {
        frontEdge = -1;
        frontLeast = Double.POSITIVE_INFINITY;
        anyEdge = -1;
        anyLeast = Double.POSITIVE_INFINITY;
    }

    private void scan(int edge, double v0x, double v0y, double v1x, double v1y) {
        double at = closestT(v0x, v0y, v1x, v1y);
        double px = lerpT(v0x, v1x, at);
        double py = lerpT(v0y, v1y, at);
        double squared = px * px + py * py;
        if (squared < anyLeast) {
            anyLeast = squared;
            anyEdge = edge;
        }
        if (squared < frontLeast && (v1y - v0y) * (v0x + v1x) > (v1x - v0x) * (v0y + v1y)) {
            frontLeast = squared;
            frontEdge = edge;
        }
    }

    private int best() {
        return frontEdge >= 0 ? frontEdge : anyEdge;
    }

    /** Normal and signed distance of the closest edge. */
    private void closest(double v0x, double v0y, double v1x, double v1y) {
        t = closestT(v0x, v0y, v1x, v1y);
        double px = lerpT(v0x, v1x, t);
        double py = lerpT(v0y, v1y, t);
        double dx = v1x - v0x;
        double dy = v1y - v0y;
        double scale = 1 / (Math.sqrt(dx * dx + dy * dy) + Double.MIN_NORMAL);
        normalX = dy * scale;
        normalY = -dx * scale;
        distance = normalX * px + normalY * py;
        if (distance > 0 && !(-1 < t && t < 1)) {
            distance = Math.sqrt(px * px + py * py);
            double toUnit = 1 / (distance + Double.MIN_NORMAL);
            normalX = px * toUnit;
            normalY = py * toUnit;
        }
    }

    private static double closestT(double v0x, double v0y, double v1x, double v1y) {
        double dx = v1x - v0x;
        double dy = v1y - v0y;
        double along = (dx * (v0x + v1x) + dy * (v0y + v1y)) / (dx * dx + dy * dy);
        return -Math.clamp(along, -1.0, 1.0);
    }

    private static double lerpT(double u, double v, double t) {
        double half = 0.5 * t;
        return u * (0.5 - half) + v * (0.5 + half);
    }

    /** Contact points of the wall's edge e1 and the box's supporting edge e2, each clipped to the other. */
    private void clip(Wall wall, Box box) {
        double nx = normalX;
        double ny = normalY;
        boolean along = wall.normalX() * nx + wall.normalY() * ny > 0;
        double e1ax = along ? wall.ax() : wall.bx();
        double e1ay = along ? wall.ay() : wall.by();
        double e1bx = along ? wall.bx() : wall.ax();
        double e1by = along ? wall.by() : wall.ay();
        int support = box.support(-nx, -ny);
        int next = (support + 1) % Box.CORNERS;
        double atSupport = -nx * box.normalX[support] - ny * box.normalY[support];
        double atNext = -nx * box.normalX[next] - ny * box.normalY[next];
        int e2a = atSupport > atNext ? (support + Box.CORNERS - 1) % Box.CORNERS : support;
        int e2b = atSupport > atNext ? support : next;

        double d1a = e1ax * ny - e1ay * nx;
        double d1b = e1bx * ny - e1by * nx;
        double d2a = box.x[e2a] * ny - box.y[e2a] * nx;
        double d2b = box.x[e2b] * ny - box.y[e2b] * nx;
        double f1 = 1 / (d1b - d1a + Double.MIN_NORMAL);
        double f2 = 1 / (d2b - d2a + Double.MIN_NORMAL);
        int first = along ? 0 : 1;
        addClipped(lerp(e1ax, e1bx, (d2b - d1a) * f1), lerp(e1ay, e1by, (d2b - d1a) * f1),
                lerp(box.x[e2a], box.x[e2b], (d1a - d2a) * f2), lerp(box.y[e2a], box.y[e2b], (d1a - d2a) * f2), identity(first, e2b));
        addClipped(lerp(e1ax, e1bx, (d2a - d1a) * f1), lerp(e1ay, e1by, (d2a - d1a) * f1),
                lerp(box.x[e2a], box.x[e2b], (d1b - d2a) * f2), lerp(box.y[e2a], box.y[e2b], (d1b - d2a) * f2), identity(1 - first, e2a));
    }

    private void addClipped(double wallX, double wallY, double boxX, double boxY, int identity) {
        double ax = normalX * Wall.RADIUS + wallX;
        double ay = normalY * Wall.RADIUS + wallY;
        if ((boxX - ax) * normalX + (boxY - ay) * normalY <= 0) {
            manifold.add(ax, ay, boxX, boxY, identity);
        }
    }

    private static int identity(int end, int corner) {
        return 1 + end * Box.CORNERS + corner;
    }

    private static double lerp(double u, double v, double at) {
        double clamped = Math.max(0, Math.min(at, 1));
        return u * (1 - clamped) + v * clamped;
    }
}
