package org.orbitarium.engine.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Collector;
import org.orbitarium.engine.data.Recording;
import org.orbitarium.engine.data.TestSet;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.data.Turned;
import org.orbitarium.engine.measures.Ground;
import org.orbitarium.engine.measures.OrbitData;
import org.orbitarium.engine.measures.orbit.LiveOrbit;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.PyTorchFiles;
import org.orbitarium.engine.scenes.DataSettings;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SteeringChoice;
import org.orbitarium.engine.training.Training;
import org.orbitarium.engine.worlds.WedgeTie;
import org.orbitarium.engine.worlds.World;

/**
 * A scene made ready: its world, its test set and its models. Immutable; what is simulated is the same for the same scene. Both runs from
 * the command line and trainings in the window are put together here, so that they give the same bytes.
 *
 * @param scene         which
 * @param world         its world
 * @param test          held-out transitions that the world simulates again at any g
 * @param architectures its models by name, in the scene's order
 * @param recording     what its transitions are taken from; null if the world draws them
 * @param given         parameters that were learned elsewhere, of those models that are not trained
 */
public record Experiment(Scene scene, World world, TestSet test, SequencedMap<String, Architecture> architectures,
        @Nullable Recording recording, Map<String, ParameterSnapshot> given) {

    /** Builds the world and the models and simulates the test set at the identity. */
    public static Experiment of(Scene scene) {
        World world = scene.world().create();
        SequencedMap<String, Architecture> architectures = new LinkedHashMap<>();
        for (Scene.ModelChoice model : scene.models()) {
            architectures.put(model.name(), model.create(Signature.of(world)));
        }
        Recording recording = recording(scene.data(), world);
        return new Experiment(scene, world, test(scene, world, recording), architectures, recording, given(scene, architectures));
    }

    private static Map<String, ParameterSnapshot> given(Scene scene, Map<String, Architecture> architectures) {
        Map<String, ParameterSnapshot> given = new LinkedHashMap<>();
        for (Scene.ModelChoice model : scene.models()) {
            Architecture architecture = architectures.get(model.name());
            if (architecture != null && !model.learned().isEmpty()) {
                given.put(model.name(), PyTorchFiles.read(Path.of(model.learned()), architecture.networks()));
            }
        }
        return given;
    }

    private static @Nullable Recording recording(DataSettings data, World world) {
        if (data.episodes().isEmpty()) {
            return null;
        }
        Streams streams = new Streams(data.testSeed()).within("recording");
        Recording recording = Recording.read(Path.of(data.episodes()), world, data.heldOut(), streams);
        recording.check(data.slice(), data.train(), data.test());
        return recording;
    }

    private static TestSet test(Scene scene, World world, @Nullable Recording recording) {
        Streams streams = new Streams(scene.data().testSeed()).within("test");
        if (recording != null) {
            return recording.test(scene.data().slice(), scene.data().test(), streams);
        }
        return TestSet.draw(source(scene, world), scene.data().slice(), scene.data().test(), streams);
    }

    private static World source(Scene scene, World world) {
        return scene.data().turned() ? new Turned(world) : world;
    }

    /** Returns the transitions that models learn from with a seed. */
    public Transitions training(long seed) {
        Streams streams = new Streams(seed).within("train");
        return recording == null ? Collector.collect(source(scene, world), scene.data().slice(), scene.data().train(),
                scene.data().steps(), streams)
                : recording.training(scene.data().slice(), scene.data().train(), streams);
    }

    /** Returns what is to be said of its data beside the results, by what it is. */
    public Map<String, String> facts() {
        return recording == null ? Map.of() : recording.facts(scene.data().slice());
    }

    /** Returns the training of a model with a seed. */
    public Training training(GradientLane lane, String model, long seed, Transitions data) {
        return new Training(lane, architecture(model), data, scene.training(), new Streams(seed).within("model/" + model),
                given.get(model));
    }

    /** Returns a model's architecture. */
    public Architecture architecture(String model) {
        Architecture architecture = architectures.get(model);
        if (architecture == null) {
            throw new IllegalArgumentException("no model '" + model + "' among " + architectures.keySet());
        }
        return architecture;
    }

    /** Returns what the wedge ties in its data. */
    public WedgeTie wedgeTie() {
        return recording == null ? test.world().wedgeTie() : recording.wedgeTie();
    }

    /** Returns what its models are measured on. */
    public Ground ground() {
        SteeringChoice steering = scene.steering();
        return new Ground(world, scene.data().slice(), wedgeTie(), test, new Streams(scene.data().testSeed()),
                steering == null ? null : steering.create());
    }

    /** Simulates the orbit that is measured while a training is watched; empty if the scene does not measure one. */
    public Optional<OrbitData> simulateLive(Progress progress) {
        return scene.measure(LiveOrbit.class).map(orbit -> orbit.live(ground(), progress));
    }
}
