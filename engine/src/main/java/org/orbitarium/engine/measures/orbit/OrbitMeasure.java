package org.orbitarium.engine.measures.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Bin;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.OrbitData;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.nn.Precision;

/** Registers the orbit profile: relMSE on what the world does from turned starts, at every element of a grid. */
public final class OrbitMeasure implements MeasureDescriptor<OrbitMeasure.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param bins            angles of the elements that the factor is taken over
     * @param dial            elements of the fine grid
     * @param mirrors         reflections
     * @param liveDial        elements of the grid while training
     * @param liveTransitions at each of them
     */
    public record Parameters(
            @Parameter(doc = "Angles whose worst unseen over seen error is the factor; 0 must be among them", def = "[0, 90, 180, 270]",
                    unit = "deg") List<Double> bins,
            @Parameter(doc = "Elements of the fine grid, evenly round the circle", def = "72", min = 1, max = 720) int dial,
            @Parameter(doc = "Reflections, evenly round the circle", def = "12", min = 0, max = 720) int mirrors,
            @Parameter(doc = "Elements of the grid while training", def = "24", min = 1, max = 360) int liveDial,
            @Parameter(doc = "Transitions at each of them", def = "100", min = 2, max = 10_000) int liveTransitions) implements LiveOrbit {

        /** Checks that there is something to divide by and something to divide. */
        public Parameters {
            if (!bins.contains(0.0) || bins.size() < 2) {
                throw new BadInputException("bins", "expected 0 and at least one more angle, found " + bins,
                        "Write them as [0, 90, 180, 270].");
            }
        }

        /** Returns the elements. */
        public OrbitGrid grid() {
            return new OrbitGrid(Elements.degrees(bins).stream().map(Bin::of).toList(), List.copyOf(Elements.circle(dial)),
                    List.copyOf(Elements.mirrors(mirrors)));
        }

        @Override
        public OrbitData live(Ground ground, Progress progress) {
            return simulate(ground, Elements.circle(liveDial), progress).thinned(liveTransitions);
        }
    }

    @Override
    public String name() {
        return "orbit";
    }

    @Override
    public String documentation() {
        return "relMSE as a function of g, on what the world does from turned starts, and its factors";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public List<Quantity> quantities() {
        return common();
    }

    /** Returns the quantities of every orbit, in the plane and in space. */
    static List<Quantity> common() {
        List<Quantity> quantities = new ArrayList<>();
        for (ErrorForm form : ErrorForm.values()) {
            quantities.add(new Quantity(OrbitFinding.FACTOR + form.label(), false, "worst unseen over seen error of the bins"));
            quantities.add(new Quantity(OrbitFinding.SEEN + form.label(), true, "error at the identity"));
            quantities.add(new Quantity(OrbitFinding.WORST + form.label(), true, "greatest error among the unseen bins"));
        }
        return quantities;
    }

    @Override
    public Measure create(Parameters parameters) {
        OrbitGrid grid = parameters.grid();
        return (ground, progress) -> {
            if (ground.dimension() != 2) {
                throw new BadInputException("measures.orbit", "it turns the plane, and the world of the scene is in space",
                        "Measure space-orbit.");
            }
            return prepare(grid, null, ground, progress);
        };
    }

    /** Simulates a grid, ready for every model. */
    static Measure.Prepared prepare(OrbitGrid grid, @Nullable Bin reference, Ground ground, Progress progress) {
        OrbitData orbit = simulate(ground, grid.all(), progress);
        OrbitData bins = orbit.at(grid.binned());
        return (trained, watching) -> Optional.of(new OrbitFinding(grid, reference,
                OrbitProfile.measure(trained.model().in(Precision.FLOAT32), orbit, watching),
                OrbitProfile.measure(trained.model().in(Precision.FLOAT64), bins, watching)));
    }

    /** Simulates test transitions at elements. */
    static OrbitData simulate(Ground ground, List<? extends GroupElement> elements, Progress progress) {
        return OrbitData.simulate(ground.wedge(), ground.tie(), elements, ground.test()::at, progress);
    }
}
