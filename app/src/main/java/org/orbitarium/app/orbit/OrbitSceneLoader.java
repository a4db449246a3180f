package org.orbitarium.app.orbit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.measures.ReadOut;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.World;

/** Builds what the bench needs of a scene: its world, some episodes, and the models of its run. */
public final class OrbitSceneLoader {

    private static final int EPISODES = 24;
    private static final int FIT_EPISODES = 80;
    private static final int HELD_OUT_EPISODES = 20;

    private OrbitSceneLoader() {
    }

    /**
     * Loads a scene.
     *
     * @param run folder of its run; a scene without one is shown without models
     */
    public static OrbitScene load(Scene scene, Path run) {
        World world = scene.world().create();
        Wedge wedge = scene.data().slice();
        Streams streams = new Streams(scene.data().testSeed()).within("window");
        RandomStream stream = streams.stream("episodes");
        List<Plan> episodes = new ArrayList<>();
        for (int i = 0; i < EPISODES; i++) {
            episodes.add(world.turn(OrbitScene.toReference(wedge), world.draw(stream, wedge)));
        }
        RunFolder folder = new RunFolder(run);
        Result result = folder.finished() ? folder.result() : null;
        List<OrbitScene.Trained> models = new ArrayList<>();
        if (result != null) {
            long seed = result.seeds().getFirst();
            Rows fit = observations(world, wedge, streams.stream("read-out"), FIT_EPISODES);
            Rows heldOut = observations(world, wedge, streams.stream("read-out held out"), HELD_OUT_EPISODES);
            for (Scene.ModelChoice choice : scene.models()) {
                Architecture architecture = choice.create(Signature.of(world));
                models.add(trained(choice.name(), architecture, folder.parameters(seed, choice.name(), architecture), world, fit, heldOut));
            }
        }
        return new OrbitScene(scene.name(), world, wedge, episodes, models, result);
    }

    /** Returns a model of these parameters in both precisions, with a read-out if its latents are not observations. */
    static OrbitScene.Trained trained(String name, Architecture architecture, ParameterSnapshot parameters, World world, Rows fit,
            Rows heldOut) {
        LatentModel float32 = architecture.instantiate(parameters, Precision.FLOAT32);
        @Nullable ReadOut readOut = architecture.representation().equals(world.observation()) ? null
                : ReadOut.fit(float32, architecture.kind(), world, fit, heldOut);
        return new OrbitScene.Trained(name, architecture.kind(), float32, float32.in(Precision.FLOAT64), readOut);
    }

    /** Returns what the world shows over some in-wedge episodes. */
    static Rows observations(World world, Wedge wedge, RandomStream stream, int episodes) {
        List<double[]> seen = new ArrayList<>();
        for (int i = 0; i < episodes; i++) {
            double[][] states = world.draw(stream, wedge).simulate(world);
            for (int t = 0; t < states.length - 1; t++) {
                if (world.usable(states[t], states[t + 1])) {
                    seen.add(world.observe(states[t]));
                }
            }
        }
        Rows rows = Rows.zeros(seen.size(), world.observation().width());
        for (int i = 0; i < rows.count(); i++) {
            rows.set(i, seen.get(i));
        }
        return rows;
    }
}
