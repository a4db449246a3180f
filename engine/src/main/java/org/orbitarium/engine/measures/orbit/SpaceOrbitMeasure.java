package org.orbitarium.engine.measures.orbit;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Bin;
import org.orbitarium.engine.measures.BinText;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.OrbitData;
import org.orbitarium.engine.measures.Quantity;

/**
 * Registers the orbit profile over motions of space: relMSE on what the world does from starts that are turned, and moved, by elements of
 * SO(3) and SE(3).
 */
public final class SpaceOrbitMeasure implements MeasureDescriptor<SpaceOrbitMeasure.Parameters> {

    private static final String IDENTITY = "z@0deg";

    /**
     * What a scene can choose.
     *
     * @param bins            elements that the factor is taken over
     * @param reference       the bin that stands for the seen ones where that is published so
     * @param samples         random elements besides
     * @param liveSamples     random elements while training
     * @param liveTransitions at each of them
     */
    public record Parameters(
            @Parameter(doc = "Elements whose worst unseen over seen error is the factor, as z@90deg or z@90deg + (1, 0, 0); z@0deg must be "
                    + "among them, haar:8 is the mean over 8 random rotations, haar:8 + (1, 0, 0) shifts them too",
                    def = "['z@0deg', 'z@180deg', 'x@90deg', 'y@90deg', 'haar:8']") List<String> bins,
            @Parameter(doc = "The bin that published factors count as seen although half of it is not; empty for none", def = "")
            String reference,
            @Parameter(doc = "Random rotations besides, as the Haar measure weighs them", def = "200", min = 0, max = 5000) int samples,
            @Parameter(doc = "Random rotations while training", def = "24", min = 1, max = 500) int liveSamples,
            @Parameter(doc = "Transitions at each of them", def = "100", min = 2, max = 10_000) int liveTransitions) implements LiveOrbit {

        /** Checks that there is something to divide by and something to divide, and that every element can be read. */
        public Parameters {
            bins = List.copyOf(bins);
            List<Bin> read = read(bins, new Streams(0));
            if (read.size() < 2 || read.stream().noneMatch(bin -> bin.elements().getFirst().isIdentity())) {
                throw new BadInputException("bins", "expected " + IDENTITY + " and at least one more element, found " + bins,
                        "Write them as ['z@0deg', 'x@90deg', 'haar:8'].");
            }
            if (!reference.isEmpty() && !bins.contains(reference)) {
                throw new BadInputException("reference", "'" + reference + "' is none of the bins " + bins, "Name one of them.");
            }
        }

        /** Returns the elements; random ones come from the streams of the test. */
        public OrbitGrid grid(Streams streams) {
            return new OrbitGrid(read(bins, streams), List.copyOf(Elements.haar(streams.stream("orbit samples"), samples)), List.of());
        }

        @Override
        public OrbitData live(Ground ground, Progress progress) {
            List<GroupElement> elements = new ArrayList<>(List.of(Elements.identity(3)));
            elements.addAll(Elements.haar(ground.streams().stream("orbit samples"), liveSamples));
            return OrbitMeasure.simulate(ground, elements, progress).thinned(liveTransitions);
        }
    }

    private static List<Bin> read(List<String> bins, Streams streams) {
        return bins.stream().map(text -> BinText.read("bins", 3, text, streams)).toList();
    }

    @Override
    public String name() {
        return "space-orbit";
    }

    @Override
    public String documentation() {
        return "relMSE as a function of g in SO(3) and SE(3), on what the world does from turned and moved starts, and its factors";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>(OrbitMeasure.common());
        for (ErrorForm form : ErrorForm.values()) {
            quantities.add(new Quantity(OrbitFinding.REFERENCE_FACTOR + form.label(), false, "worst unseen bin over the reference"));
            quantities.add(new Quantity(OrbitFinding.REFERENCE + form.label(), true, "error at the reference"));
        }
        return quantities;
    }

    @Override
    public Measure create(Parameters parameters) {
        return (ground, progress) -> {
            if (ground.dimension() != 3) {
                throw new BadInputException("measures.space-orbit", "it turns space, and the world of the scene is in the plane",
                        "Measure orbit.");
            }
            OrbitGrid grid = parameters.grid(ground.streams());
            Bin reference = grid.bins().stream().filter(bin -> bin.name().equals(parameters.reference)).findFirst().orElse(null);
            return OrbitMeasure.prepare(grid, reference, ground, progress);
        };
    }
}
