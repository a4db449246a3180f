package org.orbitarium.engine.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.worlds.Wedge;

/**
 * Finds places for the labels of an arena where they hide least. The places that are tried turn with g, so while g is dragged a label goes
 * round with what it names instead of jumping.
 */
final class Places {

    /** What it costs to hide a point of a body, and one of what is only faintly there. */
    static final double ON_BODY = 30;
    static final double ON_GHOST = 8;
    /** What it costs to hide a point of the way of a body. */
    static final double ON_WAY = 12;
    /** What it costs to hide a point of words that are part of the ground. */
    static final double ON_WORDS = 60;

    private static final int DIRECTIONS = 24;
    private static final double[] DISTANCES = {0.16, 0.22, 0.30, 0.38, 0.48, 0.60};
    /** Points that stand for a side of the wedge. */
    private static final int RAY = 24;
    private static final double ON_LINE = 45;
    private static final double ACROSS = 5;
    private static final double ON_LABEL = 240;
    private static final double FAR = 60;
    /** How far a body reaches about its points, as a part of the side. */
    private static final double THICK = 0.035;
    private static final double MARGIN = 6;

    private final ArenaGeometry g;
    private final double angle;
    private final @Nullable Wedge wedge;
    private final double side;
    private final double thick;
    private final List<Body> bodies = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();
    /** Leader lines so far: x1, y1, x2, y2. */
    private final List<double[]> leaders = new ArrayList<>();

    /** Points that a label had better not hide, and what each costs. */
    private record Body(double[] points, double cost) {
    }

    Places(ArenaGeometry geometry, double angle, @Nullable Wedge wedge) {
        this.g = geometry;
        this.angle = angle;
        this.wedge = wedge;
        side = geometry.side() * geometry.scale();
        thick = THICK * side;
    }

    /** Keeps labels off points, (x, y) after (x, y). */
    void avoid(double[] points, double cost) {
        bodies.add(new Body(points, cost));
    }

    void avoidLeader(double x1, double y1, double x2, double y2) {
        leaders.add(new double[] {x1, y1, x2, y2});
    }

    /** Takes a box for a label that has its own place. */
    Box take(Box box) {
        taken.add(box);
        return box;
    }

    /** Returns the box moved into the frame. */
    Box inside(Box box) {
        return box.inside(g.left() + MARGIN, g.top() + MARGIN, side - 2 * MARGIN);
    }

    /** Finds and takes a place for a label of what stands at a point. */
    Box find(double fromX, double fromY, double width, double height) {
        Box best = new Box(fromX, fromY, width, height);
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double direction = Math.toRadians(angle) + 2 * Math.PI * i / DIRECTIONS;
                double c = Math.cos(direction);
                double s = Math.sin(direction);
                Box wanted = new Box(fromX + distance * side * c + (c - 1) / 2 * width,
                        fromY - distance * side * s + (-s - 1) / 2 * height, width, height);
                // what counts is where it will stand
                Box box = inside(wanted);
                double moved = length(box.x() - wanted.x(), box.y() - wanted.y());
                double far = FAR * (distance + moved / side);
                double near = far < least ? far + cost(box) : far;
                // no cost is negative, so most places need not be looked at to the end
                double cost = near < least ? near + across(box, fromX, fromY) : near;
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return take(best);
    }

    /** Returns what a box hides of bodies. */
    double hides(Box box) {
        double cost = 0;
        for (Body body : bodies) {
            for (int i = 0; i < body.points.length; i += 2) {
                cost += box.near(body.points[i], body.points[i + 1], thick + 3) ? body.cost : 0;
            }
        }
        return cost;
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private double cost(Box box) {
        double cost = hides(box);
        for (Box other : taken) {
            cost += box.overlaps(other, 8) ? ON_LABEL : 0;
        }
        for (double[] leader : leaders) {
            cost += box.crossedBy(leader[0], leader[1], leader[2], leader[3]) ? ON_LABEL : 0;
        }
        return cost + (onLine(box) ? ON_LINE : 0);
    }

    /** Returns whether the circle or a side of the wedge runs through a box. */
    private boolean onLine(Box box) {
        double near = length(box.clampX(g.centreX()) - g.centreX(), box.clampY(g.centreY()) - g.centreY());
        double farX = Math.max(Math.abs(box.x() - g.centreX()), Math.abs(box.x() + box.width() - g.centreX()));
        double farY = Math.max(Math.abs(box.y() - g.centreY()), Math.abs(box.y() + box.height() - g.centreY()));
        if (near < g.radius() + 3 && length(farX, farY) > g.radius() - 3) {
            return true;
        }
        return wedge != null && wedge.width() < 360 && (onRay(box, wedge.from()) || onRay(box, wedge.to()));
    }

    private boolean onRay(Box box, double degrees) {
        double dx = Math.cos(Math.toRadians(degrees)) * g.radius();
        double dy = -Math.sin(Math.toRadians(degrees)) * g.radius();
        for (int i = 0; i <= RAY; i++) {
            if (box.near(g.centreX() + dx * i / RAY, g.centreY() + dy * i / RAY, 4)) {
                return true;
            }
        }
        return false;
    }

    /** What a leader line costs that crosses bodies on its way. */
    private double across(Box box, double toX, double toY) {
        double fromX = box.clampX(toX);
        double fromY = box.clampY(toY);
        double dx = toX - fromX;
        double dy = toY - fromY;
        double length = Math.max(1, length(dx, dy));
        double cost = 0;
        for (Box other : taken) {
            cost += other.crossedBy(fromX, fromY, toX, toY) ? ON_LABEL : 0;
        }
        for (Body body : bodies) {
            for (int i = 0; i < body.points.length; i += 2) {
                double x = body.points[i] - fromX;
                double y = body.points[i + 1] - fromY;
                double along = Math.clamp((x * dx + y * dy) / (length * length), 0, 1);
                cost += length(x - along * dx, y - along * dy) < thick ? ACROSS : 0;
            }
        }
        return cost;
    }
}
