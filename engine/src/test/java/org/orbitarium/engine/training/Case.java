package org.orbitarium.engine.training;

import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.models.baseline.LatentMlp;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.models.equivariant.LatentVectorNeurons;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Layer.Commutant;
import org.orbitarium.engine.nn.Ops.Direction;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.training.TrainingSettings.Kind;

/**
 * A small training of twenty steps.
 *
 * @param architecture what learns
 * @param settings     how
 */
record Case(Architecture architecture, TrainingSettings settings) {

    static final Signature SIGNATURE = new Signature(Representation.vectors(2, 4), Representation.vectors(2, 1), List.of());

    /** Returns a case by name. */
    static Case of(String name) {
        Architecture vectors = new LatentVectorNeurons().create(
                new LatentVectorNeurons.Parameters(6, 8, Commutant.COMPLETE, 0, Direction.UNIT, 0, false, Flaw.NONE), SIGNATURE);
        return switch (name) {
            case "muon" -> new Case(vectors, settings(5, 32, Kind.MUON, Precision.FLOAT32));
            case "muon with AdamW" -> new Case(new LatentMlp().create(new LatentMlp.Parameters(6, 8, 16, false, 0), SIGNATURE),
                    settings(5, 32, Kind.MUON, Precision.FLOAT32));
            case "float64" -> new Case(vectors, settings(5, 32, Kind.MUON, Precision.FLOAT64));
            case "full batch" -> new Case(new ForwardVectorNeurons().create(
                    new ForwardVectorNeurons.Parameters(8, true, "", Commutant.SCALAR, 0, Direction.UNIT, 0, Flaw.NONE), SIGNATURE),
                    settings(20, 0, Kind.ADAM, Precision.FLOAT32));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static TrainingSettings settings(int epochs, int batch, Kind kind, Precision precision) {
        return new TrainingSettings(epochs, batch, kind, 0.01, 1e-3, 0.95, 1e-4, 0.99, 0.04, precision, 0.5, 4);
    }

    /** Returns its training with a seed. */
    Training training(GradientLane lane, long seed) {
        return new Training(lane, architecture, data(100), settings, new Streams(seed));
    }

    /** Each vector moves by three tenths of the action; the last by three tenths of the first as well. */
    static Transitions data(int count) {
        RandomStream stream = new Streams(3).stream("data");
        Rows before = Rows.zeros(count, 8);
        Rows actions = Rows.zeros(count, 2);
        Rows after = Rows.zeros(count, 8);
        for (int row = 0; row < count; row++) {
            for (int c = 0; c < 2; c++) {
                actions.data()[row * 2 + c] = stream.nextGaussian();
            }
            for (int c = 0; c < 8; c++) {
                before.data()[row * 8 + c] = stream.nextGaussian();
                after.data()[row * 8 + c] = before.data()[row * 8 + c] + 0.3 * actions.data()[row * 2 + c % 2]
                        + (c >= 6 ? 0.3 * before.data()[row * 8 + c - 6] : 0);
            }
        }
        return new Transitions(before, actions, after);
    }
}
