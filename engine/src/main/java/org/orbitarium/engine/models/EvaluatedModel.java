package org.orbitarium.engine.models;

import java.util.List;
import java.util.function.Function;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.nn.Evaluator;
import org.orbitarium.engine.nn.Ops;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.nn.RowEvaluator;
import org.orbitarium.engine.nn.Weights;

/** An architecture with values and with what computes it. */
final class EvaluatedModel implements LatentModel {

    private final Architecture architecture;
    private final ParameterSnapshot parameters;
    private final Precision precision;
    private final Function<Precision, RowEvaluator> evaluators;
    private final RowEvaluator evaluator;
    private final Evaluator.Program encoder;
    private final Evaluator.Program predictor;

    /** Computes with {@code evaluators} of the parameters, one a precision. */
    EvaluatedModel(Architecture architecture, ParameterSnapshot parameters, Precision precision,
            Function<Precision, RowEvaluator> evaluators) {
        this.architecture = architecture;
        this.parameters = parameters;
        this.precision = precision;
        this.evaluators = evaluators;
        evaluator = evaluators.apply(precision);
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
        return other == precision ? this : new EvaluatedModel(architecture, parameters, other, evaluators);
    }

    @Override
    public ParameterSnapshot parameters() {
        return parameters;
    }
}
