package org.orbitarium.engine.measures;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.models.LatentModel;

/**
 * relMSE of one trained model as a function of g.
 *
 * @param points in the grid's order
 */
public record OrbitProfile(List<Point> points) {

    /** Copies the list. */
    public OrbitProfile {
        points = List.copyOf(points);
    }

    /**
     * The error at one element.
     *
     * @param element     g
     * @param dialDegrees where it stands on the dial, see {@link WedgeOverlap#dialDegrees}
     * @param overlap     how much of the turned test data training could have seen, see {@link WedgeOverlap#of}
     * @param seen        whether it could have seen all of them
     * @param errors      relMSE
     */
    public record Point(GroupElement element, double dialDegrees, double overlap, boolean seen, Errors errors) {
    }

    /** Measures a model at every element. */
    public static OrbitProfile measure(LatentModel model, OrbitData data, Progress progress) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < data.elements().size(); i++) {
            progress.check("Measuring the orbit");
            GroupElement g = data.elements().get(i);
            points.add(new Point(g, WedgeOverlap.dialDegrees(data.wedge(), g), WedgeOverlap.of(data.wedge(), data.tie(), g),
                    WedgeOverlap.seen(data.wedge(), data.tie(), g), RelativeError.of(model, data.transitions().get(i))));
        }
        return new OrbitProfile(points);
    }

    /** Returns the profile over some of its elements, in their order. */
    public OrbitProfile at(List<? extends GroupElement> elements) {
        return new OrbitProfile(elements.stream().map(g -> points.stream().filter(point -> point.element().equals(g)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(g + " was not measured"))).toList());
    }

    /**
     * Returns the profile over bins: a point is the mean over the elements of a bin, called by its first element, and seen if all of them
     * are.
     */
    public OrbitProfile binned(List<Bin> bins) {
        return new OrbitProfile(bins.stream().map(bin -> mean(at(bin.elements()).points())).toList());
    }

    private static Point mean(List<Point> points) {
        Point first = points.getFirst();
        return new Point(first.element(), first.dialDegrees(), points.stream().mapToDouble(Point::overlap).average().orElseThrow(),
                points.stream().allMatch(Point::seen), Errors.mean(points.stream().map(Point::errors).toList()));
    }

    /** Returns the mean error over the seen elements. */
    public double seen(ErrorForm form) {
        return points.stream().filter(Point::seen).mapToDouble(point -> point.errors().in(form)).average()
                .orElseThrow(() -> new IllegalArgumentException("the grid has no seen element; put the identity into it"));
    }

    /**
     * Returns the point of the greatest error among the elements that were not seen. If all were seen (training on the full circle) the
     * elements other than the identity stand for them, so that such a control has a factor too.
     */
    public Point worst(ErrorForm form) {
        List<Point> unseen = points.stream().filter(point -> !point.seen()).toList();
        List<Point> candidates = unseen.isEmpty() ? points.stream().filter(point -> !identity(point)).toList() : unseen;
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("the grid has nothing but the identity; put another element into it");
        }
        Point worst = candidates.getFirst();
        for (Point point : candidates) {
            double error = point.errors().in(form);
            if (Double.isNaN(error) || error > worst.errors().in(form)) {
                worst = point;
            }
        }
        return worst;
    }

    /** Returns worst unseen / seen. On the four bins 0, 90, 180 and 270 degrees this is the published factor. */
    public double factor(ErrorForm form) {
        List<Point> unseen = points.stream().filter(point -> !point.seen()).toList();
        double denominator = unseen.isEmpty() ? new OrbitProfile(points.stream().filter(OrbitProfile::identity).toList()).seen(form)
                : seen(form);
        return worst(form).errors().in(form) / denominator;
    }

    private static boolean identity(Point point) {
        return point.element().isIdentity();
    }
}
