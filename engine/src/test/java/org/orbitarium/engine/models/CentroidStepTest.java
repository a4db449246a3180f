package org.orbitarium.engine.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Collector;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.geometry.SE3;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.Wedge;

/** Predicted clouds as they are drawn: their shapes from latents, their centroids from actions. */
final class CentroidStepTest {

    private static final Signature CLOUD = CloudVectorNeuronsTest.CLOUD;
    private static final Transitions DATA = Collector.collect(CloudVectorNeuronsTest.WORLD, new Wedge(0, 90), 300, new Streams(2));
    private static final Transitions HELD_OUT = Collector.collect(CloudVectorNeuronsTest.WORLD, new Wedge(0, 90), 60, new Streams(3));

    @Test
    void centroidsAreOfPlacesAlone() {
        Representation mixed = Representation.of(2, Field.POSITION, Field.SCALAR, Field.VECTOR, Field.POSITION);
        Rows rows = new Rows(1, 7, new double[] {1, 2, 9, 8, 7, 3, -4});
        assertArrayEquals(new double[] {2, -1}, Centroids.of(mixed, rows).data());
        assertArrayEquals(new double[] {-1, 3, 9, 8, 7, 1, -3}, Centroids.subtract(mixed, rows).data());
        assertArrayEquals(rows.data(), Centroids.add(mixed, Centroids.subtract(mixed, rows), Centroids.of(mixed, rows)).data());
        Representation none = Representation.vectors(2, 2);
        Rows vectors = new Rows(1, 4, new double[] {1, 2, 3, 4});
        assertArrayEquals(new double[2], Centroids.of(none, vectors).data());
        assertArrayEquals(vectors.data(), Centroids.subtract(none, vectors).data());
    }

    /** Drift and a third of the stretch, as far as a flat cloud's directions are even; what is left is small beside the step. */
    @Test
    void theCentroidOfTheCloudIsFoundFromTheAction() {
        CentroidStep step = CentroidStep.fit(CLOUD, DATA);
        assertEquals(1, step.weights().size());
        assertTrue(step.weights().getFirst() > 0.15 && step.weights().getFirst() < 0.15 + 0.08, step.weights().toString());
        Rows before = Centroids.of(CLOUD.observation(), HELD_OUT.before());
        Rows expected = Centroids.of(CLOUD.observation(), HELD_OUT.after());
        double missed = square(expected, step.after(before, HELD_OUT.actions()));
        assertTrue(missed < 0.05 * square(expected, before), missed + " of " + square(expected, before));
        CentroidStep still = CentroidStep.fit(CLOUD, new Transitions(DATA.before(), Rows.zeros(DATA.count(), 3), DATA.before()));
        assertEquals(List.of(0.0), still.weights());
    }

    /** What is drawn turns and moves with the world, though it was fitted in the wedge. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void drawnPredictionsCommuteWithRigidMotions(long seed) {
        Architecture architecture = seed == 0 ? CloudVectorNeuronsTest.channels() : CloudVectorNeuronsTest.vectors((int) seed);
        LatentModel model = architecture.instantiate(architecture.initial(new Streams(seed), Precision.FLOAT64), Precision.FLOAT64);
        ReadOut readOut = ReadOut.fit(model, architecture.symmetry(), CLOUD, DATA.before(), HELD_OUT.before());
        CentroidStep step = CentroidStep.fit(CLOUD, DATA);
        RandomStream stream = new Streams(seed).stream("elements");
        Rows expected = drawn(model, readOut, step, HELD_OUT.before(), HELD_OUT.actions());
        for (int i = 0; i < 8; i++) {
            SE3 g = new SE3(SO3.haar(stream), stream.uniform(-3, 3), stream.uniform(-3, 3), stream.uniform(-3, 3));
            Rows found = drawn(model, readOut, step, CLOUD.observation().apply(g, HELD_OUT.before()),
                    CLOUD.action().apply(g, HELD_OUT.actions()));
            // the weights of a read-out of nearly dependent latents are large
            assertTrue(CloudVectorNeuronsTest.apart(CLOUD.observation().apply(g, expected), found) < 1e-9, "at " + g);
        }
    }

    /** Shapes can be read from 16 untrained vectors of points as channels: template and scales, and not the scatter of every point. */
    @Test
    void theReadOutFindsTheShape() {
        Architecture architecture = CloudVectorNeuronsTest.channels();
        LatentModel model = architecture.instantiate(architecture.initial(new Streams(0), Precision.FLOAT32), Precision.FLOAT32);
        ReadOut readOut = ReadOut.fit(model, architecture.symmetry(), CLOUD, DATA.before(), HELD_OUT.before());
        assertTrue(readOut.error().get("points") < 0.1, readOut.error().toString());
        Rows read = readOut.apply(model.encode(HELD_OUT.before()));
        assertEquals(0, Centroids.of(CLOUD.observation(), read).at(7, 1), 1e-9);
        Architecture plain = CloudVectorNeuronsTest.mlp(false, 0);
        LatentModel mlp = plain.instantiate(plain.initial(new Streams(0), Precision.FLOAT32), Precision.FLOAT32);
        ReadOut unbound = ReadOut.fit(mlp, plain.symmetry(), CLOUD, DATA.before(), HELD_OUT.before());
        assertTrue(unbound.error().get("points") < 0.1, unbound.error().toString());
        assertEquals(0, Centroids.of(CLOUD.observation(), unbound.apply(mlp.encode(HELD_OUT.before()))).at(7, 1), 1e-9);
    }

    private static Rows drawn(LatentModel model, ReadOut readOut, CentroidStep step, Rows observations, Rows actions) {
        return readOut.apply(model.predict(model.encode(observations), actions),
                step.after(Centroids.of(CLOUD.observation(), observations), actions));
    }

    private static double square(Rows a, Rows b) {
        double sum = 0;
        for (int i = 0; i < a.data().length; i++) {
            sum += (a.data()[i] - b.data()[i]) * (a.data()[i] - b.data()[i]);
        }
        return sum;
    }
}
