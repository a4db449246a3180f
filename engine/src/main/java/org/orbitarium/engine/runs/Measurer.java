package org.orbitarium.engine.runs;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.measures.CostDrift;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.OrbitData;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.measures.RelativeError;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ReadOut;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.World;

/** Measures trained models of one experiment. */
public final class Measurer {

    private final Experiment experiment;
    private final OrbitData orbit;
    private final OrbitData bins;

    /** Simulates the orbit. */
    public Measurer(Experiment experiment, Progress progress) {
        this.experiment = experiment;
        orbit = experiment.simulate(progress);
        bins = new OrbitData(orbit.wedge(), orbit.tie(), List.copyOf(experiment.orbit().bins()),
                experiment.orbit().bins().stream().map(g -> orbit.transitions().get(orbit.elements().indexOf(g))).toList());
    }

    /**
     * Measures one model. What is published was computed by PyTorch in float32; where that decides the number (residuals, cost drift) the
     * same is measured here, beside the arithmetic of the window.
     *
     * @param inLibrary the same model, computing as the tensor library does
     * @param fit       in-wedge transitions of the model's training, to fit the read-out of a latent model
     */
    public SeedMeasures measure(long seed, String name, LatentModel model, LatentModel inLibrary, Transitions fit,
            Progress progress) {
        LatentModel single = model.in(Precision.FLOAT32);
        Transitions seen = experiment.test().at(O2.IDENTITY);
        World world = experiment.world();
        boolean explicit = model.representation().equals(world.observation());
        SequencedMap<String, Errors> components;
        SequencedMap<String, Double> missed = Collections.emptySortedMap();
        if (explicit) {
            components = components(seen, single.predict(seen.before(), seen.actions()));
        } else {
            ReadOut readOut = ReadOut.fit(single, experiment.architecture(name).symmetry(), Signature.of(world), fit.before(),
                    seen.before());
            components = components(seen, readOut.apply(single.predict(single.encode(seen.before()), seen.actions())));
            missed = readOut.error();
        }
        return new SeedMeasures(seed, name, residuals(model, seen, experiment.orbit().random()),
                residuals(model, seen, List.of(experiment.orbit().one())),
                residual(inLibrary.in(Precision.FLOAT32), seen, experiment.orbit().random()),
                residual(inLibrary.in(Precision.FLOAT32), seen, List.of(experiment.orbit().one())),
                OrbitProfile.measure(single, orbit, progress),
                OrbitProfile.measure(model.in(Precision.FLOAT64), bins, progress), components, missed,
                explicit ? null : CostDrift.measure(inLibrary.in(Precision.FLOAT32), seen.before(), world.observation(),
                        Elements.degrees(CostDrift.PUBLISHED_DEGREES)));
    }

    private SequencedMap<String, Errors> components(Transitions seen, Rows predicted) {
        return RelativeError.byComponent(experiment.world().components(), predicted, seen.before(), seen.after());
    }

    private Map<Precision, Residual> residuals(LatentModel model, Transitions seen, List<? extends GroupElement> elements) {
        Map<Precision, Residual> residuals = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            residuals.put(precision, residual(model.in(precision), seen, elements));
        }
        return residuals;
    }

    private Residual residual(LatentModel model, Transitions seen, List<? extends GroupElement> elements) {
        return Residual.measure(model, seen, experiment.world().observation(), experiment.world().action(), elements);
    }
}
