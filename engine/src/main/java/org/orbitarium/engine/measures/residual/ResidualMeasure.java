package org.orbitarium.engine.measures.residual;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.World;

/** Registers the composed residual, in every arithmetic. */
public final class ResidualMeasure implements MeasureDescriptor<ResidualMeasure.Parameters> {

    /**
     * What a scene can choose.
     *
     * @param elements random elements over which it is the greatest
     * @param at       angle of one more
     */
    public record Parameters(
            @Parameter(doc = "Random rotations over which the residual is the greatest", def = "32", min = 1, max = 10_000) int elements,
            @Parameter(doc = "Angle of one more residual, as published; in space about the axis (1, 1, 1)", def = "0.7", unit = "rad")
            double at) {
    }

    @Override
    public String name() {
        return "residual";
    }

    @Override
    public String documentation() {
        return "How far a model is from exact equivariance: max over g of |ρ(g)F(x, a) − F(g x, g a)|, in absolute latent units";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of(new Quantity(ResidualFinding.ALL, true, "greatest over the random elements, in float32 as PyTorch computes"),
                new Quantity(ResidualFinding.AT, true, "at the one more angle, in float32 as PyTorch computes"));
    }

    @Override
    public Measure create(Parameters parameters) {
        return (ground, progress) -> {
            GroupElement one = ground.dimension() == 2 ? O2.rotation(parameters.at) : SO3.about(new double[] {1, 1, 1}, parameters.at);
            Place place = new Place(ground.world(), ground.unturned());
            List<GroupElement> random = Elements.random(ground.dimension(), ground.streams().stream("residual elements"),
                    parameters.elements);
            return (trained, watching) -> Optional.of(place.find(trained, random, one, watching));
        };
    }

    /** Where residuals are measured. */
    private record Place(World world, Transitions seen) {

        Finding find(Trained trained, List<GroupElement> random, GroupElement one, Progress progress) {
            progress.check("Measuring the residual");
            LatentModel inLibrary = trained.inLibrary().in(Precision.FLOAT32);
            return new ResidualFinding(one, byPrecision(trained.model(), random), byPrecision(trained.model(), List.of(one)),
                    residual(inLibrary, random), residual(inLibrary, List.of(one)));
        }

        private Map<Precision, Residual> byPrecision(LatentModel model, List<GroupElement> elements) {
            Map<Precision, Residual> residuals = new EnumMap<>(Precision.class);
            for (Precision precision : Precision.values()) {
                residuals.put(precision, residual(model.in(precision), elements));
            }
            return residuals;
        }

        private Residual residual(LatentModel model, List<GroupElement> elements) {
            return Residual.measure(model, seen, world.observation(), world.action(), elements);
        }
    }
}
