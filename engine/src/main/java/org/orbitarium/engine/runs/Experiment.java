package org.orbitarium.engine.runs;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Collector;
import org.orbitarium.engine.data.TestSet;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.data.Turned;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.OrbitData;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.training.Training;
import org.orbitarium.engine.worlds.World;

/**
 * A scene made ready: its world, its test set and its models. Immutable; what is simulated is the same for the same scene. Both runs from
 * the command line and trainings in the window are put together here, so that they give the same bytes.
 *
 * @param scene         which
 * @param world         its world
 * @param test          held-out transitions that the world simulates again at any g
 * @param architectures its models by name, in the scene's order
 * @param orbit         where it is measured
 */
public record Experiment(Scene scene, World world, TestSet test, SequencedMap<String, Architecture> architectures, Orbit orbit) {

    /** Builds the world and the models and simulates the test set at the identity. */
    public static Experiment of(Scene scene) {
        World world = scene.world().create();
        SequencedMap<String, Architecture> architectures = new LinkedHashMap<>();
        for (Scene.ModelChoice model : scene.models()) {
            architectures.put(model.name(), model.create(Signature.of(world)));
        }
        return new Experiment(scene, world, test(scene, world), architectures, Orbit.of(scene.measures(), scene.data().testSeed()));
    }

    private static TestSet test(Scene scene, World world) {
        Streams streams = new Streams(scene.data().testSeed()).within("test");
        return TestSet.draw(source(scene, world), scene.data().slice(), scene.data().test(), streams);
    }

    private static World source(Scene scene, World world) {
        return scene.data().turned() ? new Turned(world) : world;
    }

    /** Returns the transitions that models learn from with a seed. */
    public Transitions training(long seed) {
        return Collector.collect(source(scene, world), scene.data().slice(), scene.data().train(), new Streams(seed).within("train"));
    }

    /** Returns the training of a model with a seed. */
    public Training training(GradientLane lane, String model, long seed, Transitions data) {
        return new Training(lane, architecture(model), data, scene.training(), new Streams(seed).within("model/" + model));
    }

    /** Returns a model's architecture. */
    public Architecture architecture(String model) {
        Architecture architecture = architectures.get(model);
        if (architecture == null) {
            throw new IllegalArgumentException("no model '" + model + "' among " + architectures.keySet());
        }
        return architecture;
    }

    /** Simulates the test set at every element of the scene. */
    public OrbitData simulate(Progress progress) {
        return OrbitData.simulate(scene.data().slice(), test.world().wedgeTie(), orbit.all(), test::at, progress);
    }

    /** Simulates what is measured while a training is watched: few rotations, few transitions. */
    public OrbitData simulateLive(Progress progress) {
        return OrbitData.simulate(scene.data().slice(), test.world().wedgeTie(), Elements.circle(scene.measures().liveDial()), test::at,
                progress).thinned(scene.measures().liveTransitions());
    }
}
