package org.orbitarium.app.orbit;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.measures.control.ControlMeasure;
import org.orbitarium.engine.models.CentroidStep;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.models.ReadOut;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.scenes.View;
import org.orbitarium.engine.worlds.Plan;
import org.orbitarium.engine.worlds.Wedge;
import org.orbitarium.engine.worlds.World;

/**
 * A scene with everything the bench needs to compute: immutable, shared between threads.
 *
 * @param experiment the scene made ready
 * @param episodes   plans in the reference orientation, at 0 degrees: the element g takes them to the orientation g
 * @param models     trained models in the scene's order; empty if nothing is trained yet
 * @param result     what their run found; null if there is none
 * @param picture    how its world looks in the arena; null if it has no picture
 * @param space      how its world looks on the stage; null if it is not in space or has no picture
 * @param drift      where the middle of places goes in a step; null if the world shows no places
 * @param profiles   coarse orbits of models that no run has measured
 */
public record OrbitScene(Experiment experiment, List<Plan> episodes, List<Trained> models, @Nullable Result result,
        @Nullable WorldPicture picture, @Nullable SpacePicture space, @Nullable CentroidStep drift,
        List<TrainingStatus.Live> profiles) {

    /** Copies the lists. */
    public OrbitScene {
        episodes = List.copyOf(episodes);
        models = List.copyOf(models);
        profiles = List.copyOf(profiles);
    }

    /** A scene whose models, if it has some, a run has measured. */
    OrbitScene(Experiment experiment, List<Plan> episodes, List<Trained> models, @Nullable Result result, @Nullable WorldPicture picture) {
        this(experiment, episodes, models, result, picture, SpacePicture.of(experiment.world(), episodes), null, List.of());
    }

    /**
     * A trained model in both precisions.
     *
     * @param name     as in the scene
     * @param kind     on which side it stands
     * @param float32  computes in float32
     * @param float64  computes in float64
     * @param readOut  draws observations from its latents; null if its latents are observations
     */
    public record Trained(String name, ModelKind kind, LatentModel float32, LatentModel float64, @Nullable ReadOut readOut) {

        /** Returns the model in an arithmetic. */
        public LatentModel in(Precision precision) {
            return precision == Precision.FLOAT32 ? float32 : float64;
        }

        /** Returns what its read-out misses of a component by itself, relative; null if there is no read-out or it does not tell. */
        @Nullable Double missed(String component) {
            return readOut == null ? null : readOut.error().get(component);
        }

        /** Returns its colour. */
        public Role role() {
            return Role.of(kind);
        }
    }

    /** Returns the same scene with other models, as training brings them. */
    public OrbitScene with(List<Trained> others) {
        return new OrbitScene(experiment, episodes, others, result, picture, space, drift, profiles);
    }

    /** Returns how its parameters differ from those of the shipped scene. */
    public SortedMap<String, String> changes() {
        return SceneWish.changes(experiment.scene().overrides());
    }

    /** Returns the name of the scene. */
    public String name() {
        return experiment.scene().name();
    }

    /** Returns the world. */
    public World world() {
        return experiment.world();
    }

    /** Returns whether its world is in space, so that g is a motion of SO(3) or SE(3). */
    public boolean spatial() {
        return world().observation().dimension() == 3;
    }

    /** Returns whether controllers act in it: it is then shown on the Control bench. */
    public boolean driven() {
        return experiment.scene().steering() != null && experiment.scene().views().contains(View.CONTROL);
    }

    /** Returns which tasks controllers try: those that a run measures. */
    public ControlMeasure.Parameters trial() {
        return experiment.scene().measure(ControlMeasure.Parameters.class).orElse(ControlMeasure.Parameters.DEFAULT);
    }

    /** Returns whether it shows its world, in the arena or on the stage, or in their place how models roll out. */
    boolean pictured() {
        return experiment.scene().views().contains(View.ARENA) || experiment.scene().views().contains(View.STAGE) || rolled();
    }

    /** Returns whether how models roll out stands in the place of its world. */
    boolean rolled() {
        return experiment.scene().views().contains(View.HORIZON);
    }

    /** Returns the name of the component that read-outs are judged by: what is pushed, in space the first; else none, empty. */
    String subject() {
        return world().subject().map(World.Component::name).orElseGet(() -> spatial() ? world().components().getFirst().name() : "");
    }

    /**
     * Returns the models that the stage shows, in the scene's order: one of each side, because more would hide each other; of several the
     * one whose read-out misses least, so that what is seen is the model more than its read-out.
     */
    List<Trained> staged() {
        return models.stream().filter(trained -> models.stream().filter(other -> other.role() == trained.role())
                .min(Comparator.comparingDouble(this::missed)).orElseThrow().equals(trained)).toList();
    }

    private double missed(Trained trained) {
        Double missed = trained.missed(subject());
        return missed == null ? 0 : missed;
    }

    /** Returns how its control steps are written as time. */
    StepTime time() {
        return new StepTime(world().stepSeconds());
    }

    /** Returns the orientations of the training data. */
    public Wedge wedge() {
        return experiment.scene().data().slice();
    }

    /**
     * Returns the element that takes data as drawn from the wedge to the reference orientation: in the plane the wedge's middle to 0
     * degrees; in space, where no dial shows the wedge at its own place, nothing is turned.
     */
    public static GroupElement toReference(World world, Wedge wedge) {
        return world.observation().dimension() == 2 ? O2.degrees(-(wedge.from() + wedge.to()) / 2) : SO3.IDENTITY;
    }
}
