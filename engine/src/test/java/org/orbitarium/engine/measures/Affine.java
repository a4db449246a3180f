package org.orbitarium.engine.measures;

import java.util.Map;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;

/**
 * A model that is known by heart: E(o) = (o, 2 o), f(z, a) = gain·z + (a, 2 a) + bias on every coordinate. Without bias it is equivariant;
 * with gain 0.5 it is the truth of {@link Spring}.
 */
record Affine(double gain, double bias, Precision precision) implements LatentModel {

    @Override
    public Rows encode(Rows observations) {
        return twice(observations);
    }

    @Override
    public Rows predict(Rows latents, Rows actions) {
        Rows doubled = twice(actions);
        Rows next = Rows.zeros(latents.count(), latents.width());
        for (int i = 0; i < next.data().length; i++) {
            next.data()[i] = round(round(gain * latents.data()[i]) + doubled.data()[i] + bias);
        }
        return next;
    }

    @Override
    public Representation representation() {
        return Representation.vectors(2, 2);
    }

    @Override
    public LatentModel in(Precision other) {
        return new Affine(gain, bias, other);
    }

    @Override
    public ParameterSnapshot parameters() {
        return ParameterSnapshot.of(precision, Map.of("gain", new ParameterSnapshot.Tensor(new int[] {1}, new double[] {gain})));
    }

    private Rows twice(Rows rows) {
        Rows latents = Rows.zeros(rows.count(), 2 * rows.width());
        for (int row = 0; row < rows.count(); row++) {
            for (int column = 0; column < rows.width(); column++) {
                double value = round(rows.at(row, column));
                latents.data()[row * latents.width() + column] = value;
                latents.data()[row * latents.width() + rows.width() + column] = round(2 * value);
            }
        }
        return latents;
    }

    private double round(double value) {
        return precision == Precision.FLOAT32 ? (float) value : value;
    }
}
