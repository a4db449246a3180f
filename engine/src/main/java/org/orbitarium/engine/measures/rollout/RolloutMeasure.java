package org.orbitarium.engine.measures.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;

/**
 * Registers the rollout (arXiv 2606.03003, section 1.8): the world and a model both run h steps under one action, and the error over the
 * orbit and the composed residual are measured at each h.
 */
public final class RolloutMeasure implements MeasureDescriptor<RolloutMeasure.Parameters> {

    /** The horizons of the published numbers. */
    static final List<Integer> PUBLISHED = List.of(1, 2, 4, 8, 16);
    private static final int LONGEST = 4096;

    /**
     * What a scene can choose.
     *
     * @param horizons how many steps
     * @param bins     elements besides the grid
     * @param grid     elements of the grid
     * @param starts   at each of them
     * @param elements random elements of the residual
     */
    public record Parameters(
            @Parameter(doc = "Numbers of steps after which a model is measured, ascending", def = "[1, 2, 4, 8, 16, 32, 64, 128, 256]")
            List<Integer> horizons,
            @Parameter(doc = "Elements of the orbit besides those of the grid, as 17.3deg or x@90deg; empty for none", def = "[]")
            List<String> bins,
            @Parameter(doc = "Elements of the grid from the identity on: evenly round the circle, in space random rotations", def = "24",
                    min = 2, max = 720) int grid,
            @Parameter(doc = "Starts at each element, and the same for the residual", def = "100", min = 1, max = 10_000) int starts,
            @Parameter(doc = "Random elements over which the composed residual is the greatest", def = "32", min = 1, max = 1000)
            int elements) {

        /** Checks that horizons ascend and that elements can be read. */
        public Parameters {
            horizons = List.copyOf(horizons);
            bins = List.copyOf(bins);
            int before = 0;
            for (int h : horizons) {
                if (h <= before || h > LONGEST) {
                    throw new BadInputException("horizons", "expected ascending numbers of steps from 1 to " + LONGEST + ", found "
                            + horizons, "Write them as [1, 2, 4, 8, 16].");
                }
                before = h;
            }
            if (horizons.isEmpty()) {
                throw new BadInputException("horizons", "expected at least one number of steps", "Write them as [1, 2, 4, 8, 16].");
            }
            bins.forEach(GroupElement::parse);
        }

        /** Returns the elements of the orbit, each once and the identity first. */
        List<GroupElement> orbit(Ground ground) {
            int dimension = ground.dimension();
            List<GroupElement> listed = bins.stream().map(GroupElement::parse).toList();
            for (GroupElement g : listed) {
                if (g.dimension() != dimension) {
                    throw new BadInputException("measures.rollout.bins", "'" + g + "' acts in " + g.dimension()
                            + " dimensions, and the world of the scene has " + dimension,
                            dimension == 2 ? "Write an angle, as 90deg." : "Name the axis, as in x@90deg.");
                }
            }
            List<? extends GroupElement> even = dimension == 2 ? Elements.circle(grid)
                    : Elements.random(dimension, ground.streams().stream("rollout grid"), grid - 1);
            return Stream.of(List.of(Elements.identity(dimension)), listed, even).<GroupElement>flatMap(List::stream).distinct().toList();
        }
    }

    @Override
    public String name() {
        return "rollout";
    }

    @Override
    public String documentation() {
        return "Error over the orbit and composed residual after many steps under one action, each predicted from the prediction before";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    /** Returns those of the published horizons; of a horizon that the scene does not list they are not a number. */
    @Override
    public List<Quantity> quantities() {
        List<Quantity> quantities = new ArrayList<>();
        String power = ErrorForm.POWER.label();
        for (int h : PUBLISHED) {
            String steps = h == 1 ? "one step" : h + " steps";
            quantities.add(new Quantity(RolloutFinding.label(h, RolloutFinding.FACTOR + power), false,
                    "worst unseen over seen error after " + steps));
            quantities.add(new Quantity(RolloutFinding.label(h, RolloutFinding.SEEN + power), true, "error seen after " + steps));
            quantities.add(new Quantity(RolloutFinding.label(h, RolloutFinding.RESIDUAL), true,
                    "residual after " + steps + ", norm over norm, in float32 as PyTorch computes"));
        }
        return quantities;
    }

    @Override
    public Measure create(Parameters parameters) {
        return (ground, progress) -> {
            List<GroupElement> orbit = parameters.orbit(ground);
            Starts starts = Starts.of(ground.world(), ground.test().plans(), parameters.horizons, parameters.starts);
            List<Starts.Course> courses = new ArrayList<>();
            for (GroupElement g : orbit) {
                progress.check("Simulating the rollouts");
                courses.add(starts.at(g));
            }
            Rolling rolling = new Rolling(ground, parameters.horizons, courses,
                    Elements.random(ground.dimension(), ground.streams().stream("rollout elements"), parameters.elements));
            return rolling::find;
        };
    }
}
