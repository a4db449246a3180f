package org.orbitarium.engine.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.baseline.LatentMlp;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.LatentVectorNeurons;
import org.orbitarium.engine.nn.Layer.Commutant;
import org.orbitarium.engine.nn.Ops.Direction;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.World;

final class ReadOutTest {

    private static final Representation ACTION = Representation.vectors(2, 1);
    private static final Representation VECTORS = Representation.vectors(2, 3);
    private static final Representation HANDED = Representation.of(2, Field.VECTOR, Field.PSEUDOVECTOR, Field.VECTOR);
    /** Every kind of block, twice where a pair of them could be mixed. */
    private static final Representation MIXED = Representation.of(2, Field.VECTOR, Field.SCALAR, Field.PSEUDOVECTOR, Field.VECTOR,
            Field.SCALAR, Field.PSEUDOVECTOR);

    /** The read-out is fitted in a wedge; only by its form can it commute with what lies outside. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4})
    void theReadOutOfAnEquivariantModelCommutesWithWhatTheModelCommutesWith(long seed) {
        for (Representation observation : List.of(VECTORS, HANDED)) {
            for (Commutant commutant : Commutant.values()) {
                Signature signature = signature(observation);
                Architecture architecture = new LatentVectorNeurons().create(
                        new LatentVectorNeurons.Parameters(6, 6, commutant, 0.1, Direction.UNIT, 0, false, Flaw.NONE), signature);
                boolean mirrors = commutant == Commutant.SCALAR && observation.equals(VECTORS);
                assertEquals(mirrors ? Symmetry.ORTHOGONAL : Symmetry.ROTATIONS, architecture.symmetry());
                LatentModel model = architecture.instantiate(architecture.initial(new Streams(seed), Precision.FLOAT64), Precision.FLOAT64);
                Rows fit = wedge(seed, observation, 200);
                Rows other = wedge(seed + 100, observation, 50);
                ReadOut readOut = ReadOut.fit(model, architecture.symmetry(), signature, fit, other);
                RandomStream random = new Streams(seed).stream("elements");
                for (int i = 0; i < 8; i++) {
                    O2 g = new O2(random.uniform(0, 2 * Math.PI), mirrors && i % 2 == 1);
                    assertTrue(breach(model, readOut, observation, other, g) < 1e-12, architecture.symmetry() + " at " + g);
                }
            }
        }
    }

    /** The controls of the property above: what should break it does. */
    @Test
    void aBaselinesReadOutAndAMirrorOfHandedWeightsDoNotCommute() {
        Signature signature = signature(VECTORS);
        Rows fit = wedge(0, VECTORS, 200);
        Rows other = wedge(1, VECTORS, 50);
        Architecture plain = new LatentMlp().create(new LatentMlp.Parameters(6, 6, 6, false, 0), signature);
        LatentModel mlp = plain.instantiate(plain.initial(new Streams(0), Precision.FLOAT64), Precision.FLOAT64);
        assertEquals(Symmetry.NONE, plain.symmetry());
        assertTrue(breach(mlp, ReadOut.fit(mlp, plain.symmetry(), signature, fit, other), VECTORS, other, O2.degrees(130)) > 1e-2);
        LatentModel same = new Fixed(VECTORS, rows -> rows);
        ReadOut handed = ReadOut.fit(same, Symmetry.ROTATIONS, signature, turnedByAQuarter(fit), turnedByAQuarter(other));
        assertTrue(breach(same, handed, VECTORS, other, O2.degrees(130)) < 1e-12);
        ReadOut unhanded = ReadOut.fit(same, Symmetry.NONE, signature, fit, other);
        assertTrue(unhanded.error().get("all") < 1e-9);
        assertTrue(breach(same, unhanded, VECTORS, other, O2.degrees(130)) > 1e-9, "the penalty and the bias know the wedge");
    }

    /** Latents of every kind, random maps within the commutant: read without error, and turned with every g. */
    @Test
    void everyKindOfBlockIsReadFromTheKindsThatMayEnterIt() {
        Signature signature = new Signature(MIXED, ACTION, List.of(new World.Component("all", 0, MIXED.width())));
        Rows fit = random(7, 300, MIXED.width());
        Rows other = random(8, 40, MIXED.width());
        LatentModel encoder = new Fixed(MIXED, ReadOutTest::scramble);
        for (Symmetry symmetry : List.of(Symmetry.ORTHOGONAL, Symmetry.ROTATIONS)) {
            ReadOut readOut = ReadOut.fit(encoder, symmetry, signature, fit, other);
            assertTrue(readOut.error().get("all") < 1e-9, symmetry + " " + readOut.error());
            for (int i = 0; i < 8; i++) {
                O2 g = new O2(0.9 * i, symmetry == Symmetry.ORTHOGONAL && i % 2 == 1);
                assertTrue(breach(encoder, readOut, MIXED, other, g) < 1e-12, symmetry + " at " + g);
            }
        }
    }

    @Test
    void onlyTheLargerCommutantReadsVectorsThatAreTurnedByAnAngle() {
        Signature signature = signature(VECTORS);
        Rows fit = wedge(0, VECTORS, 200);
        Rows other = wedge(1, VECTORS, 50);
        LatentModel turning = new Fixed(VECTORS, rows -> VECTORS.apply(O2.degrees(50), rows));
        assertTrue(ReadOut.fit(turning, Symmetry.ROTATIONS, signature, fit, other).error().get("all") < 1e-9);
        assertTrue(ReadOut.fit(turning, Symmetry.ORTHOGONAL, signature, fit, other).error().get("all") > 0.05);
    }

    @Test
    void aKindThatNoLatentCanGiveIsReadAsItsMean() {
        Representation scalars = Representation.of(2, Field.SCALAR, Field.VECTOR);
        Rows fit = random(3, 100, 3);
        LatentModel vectorsOnly = new Fixed(ACTION, rows -> columns(rows, 1, 2));
        ReadOut readOut = ReadOut.fit(vectorsOnly, Symmetry.ORTHOGONAL, signature(scalars), fit, fit);
        double mean = 0;
        for (int row = 0; row < fit.count(); row++) {
            mean += fit.at(row, 0) / fit.count();
        }
        Rows read = readOut.apply(vectorsOnly.encode(fit));
        assertEquals(mean, read.at(0, 0), 1e-12);
        assertEquals(mean, read.at(7, 0), 1e-12);
        assertEquals(fit.at(7, 2), read.at(7, 2), 1e-5);
    }

    @Test
    void latentsThatHoldNothingAreRefused() {
        LatentModel zero = new Fixed(VECTORS, rows -> Rows.zeros(rows.count(), rows.width()));
        Rows fit = wedge(0, VECTORS, 10);
        for (Symmetry symmetry : Symmetry.values()) {
            assertThrows(BadInputException.class, () -> ReadOut.fit(zero, symmetry, signature(VECTORS), fit, fit));
        }
    }

    @Test
    void whatTheFitNeverSawIsNotExplained() {
        Rows alongX = new Rows(4, 2, new double[] {1, 0, -1, 0, 2, 0, -2, 0});
        Rows alongY = new Rows(4, 2, new double[] {0, 1, 0, -1, 0, 2, 0, -2});
        LatentModel same = new Fixed(ACTION, rows -> rows);
        assertEquals(1, ReadOut.fit(same, Symmetry.NONE, signature(ACTION), alongX, alongY).error().get("all"), 1e-12);
        assertEquals(0, ReadOut.fit(same, Symmetry.ORTHOGONAL, signature(ACTION), alongX, alongY).error().get("all"), 1e-9);
    }

    /** max |read(E(g x)) − g read(E(x))|, relative to max |read(E(x))|. */
    private static double breach(LatentModel model, ReadOut readOut, Representation observation, Rows rows, O2 g) {
        Rows expected = observation.apply(g, readOut.apply(model.encode(rows)));
        Rows found = readOut.apply(model.encode(observation.apply(g, rows)));
        double worst = 0;
        double scale = 0;
        for (int i = 0; i < expected.data().length; i++) {
            worst = Math.max(worst, Math.abs(found.data()[i] - expected.data()[i]));
            scale = Math.max(scale, Math.abs(expected.data()[i]));
        }
        return worst / scale;
    }

    private static Signature signature(Representation observation) {
        return new Signature(observation, ACTION, List.of(new World.Component("all", 0, observation.width())));
    }

    /** Vectors that all point into one quarter. */
    private static Rows wedge(long seed, Representation observation, int count) {
        Rows rows = random(seed, count, observation.width());
        for (int i = 0; i < rows.data().length; i++) {
            rows.data()[i] = Math.abs(rows.data()[i]);
        }
        return rows;
    }

    private static Rows random(long seed, int count, int width) {
        RandomStream stream = new Streams(seed).stream("rows");
        Rows rows = Rows.zeros(count, width);
        for (int i = 0; i < rows.data().length; i++) {
            rows.data()[i] = stream.nextGaussian();
        }
        return rows;
    }

    private static Rows columns(Rows rows, int from, int width) {
        Rows chosen = Rows.zeros(rows.count(), width);
        for (int i = 0; i < chosen.data().length; i++) {
            chosen.data()[i] = rows.at(i / width, from + i % width);
        }
        return chosen;
    }

    private static Rows turnedByAQuarter(Rows rows) {
        return VECTORS.apply(O2.degrees(90), rows);
    }

    /** An invertible map that commutes with O(2): of {@link #MIXED}, scalars among themselves, each vector with a pseudovector by J. */
    private static Rows scramble(Rows rows) {
        Rows mixed = Rows.zeros(rows.count(), rows.width());
        for (int row = 0; row < rows.count(); row++) {
            double[] x = rows.row(row);
            mixed.set(row, new double[] {
                x[0] - 0.5 * x[4] + 0.3 * x[5], x[1] + 0.5 * x[3] + 0.3 * x[6], 2 * x[2] + x[7] + 1,
                x[3] - 0.7 * x[6] + 0.2 * x[8], x[4] + 0.7 * x[5] + 0.2 * x[9],
                x[5] + 0.4 * x[0], x[6] + 0.4 * x[1], x[7] - x[2], x[8] + 0.6 * x[1], x[9] - 0.6 * x[0]});
        }
        return mixed;
    }

    /** A model whose encoder is known by heart. */
    private record Fixed(Representation representation, UnaryOperator<Rows> encoder) implements LatentModel {

        @Override
        public Rows encode(Rows observations) {
            return encoder.apply(observations);
        }

        @Override
        public Rows predict(Rows latents, Rows actions) {
            return latents;
        }

        @Override
        public Precision precision() {
            return Precision.FLOAT64;
        }

        @Override
        public LatentModel in(Precision other) {
            return this;
        }

        @Override
        public ParameterSnapshot parameters() {
            return new ParameterSnapshot(Precision.FLOAT64, new LinkedHashMap<>());
        }
    }
}
