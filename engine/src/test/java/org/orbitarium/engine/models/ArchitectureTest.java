package org.orbitarium.engine.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Parameter;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.Representation;
import org.orbitarium.engine.models.baseline.ForwardMlp;
import org.orbitarium.engine.models.baseline.LatentMlp;
import org.orbitarium.engine.models.equivariant.Flaw;
import org.orbitarium.engine.models.equivariant.ForwardVectorNeurons;
import org.orbitarium.engine.models.equivariant.LatentVectorNeurons;
import org.orbitarium.engine.nn.Layer.Commutant;
import org.orbitarium.engine.nn.Ops.Direction;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.World;

final class ArchitectureTest {

    /** The shape of PushT: four vectors seen, one acted. */
    static final Signature PUSHT = new Signature(Representation.vectors(2, 4), Representation.vectors(2, 1),
            List.of(new World.Component("block direction", 6, 2)));

    /** The shape of the synthetic teacher: six vectors seen, one acted. */
    static final Signature TEACHER = new Signature(Representation.vectors(2, 6), Representation.vectors(2, 1), List.of());

    private static final Streams STREAMS = new Streams(0);

    @TempDir
    private Path folder;

    static Architecture latent(Commutant commutant, double slope, Direction direction, Flaw flaw) {
        return new LatentVectorNeurons().create(
                new LatentVectorNeurons.Parameters(64, 64, commutant, slope, direction, 0, false, flaw), PUSHT);
    }

    static Architecture forward(Commutant commutant, Flaw flaw) {
        return new ForwardVectorNeurons().create(
                new ForwardVectorNeurons.Parameters(32, true, "block direction", commutant, 0, Direction.UNIT, 0, flaw), PUSHT);
    }

    static Architecture latentMlp(int match) {
        return new LatentMlp().create(new LatentMlp.Parameters(64, 128, 256, false, match), PUSHT);
    }

    static Architecture forwardMlp(int match) {
        return new ForwardMlp().create(new ForwardMlp.Parameters(128, true, "block direction", match), PUSHT);
    }

    @Test
    void countsAreThePapers() {
        assertEquals(37_184, latent(Commutant.SCALAR, 0, Direction.UNIT, Flaw.NONE).parameterCount());
        assertEquals(167_424, latentMlp(0).parameterCount());
        assertEquals(3_360, forward(Commutant.SCALAR, Flaw.NONE).parameterCount());
        assertEquals(18_952, forwardMlp(0).parameterCount());
        assertEquals(3_488, new ForwardVectorNeurons().create(new ForwardVectorNeurons.Parameters(32, false, "", Commutant.SCALAR, 0,
                Direction.UNIT, 0, Flaw.NONE), TEACHER).parameterCount());
        assertEquals(19_980, new ForwardMlp().create(new ForwardMlp.Parameters(128, false, "", 0), TEACHER).parameterCount());
        assertEquals(2 * 37_184, latent(Commutant.COMPLETE, 0, Direction.UNIT, Flaw.NONE).parameterCount());
    }

    @Test
    void aMatchedBaselineHasNearlyAsMany() {
        assertEquals(37_184, latentMlp(37_184).parameterCount(), 37_184 * 0.01);
        assertEquals(3_360, forwardMlp(3_360).parameterCount(), 3_360 * 0.02);
    }

    /** The most that a scene can ask for is bounded, and found. */
    @Test
    void matchingIsBounded() {
        for (Class<?> parameters : List.of(LatentMlp.Parameters.class, ForwardMlp.Parameters.class)) {
            RecordComponent match = Arrays.stream(parameters.getRecordComponents()).filter(part -> part.getName().equals("match"))
                    .findFirst().orElseThrow();
            assertEquals(1e7, Objects.requireNonNull(match.getAnnotation(Parameter.class)).max());
        }
        assertEquals(1e7, latentMlp(10_000_000).parameterCount(), 1e5);
        assertEquals(1e7, forwardMlp(10_000_000).parameterCount(), 1e5);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void vectorNeuronsAreEquivariant(Precision precision) {
        double bound = precision == Precision.FLOAT64 ? 1e-14 : 1e-6;
        for (Commutant commutant : Commutant.values()) {
            for (Direction direction : Direction.values()) {
                assertTrue(residual(latent(commutant, 0.2, direction, Flaw.NONE), precision, false) < bound);
            }
            assertTrue(residual(forward(commutant, Flaw.NONE), precision, false) < bound);
        }
    }

    @Test
    void onlyScalarWeightsCommuteWithAMirror() {
        assertTrue(residual(latent(Commutant.SCALAR, 0, Direction.UNIT, Flaw.NONE), Precision.FLOAT64, true) < 1e-14);
        assertTrue(residual(latent(Commutant.COMPLETE, 0, Direction.UNIT, Flaw.NONE), Precision.FLOAT64, true) > 1e-3);
    }

    @Test
    void aFlawOrABaselineIsNotEquivariant() {
        assertTrue(residual(latent(Commutant.SCALAR, 0, Direction.UNIT, Flaw.BIAS), Precision.FLOAT64, false) > 1e-2);
        assertTrue(residual(forward(Commutant.SCALAR, Flaw.BIAS), Precision.FLOAT64, false) > 1e-2);
        assertTrue(residual(latentMlp(0), Precision.FLOAT64, false) > 1e-2);
        assertTrue(residual(forwardMlp(0), Precision.FLOAT64, false) > 1e-2);
        assertThrows(BadInputException.class, () -> latent(Commutant.COMPLETE, 0, Direction.UNIT, Flaw.BIAS));
    }

    @Test
    void theDirectionStaysAUnitVector() {
        for (Architecture architecture : List.of(forward(Commutant.SCALAR, Flaw.NONE), forwardMlp(0))) {
            LatentModel model = architecture.instantiate(architecture.initial(STREAMS, Precision.FLOAT64), Precision.FLOAT64);
            Rows next = model.predict(random("o", 20, 8), random("a", 20, 2));
            for (int row = 0; row < next.count(); row++) {
                assertEquals(1, Math.hypot(next.at(row, 6), next.at(row, 7)), 1e-4);
            }
        }
    }

    @Test
    void anUnknownDirectionIsRefusedWithTheOnesThereAre() {
        BadInputException error = assertThrows(BadInputException.class, () -> new ForwardMlp().create(
                new ForwardMlp.Parameters(8, true, "block heading", 0), PUSHT));
        assertTrue(Objects.requireNonNull(error.getMessage()).contains("block direction"));
    }

    /** Plain layers take scalars as well; vector neurons say that they cannot. */
    @Test
    void scalarsAreForBaselinesOnly() {
        Signature scalars = new Signature(Representation.of(2, Field.VECTOR, Field.SCALAR), Representation.of(2, Field.SCALAR), List.of());
        Architecture plain = new LatentMlp().create(new LatentMlp.Parameters(4, 8, 16, false, 0), scalars);
        LatentModel model = plain.instantiate(plain.initial(STREAMS, Precision.FLOAT32), Precision.FLOAT32);
        Rows latents = model.encode(random("o", 5, 3));
        assertEquals(8, latents.width());
        assertEquals(8, model.predict(latents, random("a", 5, 1)).width());
        assertThrows(BadInputException.class, () -> new LatentVectorNeurons().create(
                new LatentVectorNeurons.Parameters(4, 4, Commutant.SCALAR, 0, Direction.UNIT, 0, false, Flaw.NONE), scalars));
    }

    @Test
    void theSameSeedDrawsTheSameParameters() {
        Architecture architecture = latentMlp(0);
        ParameterSnapshot first = architecture.initial(STREAMS, Precision.FLOAT32);
        assertArrayEquals(first.get("encoder.linear1.weight").data(),
                architecture.initial(new Streams(0), Precision.FLOAT32).get("encoder.linear1.weight").data());
        double largest = 0;
        for (double value : first.get("encoder.linear1.weight").data()) {
            assertEquals((float) value, value);
            largest = Math.max(largest, Math.abs(value));
        }
        assertEquals(1 / Math.sqrt(8), largest, 0.01);
        assertTrue(first.get("encoder.linear1.weight").data()[0]
                != architecture.initial(new Streams(1), Precision.FLOAT32).get("encoder.linear1.weight").data()[0]);
    }

    @Test
    void parametersSurviveAFile() {
        Architecture architecture = latentMlp(0);
        for (Precision precision : Precision.values()) {
            ParameterSnapshot parameters = architecture.initial(STREAMS, precision);
            Path file = folder.resolve(precision + ".safetensors");
            ParameterFiles.write(file, parameters, Map.of("model", "latent-mlp"));
            ParameterSnapshot back = ParameterFiles.read(file, architecture.parameters());
            assertEquals(precision, back.precision());
            parameters.tensors().forEach((name, tensor) -> assertArrayEquals(tensor.data(), back.get(name).data(), name));
            assertThrows(BadInputException.class, () -> ParameterFiles.read(file, forwardMlp(0).parameters()));
            assertThrows(BadInputException.class, () -> ParameterFiles.read(file, latentMlp(1000).parameters()));
        }
    }

    /** Every model is found, and every choice that a scene has is documented. */
    @Test
    void modelsRegister() {
        TreeSet<String> names = new TreeSet<>();
        for (ModelDescriptor<?> descriptor : ServiceLoader.load(ModelDescriptor.class)) {
            names.add(descriptor.name());
            for (var component : descriptor.parameters().getRecordComponents()) {
                assertTrue(component.isAnnotationPresent(Parameter.class), descriptor.name() + "." + component.getName());
            }
        }
        assertTrue(names.containsAll(List.of("cloud-vector-neurons", "forward-mlp", "forward-vector-neurons", "latent-mlp",
                "latent-vector-neurons")),
                names.toString());
    }

    /** The composed residual relative to max|z| at first values. */
    private static double residual(Architecture architecture, Precision precision, boolean mirror) {
        LatentModel model = architecture.instantiate(architecture.initial(STREAMS, Precision.FLOAT32), precision);
        Rows observations = random("o", 64, 8);
        Rows actions = random("a", 64, 2);
        O2 g = new O2(0.7, mirror);
        Rows turnedAfter = architecture.representation().apply(g, model.predict(model.encode(observations), actions));
        Rows turnedBefore = model.predict(model.encode(PUSHT.observation().apply(g, observations)), PUSHT.action().apply(g, actions));
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < turnedAfter.data().length; i++) {
            largest = Math.max(largest, Math.abs(turnedAfter.data()[i]));
            difference = Math.max(difference, Math.abs(turnedAfter.data()[i] - turnedBefore.data()[i]));
        }
        return difference / largest;
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
