package org.orbitarium.engine.raster;

import java.util.List;

/**
 * Draws shapes into pixels, without a GPU and without a window. The same shapes, camera and frame give the same pixels, and the order of
 * the shapes does not matter unless two are equally deep to seven digits: what is nearer hides what is farther, and what covers a pixel in
 * part or lets light through is blended from far to near. Keeps its buffers between frames, so that one belongs to each view; not thread
 * safe.
 */
public final class Rasteriser {

    private final Fragments fragments = new Fragments();
    private final BallPainter balls = new BallPainter();
    private final LinePainter lines = new LinePainter();
    private final ArrowPainter arrows = new ArrowPainter();
    private final PointsPainter points = new PointsPainter();
    private final MeshPainter meshes = new MeshPainter();

    /**
     * Draws a frame.
     *
     * @param shapes what stands on the stage
     * @param camera from where it is seen
     * @param frame  size and background of the picture
     * @param target receives {@code frame.pixels()} colours 0xAARRGGBB, premultiplied, top row first; opaque if the background is
     */
    public void render(List<? extends Shape> shapes, Camera camera, Frame frame, int[] target) {
        if (target.length < frame.pixels()) {
            throw new IllegalArgumentException(frame.pixels() + " pixels do not fit into " + target.length);
        }
        fragments.begin(frame, target);
        Brush brush = Brush.of(fragments, camera, frame);
        shapes.stream().filter(shape -> !glass(shape)).forEach(shape -> paint(brush, shape));
        double halo = frame.background() >>> 24 == 255 ? frame.halo() * frame.scale() : 0;
        if (halo > 0) {
            Brush rims = brush.rims(halo);
            shapes.stream().filter(Rasteriser::hasRim).forEach(shape -> paint(rims, shape));
        }
        // glass last, so that what it would only be blended with in vain is hidden by then
        shapes.stream().filter(Rasteriser::glass).forEach(shape -> paint(brush, shape));
        fragments.blend();
    }

    /**
     * Returns the identity of the shape that is seen nearest to a point of the last frame, the frontmost if several are equally near;
     * {@link Shape#NOTHING} if there is none. The pointer passes through glass.
     *
     * @param x         pixels from the left
     * @param y         pixels from the top
     * @param tolerance pixels
     */
    public int pick(double x, double y, double tolerance) {
        return fragments.pick(x, y, tolerance);
    }

    private static boolean glass(Shape shape) {
        return shape instanceof Mesh mesh && mesh.glass();
    }

    private static boolean hasRim(Shape shape) {
        return shape instanceof Shape.Ball || shape instanceof Shape.Line || shape instanceof Shape.Arrow;
    }

    private void paint(Brush brush, Shape shape) {
        switch (shape) {
            case Shape.Ball ball -> balls.paint(brush, ball);
            case Shape.Line line -> lines.paint(brush, line);
            case Shape.Arrow arrow -> arrows.paint(brush, arrow);
            case Shape.Points some -> points.paint(brush, some);
            case Mesh mesh -> meshes.paint(brush, mesh);
        }
    }
}
