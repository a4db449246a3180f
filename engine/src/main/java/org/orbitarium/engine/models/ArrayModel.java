package org.orbitarium.engine.models;

import java.util.List;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.nn.Evaluator;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.nn.Weights;

/** An architecture with values, on plain arrays. */
final class ArrayModel implements LatentModel {

    private final Architecture architecture;
    private final ParameterSnapshot parameters;
    private final Precision precision;
    private final Evaluator evaluator;
    private final Evaluator.Program encoder;
    private final Evaluator.Program predictor;

    ArrayModel(Architecture architecture, ParameterSnapshot parameters, Precision precision) {
        this.architecture = architecture;
        this.parameters = parameters;
        this.precision = precision;
        evaluator = new Evaluator(parameters, precision);
        encoder = new Evaluator.Program() {
            @Override
            public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
                return architecture.encode(ops, weights, inputs.getFirst());
            }
        };
        predictor = new Evaluator.Program() {
            @Override
            public <T> T apply(Ops<T> ops, Weights<T> weights, List<T> inputs) {
                return architecture.predict(ops, weights, inputs.getFirst(), inputs.getLast());
            }
        };
    }

    @Override
    public Rows encode(Rows observations) {
        return evaluator.run(encoder, architecture.dimension(), observations);
    }

    @Override
    public Rows predict(Rows latents, Rows actions) {
        if (latents.count() != actions.count()) {
            throw new IllegalArgumentException(latents.count() + " latents but " + actions.count() + " actions");
        }
        return evaluator.run(predictor, architecture.dimension(), latents, actions);
    }

    @Override
    public Representation representation() {
        return architecture.representation();
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public LatentModel in(Precision other) {
        return other == precision ? this : new ArrayModel(architecture, parameters, other);
    }

    @Override
    public ParameterSnapshot parameters() {
        return parameters;
    }
}
