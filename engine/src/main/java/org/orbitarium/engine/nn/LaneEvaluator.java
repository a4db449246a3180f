package org.orbitarium.engine.nn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Rows;

/**
 * Computes with the tensor library's own arithmetic: in float32 also the sums within an operation are carried in single precision, as in
 * a training and as in published numbers. Each call is one slice on the lane and takes the whole table as one batch, so a row may differ
 * in its last bits with the batch that it stands in; {@link Evaluator} is the fast way that does not.
 */
public final class LaneEvaluator implements RowEvaluator {

    private final GradientLane lane;
    private final ParameterSnapshot parameters;
    private final Precision precision;

    /** Computes with these parameters in this precision on this lane. */
    public LaneEvaluator(GradientLane lane, ParameterSnapshot parameters, Precision precision) {
        this.lane = lane;
        this.parameters = parameters;
        this.precision = precision;
    }

    @Override
    public Rows run(Evaluator.Program program, int d, Rows... inputs) {
        return lane.run(engine -> compute(engine, program, d, inputs));
    }

    /** No parameter asks for a gradient, so no collector is needed and nothing is recorded. */
    private Rows compute(Engine engine, Evaluator.Program program, int d, Rows... inputs) {
        try (NDManager scope = NDManager.newBaseManager(engine.defaultDevice(), engine.getEngineName())) {
            DjlOps ops = new DjlOps(scope, precision);
            SequencedMap<String, NDArray> weights = new LinkedHashMap<>();
            parameters.tensors().forEach((name, tensor) -> weights.put(name, DjlOps.create(scope, precision, tensor.data(),
                    new Shape(Arrays.stream(tensor.shape()).asLongStream().toArray()))));
            List<NDArray> batch = Arrays.stream(inputs).map(rows -> ops.input(rows, d)).toList();
            return ops.rows(List.of(program.apply(ops, new Weights<>(weights), batch)));
        }
    }
}
