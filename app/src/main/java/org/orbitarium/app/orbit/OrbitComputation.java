package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.figures.ArenaFigure;
import org.orbitarium.engine.figures.LatentsFigure;
import org.orbitarium.engine.figures.StageFigure;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.Elements;
import org.orbitarium.engine.measures.Residual;
import org.orbitarium.engine.models.CentroidStep;
import org.orbitarium.engine.models.Centroids;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.World;

/**
 * Computes what the bench shows at g: the world really starts at g and is simulated there, the models really predict from what it shows.
 * Keeps the last episode, so that moving in time does not simulate again. One thread at a time.
 */
final class OrbitComputation {

    private Untouched untouched = new Untouched(null, List.of(), List.of(), List.of());
    private @Nullable Episode reference;
    private @Nullable Episode turned;

    /** One simulated episode. */
    private record Episode(OrbitScene scene, int sample, GroupElement element, Plan plan, double[][] states) {

        boolean is(OrbitScene otherScene, int otherSample, GroupElement otherElement) {
            return scene.world().equals(otherScene.world()) && scene.episodes().equals(otherScene.episodes())
                    && sample == otherSample && element.equals(otherElement);
        }
    }

    /** What every model predicts of an episode before g acts, in both precisions. */
    private record Untouched(@Nullable Episode episode, List<OrbitScene.Trained> models, List<Residual.Unturned> float32,
            List<Residual.Unturned> float64) {

        static Untouched of(OrbitScene scene, Episode episode) {
            Transitions transitions = Transitions.of(scene.world(), episode.states(), episode.plan().actions());
            return new Untouched(episode, scene.models(), unturned(scene, Precision.FLOAT32, transitions),
                    unturned(scene, Precision.FLOAT64, transitions));
        }

        private static List<Residual.Unturned> unturned(OrbitScene scene, Precision precision, Transitions transitions) {
            return scene.models().stream().map(trained -> Residual.Unturned.of(trained.in(precision), transitions,
                    scene.world().observation(), scene.world().action())).toList();
        }
    }

    OrbitMoment compute(OrbitRequest request) {
        OrbitScene scene = request.scene();
        Episode still = episode(reference, scene, request.sample(), Elements.identity(scene.spatial() ? 3 : 2));
        Episode at = episode(turned, scene, request.sample(), request.g());
        reference = still;
        turned = at;
        int steps = at.plan().actions().length;
        int step = Math.min(request.step(), steps);
        List<OrbitMoment.ModelResidual> residuals = residuals(scene, still, request.g());
        LatentsFigure.Input latents = OrbitLatents.of(request, still.states(), still.plan().actions(), step, residuals);
        return new OrbitMoment(request, steps, arena(request, at, step), stage(request, at, step), latents, residuals,
                deviation(scene.world(), still, at));
    }

    private static Episode episode(@Nullable Episode kept, OrbitScene scene, int sample, GroupElement g) {
        if (kept != null && kept.is(scene, sample, g)) {
            return kept;
        }
        Plan plan = scene.world().turn(g, scene.episodes().get(sample));
        return new Episode(scene, sample, g, plan, plan.simulate(scene.world()));
    }

    private static double deviation(World world, Episode still, Episode at) {
        double worst = 0;
        for (int t = 0; t < at.states().length; t++) {
            worst = Math.max(worst, world.distance(at.states()[t], world.turnState(at.element(), still.states()[t])));
        }
        return worst;
    }

    /** Measures every model over the transitions of the episode; what does not depend on g is kept until models or episode change. */
    private List<OrbitMoment.ModelResidual> residuals(OrbitScene scene, Episode still, GroupElement g) {
        if (!still.equals(untouched.episode()) || !scene.models().equals(untouched.models())) {
            untouched = Untouched.of(scene, still);
        }
        List<OrbitMoment.ModelResidual> residuals = new ArrayList<>();
        for (int i = 0; i < scene.models().size(); i++) {
            OrbitScene.Trained trained = scene.models().get(i);
            Residual twice = untouched.float64().get(i).at(g);
            residuals.add(new OrbitMoment.ModelResidual(trained.name(), trained.kind(), untouched.float32().get(i).at(g).absolute(),
                    twice.absolute(), twice.scale()));
        }
        return residuals;
    }

    private static Rows row(double[] values) {
        return new Rows(1, values.length, values);
    }

    private static ArenaFigure.Input arena(OrbitRequest request, Episode at, int step) {
        OrbitScene scene = request.scene();
        WorldPicture picture = scene.picture();
        if (picture == null) {
            return ArenaFigure.Input.empty(scene.wedge(), request.texts().get("orbit.no-picture"));
        }
        return new ArenaFigure.Input(request.element().angleDegrees(), request.element().mirror(), scene.wedge(),
                picture.bodies(moment(request, at, step)), false, "");
    }

    private static StageFigure.@Nullable Input stage(OrbitRequest request, Episode at, int step) {
        OrbitScene scene = request.scene();
        SpacePicture picture = scene.space();
        if (!scene.spatial()) {
            return null;
        }
        if (picture == null) {
            return StageFigure.Input.empty(scene.wedge(), request.texts().get("orbit.no-picture"));
        }
        Rows observed = row(scene.world().observe(at.states()[step]));
        List<SpacePicture.Latent> latents = scene.staged().stream().filter(trained -> trained.readOut() != null)
                .map(trained -> new SpacePicture.Latent(trained.name(), trained.role(),
                        trained.in(request.precision()).encode(observed).data())).toList();
        return new StageFigure.Input(picture.bodies(moment(request, at, step), latents, request.g().translation()), request.g(),
                scene.wedge(), false, "");
    }

    private static WorldPicture.Moment moment(OrbitRequest request, Episode at, int step) {
        OrbitScene scene = request.scene();
        int ahead = Math.min(request.ahead(), at.plan().actions().length - step);
        List<WorldPicture.Said> said = new ArrayList<>();
        for (OrbitScene.Trained trained : scene.spatial() ? scene.staged() : scene.models()) {
            said.add(new WorldPicture.Said(trained.name(), trained.role(), trained.readOut() != null,
                    predict(trained, request.precision(), at, step, ahead)));
        }
        return new WorldPicture.Moment(at.plan(), at.states(), step, ahead, scene.time().words(step, request.texts()), said);
    }

    /** Rolls a model out from what the world shows now, with the actions that will be taken; returns one observation a step. */
    private static List<double[]> predict(OrbitScene.Trained trained, Precision precision, Episode at, int step, int ahead) {
        LatentModel model = trained.in(precision);
        Rows observed = row(at.scene().world().observe(at.states()[step]));
        Rows latent = model.encode(observed);
        // where the middle of places goes no model says that sees them about it; without places it stays at zero
        Rows middle = Centroids.of(at.scene().world().observation(), observed);
        CentroidStep drift = at.scene().drift();
        List<double[]> observations = new ArrayList<>();
        for (int k = 0; k < ahead; k++) {
            Rows action = row(at.plan().actions()[step + k]);
            latent = model.predict(latent, action);
            middle = drift == null ? middle : drift.after(middle, action);
            observations.add((trained.readOut() == null ? latent : trained.readOut().apply(latent, middle)).data());
        }
        return observations;
    }
}
