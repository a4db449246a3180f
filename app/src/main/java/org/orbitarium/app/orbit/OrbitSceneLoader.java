package org.orbitarium.app.orbit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.geometry.Field;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.CentroidStep;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ReadOut;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;

/** Builds what the bench needs of a scene: its experiment, some of the held-out episodes, and the models of its run. */
public final class OrbitSceneLoader {

    private static final int EPISODES = 24;
    /** A T that moves less than so much (in units of 256 px) shows nothing. */
    private static final double MOVES = 0.15;

    private OrbitSceneLoader() {
    }

    /**
     * Loads a scene.
     *
     * @param run folder of its run; null if it has none, or a folder without one: the scene is then shown with those
     *            models alone that its file gives, if these are all
     */
    public static OrbitScene load(Scene scene, @Nullable Path run) {
        Experiment experiment = Experiment.of(scene);
        RunFolder folder = run == null ? null : new RunFolder(run);
        Result result = folder != null && folder.finished() ? folder.result() : null;
        List<OrbitScene.Trained> models = models(experiment, folder, result);
        List<Plan> episodes = episodes(experiment);
        // what the run found says nothing of models that it did not train
        Result found = experiment.given().isEmpty() ? result : null;
        return new OrbitScene(experiment, episodes, models, found, WorldPicture.of(experiment.world(), episodes),
                SpacePicture.of(experiment.world(), episodes), drift(experiment),
                                found == null ? profiles(experiment, models) : List.of());
    }

    /** Fits where the middle of places goes, on held-out transitions: it only places what is drawn. */
    private static @Nullable CentroidStep drift(Experiment experiment) {
        boolean places = experiment.world().observation().fields().contains(Field.POSITION);
        return places ? CentroidStep.fit(Signature.of(experiment.world()), experiment.test().transitions()) : null;
    }

    /** Measures models that no run has measured, as coarsely as those in training. */
    private static List<TrainingStatus.Live> profiles(Experiment experiment, List<OrbitScene.Trained> models) {
        if (models.isEmpty()) {
            return List.of();
        }
        return experiment.simulateLive(Progress.NONE).map(data -> models.stream()
                .map(model -> new TrainingStatus.Live(model.name(), model.kind(),
                        OrbitProfile.measure(model.float32(), data, Progress.NONE)))
                .toList()).orElse(List.of());
    }

    /** The models that are given and those that the run learned; none as long as one of them is missing. */
    private static List<OrbitScene.Trained> models(Experiment experiment, @Nullable RunFolder folder, @Nullable Result result) {
        Scene scene = experiment.scene();
        List<OrbitScene.Trained> models = new ArrayList<>();
        if (!scene.models().stream().allMatch(choice -> result != null || experiment.given().containsKey(choice.name()))) {
            return models;
        }
        long seed = result == null ? 0 : result.seeds().getFirst();
        Rows fit = experiment.training(seed).before();
        Rows heldOut = experiment.test().transitions().before();
        for (Scene.ModelChoice choice : scene.models()) {
            Architecture architecture = experiment.architecture(choice.name());
            ParameterSnapshot given = experiment.given().get(choice.name());
            ParameterSnapshot parameters = given != null ? given
                    : Objects.requireNonNull(folder).parameters(scene, seed, choice.name(), architecture);
            models.add(trained(choice.name(), architecture, parameters, experiment.world(), fit, heldOut));
        }
        return models;
    }

    /** Returns a model of these parameters in both precisions, with a read-out if its latents are not observations. */
    static OrbitScene.Trained trained(String name, Architecture architecture, ParameterSnapshot parameters, World world, Rows fit,
            Rows heldOut) {
        LatentModel float32 = architecture.instantiate(parameters, Precision.FLOAT32);
        @Nullable ReadOut readOut = architecture.explicit() ? null
                : ReadOut.fit(float32, architecture.symmetry(), Signature.of(world), fit, heldOut);
        return new OrbitScene.Trained(name, architecture.kind(), float32, float32.in(Precision.FLOAT64), readOut);
    }

    /** Held-out episodes that are measured from first to last step and in which something happens, turned to the reference. */
    private static List<Plan> episodes(Experiment experiment) {
        World world = experiment.world();
        List<Plan> plans = experiment.test().plans();
        List<Plan> whole = new ArrayList<>();
        for (int i = 0; i < plans.size() && whole.size() < EPISODES; i++) {
            int index = i;
            long counted = experiment.test().samples().stream().filter(sample -> sample.plan() == index).count();
            if (counted == plans.get(i).actions().length && moves(world, plans.get(i))) {
                whole.add(plans.get(i));
            }
        }
        List<Plan> chosen = whole.isEmpty() ? plans.subList(0, Math.min(EPISODES, plans.size())) : whole;
        return chosen.stream().map(plan -> world.turn(OrbitScene.toReference(world, experiment.scene().data().slice()), plan)).toList();
    }

    /** Returns whether what is pushed moves far enough to be seen; in a world that pushes nothing every episode does. */
    static boolean moves(World world, Plan plan) {
        Optional<World.Component> subject = world.subject();
        if (subject.isEmpty()) {
            return true;
        }
        double[][] states = plan.simulate(world);
        double[] first = world.observe(states[0]);
        double[] last = world.observe(states[states.length - 1]);
        double moved = 0;
        for (int i = subject.get().from(); i < subject.get().from() + subject.get().width(); i++) {
            moved += (last[i] - first[i]) * (last[i] - first[i]);
        }
        return Math.sqrt(moved) > MOVES;
    }
}
