package org.orbitarium.engine.measures.components;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.Measure;
import org.orbitarium.engine.measures.MeasureDescriptor;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.measures.RelativeError;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.models.Centroids;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ReadOut;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.Precision;

/** Registers in-wedge errors by component; those of a latent model are of its read-out, whose own error stands beside them. */
public final class ComponentMeasure implements MeasureDescriptor<ComponentMeasure.Parameters> {

    /** Nothing to choose. */
    public record Parameters() {
    }

    @Override
    public String name() {
        return "components";
    }

    @Override
    public String documentation() {
        return "In-wedge relMSE by component of the observation; of a latent model through a linear read-out, and what that misses itself";
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public List<Quantity> quantities() {
        return List.of();
    }

    @Override
    public Measure create(Parameters parameters) {
        return (ground, progress) -> {
            Transitions seen = ground.unturned();
            return (trained, watching) -> Optional.of(find(ground, seen, trained, watching));
        };
    }

    private static Finding find(Ground ground, Transitions seen, Trained trained, Progress progress) {
        progress.check("Measuring the components");
        Signature signature = Signature.of(ground.world());
        LatentModel model = trained.model().in(Precision.FLOAT32);
        Rows predicted = model.predict(model.encode(seen.before()), seen.actions());
        if (trained.architecture().explicit()) {
            return new ComponentFinding(RelativeError.byComponent(signature.components(), predicted, seen.before(), seen.after()),
                    Collections.emptySortedMap());
        }
        ReadOut readOut = ReadOut.fit(model, trained.architecture().symmetry(), signature, trained.data().before(), seen.before());
        // places are read about their centroid, which is no part of latents: shapes are compared with shapes
        Rows before = Centroids.subtract(signature.observation(), seen.before());
        Rows after = Centroids.subtract(signature.observation(), seen.after());
        return new ComponentFinding(RelativeError.byComponent(signature.components(), readOut.apply(predicted), before, after),
                readOut.error());
    }
}
