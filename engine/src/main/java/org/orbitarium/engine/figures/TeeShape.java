package org.orbitarium.engine.figures;

/** The T of PushT: two boxes, 120 × 30 and 30 × 90 px, about a pose at the middle of the bar's upper edge. */
final class TeeShape {

    /** Centre of gravity in the body's own frame, as upstream has it: the mean of the two boxes' centres. */
    private static final double CENTRE_Y = 45;
    private static final double[] OUTLINE = {-60, 0, 60, 0, 60, 30, 15, 30, 15, 120, -15, 120, -15, 30, -60, 30};
    /** Points all over the body; whoever places labels keeps clear of them. */
    private static final double[] COVER = {-45, 15, -15, 15, 15, 15, 45, 15, 0, 45, 0, 75, 0, 105};

    private TeeShape() {
    }

    /** Returns the area inside a frame; empty if the T is outside it. */
    static Outline area(TeeBodies.Pose pose, ArenaGeometry g, Clip clip) {
        double[] points = clip.area(corners(pose, g));
        Outline.Builder builder = Outline.open();
        for (int i = 0; i < points.length; i += 2) {
            builder.line(points[i], points[i + 1]);
        }
        return points.length == 0 ? builder.build() : builder.close().build();
    }

    /** Returns the edges inside a frame. */
    static Outline edges(TeeBodies.Pose pose, ArenaGeometry g, Clip clip) {
        double[] corners = corners(pose, g);
        Outline.Builder builder = Outline.open();
        boolean whole = true;
        for (int i = 0; i < corners.length; i += 2) {
            whole &= clip.holds(corners[i], corners[i + 1]);
        }
        if (whole) {
            for (int i = 0; i < corners.length; i += 2) {
                builder.line(corners[i], corners[i + 1]);
            }
            return builder.close().build();
        }
        clip.line(corners, true, builder);
        return builder.build();
    }

    /** Returns points all over the body in the figure, (x, y) after (x, y). */
    static double[] cover(TeeBodies.Pose pose, ArenaGeometry g) {
        return points(COVER, pose, g);
    }

    /** Returns the corners in the figure, (x, y) after (x, y). */
    static double[] corners(TeeBodies.Pose pose, ArenaGeometry g) {
        return points(OUTLINE, pose, g);
    }

    /** Returns the middles of its sides in the figure, (x, y) after (x, y). */
    static double[] sides(TeeBodies.Pose pose, ArenaGeometry g) {
        double[] corners = corners(pose, g);
        double[] middles = new double[corners.length];
        for (int i = 0; i < corners.length; i++) {
            middles[i] = (corners[i] + corners[(i + 2) % corners.length]) / 2;
        }
        return middles;
    }

    /** Returns the centre of gravity in the world, (x, y). */
    static double[] centre(TeeBodies.Pose pose) {
        return new double[] {pose.x() - Math.sin(pose.theta()) * CENTRE_Y, pose.y() + Math.cos(pose.theta()) * CENTRE_Y};
    }

    /** Returns whether a point of the world lies in one of the two boxes. */
    static boolean covers(TeeBodies.Pose pose, double worldX, double worldY) {
        double c = Math.cos(pose.theta());
        double s = Math.sin(pose.theta());
        double x = c * (worldX - pose.x()) + s * (worldY - pose.y());
        double y = c * (worldY - pose.y()) - s * (worldX - pose.x());
        return (Math.abs(x) <= 60 && y >= 0 && y <= 30) || (Math.abs(x) <= 15 && y >= 0 && y <= 120);
    }

    private static double[] points(double[] local, TeeBodies.Pose pose, ArenaGeometry g) {
        double c = Math.cos(pose.theta());
        double s = Math.sin(pose.theta());
        double[] points = new double[local.length];
        for (int i = 0; i < local.length; i += 2) {
            points[i] = g.px(pose.x() + c * local[i] - s * local[i + 1]);
            points[i + 1] = g.py(pose.y() + s * local[i] + c * local[i + 1]);
        }
        return points;
    }
}
