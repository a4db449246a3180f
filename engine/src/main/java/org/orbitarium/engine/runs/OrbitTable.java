package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.worlds.Wedge;

/**
 * The points of orbits behind a dial, those of a run and those of a training in progress, one a row: the element with its own angle as
 * {@code result.json} names it, where it stands on the dial, whether that lies in the wedge which the dial draws, and whether training
 * could have seen all that is turned by it. The last two are not the same: a wedge that is turned at all leaves the drawn one in part.
 */
public final class OrbitTable {

    private final Wedge wedge;
    private final ErrorForm form;
    private final boolean mirror;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * Begins a table without rows.
     *
     * @param wedge  as the dial draws it
     * @param form   of relMSE
     * @param mirror whether reflections are listed rather than rotations
     */
    public OrbitTable(Wedge wedge, ErrorForm form, boolean mirror) {
        this.wedge = wedge;
        this.form = form;
        this.mirror = mirror;
    }

    /** Adds what a run measured of its models; nothing if there is no result. */
    public OrbitTable run(@Nullable Result result) {
        if (result != null) {
            for (Result.ModelResult model : result.models()) {
                model.orbit().stream().filter(point -> point.element().mirrors() == mirror && !Double.isNaN(point.dial()))
                        .sorted(Comparator.comparingDouble(Result.OrbitPoint::dial))
                        .forEach(point -> add(model.name(), "run", point.angleDegrees(), point.dial(), point.seen(),
                                point.in(form)));
            }
        }
        return this;
    }

    /**
     * Adds the orbit of a model that learns.
     *
     * @param from how far its training is
     */
    public OrbitTable training(String model, String from, OrbitProfile profile) {
        profile.points().stream().sorted(Comparator.comparingDouble(OrbitProfile.Point::dialDegrees)).forEach(point -> {
            if (point.element() instanceof O2 g && g.mirror() == mirror) {
                double error = point.errors().in(form);
                add(model, from, Result.Element.of(g).value(), point.dialDegrees(), point.seen(), new Interval(error, error, error));
            }
        });
        return this;
    }

    private void add(String model, String from, double angle, double dial, boolean seen, Interval error) {
        rows.add(List.of(new Cell.Words(model), new Cell.Words(from), new Cell.Words(mirror ? "mirrored" : "rotations"),
                new Cell.Exact(angle), new Cell.Exact(dial), yes(!mirror && wedge.contains(dial)), yes(seen),
                new Cell.Measured(error.mean(), error.low(), error.high())));
    }

    private static Cell yes(boolean so) {
        return new Cell.Words(so ? "yes" : "no");
    }

    /** Returns the table. */
    public Table table() {
        return new Table("dial", "Error of each model over the orbit",
                List.of("model", "from", "elements", "angle degrees", "dial degrees", "in the wedge", "seen", "relMSE"), rows);
    }
}
