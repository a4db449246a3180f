package org.orbitarium.engine.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Layer.Commutant;
import org.orbitarium.engine.nn.Ops.Direction;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;

/** A model that computes as the tensor library does, beside the same model on plain arrays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LaneModelTest {

    private static final Streams STREAMS = new Streams(4);
    private static final Rows OBSERVATIONS = random("o", 300, 8);
    private static final Rows ACTIONS = random("a", 300, 2);

    private final GradientLane lane = new GradientLane();

    @AfterAll
    void close() {
        lane.close();
    }

    private static Architecture architecture(String name) {
        return switch (name) {
            case "latent vectors" -> ArchitectureTest.latent(Commutant.SCALAR, 0, Direction.UNIT, Flaw.NONE);
            case "complete vectors" -> ArchitectureTest.latent(Commutant.COMPLETE, 0.2, Direction.SQUARED, Flaw.NONE);
            case "forward vectors" -> ArchitectureTest.forward(Commutant.SCALAR, Flaw.NONE);
            case "latent mlp" -> ArchitectureTest.latentMlp(0);
            default -> ArchitectureTest.forwardMlp(0);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"latent vectors", "complete vectors", "forward vectors", "latent mlp", "forward mlp"})
    void agreesWithPlainArrays(String name) {
        Architecture architecture = architecture(name);
        ParameterSnapshot parameters = architecture.initial(STREAMS, Precision.FLOAT32);
        for (Precision precision : Precision.values()) {
            double bound = precision == Precision.FLOAT64 ? 1e-13 : 1e-5;
            Rows arrays = composed(architecture.instantiate(parameters, precision));
            Rows library = composed(architecture.onLane(lane, parameters, precision));
            assertEquals(arrays.width(), library.width());
            double largest = Arrays.stream(arrays.data()).map(Math::abs).max().orElseThrow();
            assertArrayEquals(arrays.data(), library.data(), bound * largest);
        }
    }

    /** Sums that are carried in single precision round otherwise than ours: bit for bit the same would mean that ours were asked. */
    @Test
    void float32IsTheLibrarysOwn() {
        Architecture architecture = architecture("latent vectors");
        ParameterSnapshot parameters = architecture.initial(STREAMS, Precision.FLOAT32);
        Rows library = composed(architecture.onLane(lane, parameters, Precision.FLOAT32));
        for (double value : library.data()) {
            assertEquals((float) value, value);
        }
        assertFalse(Arrays.equals(library.data(), composed(architecture.instantiate(parameters, Precision.FLOAT32)).data()));
    }

    @Test
    void anotherPrecisionStaysOnTheLane() {
        Architecture architecture = architecture("forward vectors");
        ParameterSnapshot parameters = architecture.initial(STREAMS, Precision.FLOAT32);
        LatentModel wide = architecture.onLane(lane, parameters, Precision.FLOAT64);
        assertEquals(Precision.FLOAT64, wide.precision());
        assertArrayEquals(composed(architecture.onLane(lane, parameters, Precision.FLOAT32)).data(),
                composed(wide.in(Precision.FLOAT32)).data());
        assertEquals(Precision.FLOAT32, wide.in(Precision.FLOAT32).precision());
    }

    @Test
    void unequalTablesAreRefused() {
        Architecture architecture = architecture("forward vectors");
        LatentModel model = architecture.onLane(lane, architecture.initial(STREAMS, Precision.FLOAT32), Precision.FLOAT32);
        assertThrows(IllegalArgumentException.class, () -> model.predict(OBSERVATIONS, random("b", 2, 2)));
    }

    private static Rows composed(LatentModel model) {
        return model.predict(model.encode(OBSERVATIONS), ACTIONS);
    }

    private static Rows random(String name, int count, int width) {
        RandomStream stream = STREAMS.stream(name);
        Rows rows = Rows.zeros(count, width);
        for (int i = 0; i < rows.data().length; i++) {
            rows.data()[i] = stream.nextGaussian();
        }
        return rows;
    }
}
