package org.orbitarium.engine.raster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.orbitarium.engine.base.Rows;

/**
 * Makes triangles of shapes for one camera, so that whatever draws triangles draws what {@link Rasteriser} draws: the same light, the same
 * fading, lines and points of the same width near and far, the same rims. Keeps its buffers between frames; not thread safe.
 */
public final class Tessellator {

    private final TriangleBuffer solid = new TriangleBuffer();
    private final TriangleBuffer glass = new TriangleBuffer();
    private final BallTessellator balls;
    private final LineTessellator lines = new LineTessellator();
    private final ArrowTessellator arrows = new ArrowTessellator();
    private final MeshTessellator meshes = new MeshTessellator();
    private final double[] seen = new double[3];
    private ColourSheet sheet = ColourSheet.empty(Frame.of(1, 1, 0xFF000000));

    /**
     * The surface of the unit sphere about the origin.
     *
     * @param vertices one row of three numbers a vertex, each of length 1
     * @param faces    three vertices a triangle, counter-clockwise seen from outside in a right-handed frame
     */
    public record Sphere(Rows vertices, int[] faces) {
    }

    /** Takes what balls are made of: a sphere for small ones, and one for those that are seen large. */
    public Tessellator(Sphere coarse, Sphere fine) {
        balls = new BallTessellator(coarse, fine);
    }

    /** Returns the triangles of a frame. */
    public Tessellation tessellate(List<? extends Shape> shapes, Camera camera, Frame frame) {
        solid.clear();
        glass.clear();
        Projection view = camera.projection(frame.width(), frame.height());
        Scope scope = new Scope(view, new Shading(frame, camera.pose().distance()), frame.scale(), 0, frame.background(), solid, glass);
        shapes.forEach(shape -> add(scope, shape));
        if (frame.background() >>> 24 == 255 && frame.halo() > 0) {
            Scope rims = scope.rims(frame.halo() * frame.scale());
            shapes.forEach(shape -> rim(rims, shape));
        }
        glass.sort();
        colour(frame);
        double far = 1.01 * Math.max(Math.max(solid.farthest(), glass.farthest()), 2 * view.near());
        return new Tessellation(solid.triangles(sheet), glass.triangles(sheet), sheet, view.near(), far);
    }

    private void add(Scope scope, Shape shape) {
        switch (shape) {
            case Shape.Ball ball -> balls.add(scope, ball);
            case Shape.Line line -> lines.add(scope, line);
            case Shape.Arrow arrow -> arrows.add(scope, arrow);
            case Shape.Points points -> points(scope, points);
            case Mesh mesh -> meshes.add(scope, mesh);
        }
    }

    private void rim(Scope scope, Shape shape) {
        if (!(shape instanceof Mesh) && !(shape instanceof Shape.Points)) {
            add(scope, shape);
        }
    }

    /** Squares of whole pixels for points: they are small. */
    private void points(Scope scope, Shape.Points points) {
        double[] data = points.points().data();
        double size = Math.max(Math.round(points.size() * scope.scale()), 1);
        for (int i = 0; i < points.points().count(); i++) {
            scope.view().toCamera(data[3 * i], data[3 * i + 1], data[3 * i + 2], seen, 0);
            if (seen[2] >= scope.view().near()) {
                int argb = points.colours()[points.colours().length == 1 ? 0 : i] | 0xFF000000;
                double left = Math.floor(scope.view().pixelX(seen[0], seen[2]) - size / 2.0 + 0.5);
                double top = Math.floor(scope.view().pixelY(seen[1], seen[2]) - size / 2.0 + 0.5);
                int first = scope.pixel(left, top, seen[2], argb);
                scope.pixel(left, top + size, seen[2], argb);
                scope.pixel(left + size, top + size, seen[2], argb);
                scope.pixel(left + size, top, seen[2], argb);
                solid.quad(first, first + 1, first + 2, first + 3);
            }
        }
    }

    private void colour(Frame frame) {
        Set<Integer> colours = new HashSet<>();
        solid.colours(colours);
        glass.colours(colours);
        if (colours.size() > ColourSheet.room()) {
            solid.coarsen();
            glass.coarsen();
            colours.clear();
            solid.colours(colours);
            glass.colours(colours);
        }
        sheet = sheet.with(colours, frame);
    }
}
