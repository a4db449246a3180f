package org.orbitarium.app.orbit;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Workspace;
import org.orbitarium.engine.scenes.SteeringChoice;

/** What the Orbit bench shows, as observable properties: the views bind to it, the interactor's mailboxes write it. FX thread only. */
final class OrbitModel {

    private static final List<String> PICTURED = List.of("", OrbitViews.ARENA, OrbitViews.DIAL, OrbitViews.LATENTS);
    private static final List<String> PLAIN = List.of("", OrbitViews.DIAL, OrbitViews.LATENTS);
    private static final List<String> DRIVEN = List.of("", SceneSide.LOOPS, SceneSide.TRAILS, SceneSide.CHARTS);

    private final ObjectProperty<@Nullable OrbitScene> scene = new SimpleObjectProperty<>(this, "scene", null);
    private final ObjectProperty<@Nullable OrbitMoment> moment = new SimpleObjectProperty<>(this, "moment", null);
    private final ObjectProperty<TrainingStatus> training = new SimpleObjectProperty<>(this, "training", TrainingStatus.IDLE);
    private final ObjectProperty<TrainingStatus.@Nullable At> learned = new SimpleObjectProperty<>(this, "learned", null);
    private final ObservableMap<String, Double> stepSeconds = FXCollections.observableHashMap();
    /** Until which control step the closed loops that are shown are computed. */
    private final IntegerProperty reached = new SimpleIntegerProperty(this, "reached", 0);
    private final StringProperty failure = new SimpleStringProperty(this, "failure", "");

    /** Returns the scene; null until it is loaded. */
    ObjectProperty<@Nullable OrbitScene> scene() {
        return scene;
    }

    /** Returns what was last computed; null until something was. */
    ObjectProperty<@Nullable OrbitMoment> moment() {
        return moment;
    }

    /** Returns how the training stands. */
    ObjectProperty<TrainingStatus> training() {
        return training;
    }

    /** Returns which training the models that are shown come from, and how far that is; null for those that ship. */
    ObjectProperty<TrainingStatus.@Nullable At> learned() {
        return learned;
    }

    /** Takes note of how many seconds a step of a model of a scene took. */
    void took(String name, double seconds) {
        stepSeconds.put(name, seconds);
    }

    /** Returns how many seconds a step of a model took, by scene, as they were measured last since the window opened. */
    ObservableMap<String, Double> stepSeconds() {
        return FXCollections.unmodifiableObservableMap(stepSeconds);
    }

    /** Returns why the scene cannot be shown; empty if it can. */
    StringProperty failure() {
        return failure;
    }

    /** Returns until which control step the closed loops that are shown are computed; of other scenes it means nothing. */
    IntegerProperty reached() {
        return reached;
    }

    /** Returns whether controllers act in the scene. */
    boolean driven() {
        OrbitScene now = scene.get();
        return now != null && now.driven();
    }

    /** Returns the number of control steps of the episode, or of an attempt where controllers act. */
    int steps() {
        OrbitScene open = scene.get();
        SteeringChoice steering = open == null ? null : open.experiment().scene().steering();
        if (steering != null && driven()) {
            return steering.settings().steps();
        }
        OrbitMoment now = moment.get();
        return now == null ? 0 : now.steps();
    }

    /** Returns the step after one while time plays: none is left out, and what is not computed yet is waited for. */
    int after(int step) {
        return step >= steps() ? 0 : driven() && step >= reached.get() ? step : step + 1;
    }

    /** Returns the names of the panels that can fill the bench, in the order in which they do; the first fills nothing. */
    List<String> panels() {
        return driven() ? DRIVEN : pictured() ? PICTURED : PLAIN;
    }

    /** Returns how control steps are written as time. */
    StepTime time() {
        OrbitScene now = scene.get();
        return now == null ? new StepTime(0) : now.time();
    }

    /** Returns whether the world of the scene is in space; so it is not assumed until the scene is known. */
    boolean spatial() {
        OrbitScene now = scene.get();
        return now != null && now.spatial();
    }

    /** Returns whether a workspace is at the g that changes nothing. */
    boolean identity(Workspace w) {
        return (spatial() ? w.motionOfSpace() : w.element()).isIdentity();
    }

    /** Returns whether the world is shown in the arena; so it is assumed until the scene is known. */
    boolean pictured() {
        OrbitScene now = scene.get();
        return now == null || now.pictured();
    }

    /** Returns whether the scene is about its ladder more than about its balls. */
    boolean ladderFirst() {
        OrbitScene now = scene.get();
        return now != null && now.experiment().scene().ladderFirst();
    }

    /** Returns whether how models roll out stands in the place of the world. */
    boolean rolled() {
        OrbitScene now = scene.get();
        return now != null && now.rolled();
    }

    /** Returns the number of models of the scene. */
    int models() {
        OrbitScene now = scene.get();
        return now == null ? 0 : now.experiment().scene().models().size();
    }

    /** Returns the number of episodes of the scene, or of tasks where controllers act. */
    int episodes() {
        OrbitScene now = scene.get();
        return now == null ? 0 : now.driven() ? now.trial().tasks() : now.episodes().size();
    }
}
