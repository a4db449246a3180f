package org.orbitarium.engine.measures.costdrift;

import java.util.List;
import java.util.Optional;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.measures.CostDrift;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.nn.Precision;

/** Registers the drift of a planner's cost. */
public final class CostDriftMeasure implements MeasureDescriptor<CostDriftMeasure.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param angles of the elements over which it is the greatest
     */
    public record Parameters(
            @Parameter(doc = "Angles of the rotations (in space: about z) over which the drift is the greatest, as published",
                    def = "[37, 90, 153, 211]", unit = "deg") List<Double> angles) {

        /** Checks that there are some. */
        public Parameters {
            if (angles.isEmpty()) {
                throw new BadInputException("angles", "expected at least one angle", "Write them as [37, 90, 153, 211].");
            }
        }
    }

    @Override
    public String name() {
        return "cost-drift";
    }

    @Override
    public String documentation() {
        return "How much a planner's cost between latents changes under g, relative to its mean; of models that encode";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity(CostDriftFinding.DRIFT, true, "greatest over the angles, in float32 as PyTorch computes"));
    }

    @Override
    public Measure create(Parameters parameters) {
        return (ground, progress) -> {
            List<GroupElement> elements = parameters.angles.stream().map(angle -> Elements.rotation(ground.dimension(), angle)).toList();
            Rows observations = ground.unturned().before();
            Representation representation = ground.world().observation();
            return (trained, watching) -> trained.architecture().explicit() ? Optional.empty()
                    : Optional.of(find(trained, observations, representation, elements, watching));
        };
    }

    private static Finding find(Trained trained, Rows observations, Representation representation, List<GroupElement> elements,
            Progress progress) {
        progress.check("Measuring the cost drift");
        return new CostDriftFinding(CostDrift.measure(trained.inLibrary().in(Precision.FLOAT32), observations, representation, elements));
    }
}
