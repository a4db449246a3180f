package org.orbitarium.app.orbit;

import java.util.OptionalLong;
import org.orbitarium.app.shell.StatusBar;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.app.views.StageView;
import org.orbitarium.app.words.Words;
import org.orbitarium.engine.runs.Result;

/** Keeps the status bar at what the bench does: the training, the seed of the models that are shown, who draws the stage, what failed. */
final class OrbitStatus {

    private final StatusBar status;
    private final WorkspaceStore store;
    private final OrbitModel model;
    private final Words words;
    private final TrainingDesk desk;

    private OrbitStatus(StatusBar status, WorkspaceStore store, OrbitModel model, Words words, TrainingDesk desk) {
        this.status = status;
        this.store = store;
        this.model = model;
        this.words = words;
        this.desk = desk;
    }

    /** Lets the status bar follow from now on. */
    static void keep(StatusBar status, WorkspaceStore store, OrbitModel model, Words words, TrainingDesk desk) {
        new OrbitStatus(status, store, model, words, desk).follow();
    }

    private void follow() {
        model.scene().subscribe(scene -> {
            seed();
            drawnBy();
        });
        store.follow(w -> w.space().software(), own -> drawnBy());
        model.learned().subscribe(learned -> seed());
        words.present().subscribe(texts -> {
            seed();
            drawnBy();
        });
        model.failure().subscribe(failure -> {
            if (!failure.isEmpty()) {
                status.notice(failure);
            }
        });
        model.training().subscribe(training -> {
            task(training);
            if (training.phase() == TrainingStatus.Phase.FAILED) {
                status.notice(training.problem());
            }
        });
        words.present().subscribe(texts -> task(model.training().get()));
    }

    private void task(TrainingStatus training) {
        String said = training.words(words.present().getValue());
        status.taskProperty().set(training.active() ? words.get("orbit.trains", said) : "");
        status.progressProperty().set(training.active() ? training.progress() : -1);
    }

    /** Tells the seed of the models that are shown. */
    private void seed() {
        OrbitScene scene = model.scene().get();
        Result result = scene == null ? null : scene.result();
        OptionalLong shown = model.learned().get() == null ? result == null ? OptionalLong.empty()
                : OptionalLong.of(result.seeds().getFirst()) : desk.seed();
        status.seedProperty().set(shown.isEmpty() ? "" : words.get("status.seed", Long.toString(shown.getAsLong())));
    }

    /** Tells who draws the stage, where there is one. */
    private void drawnBy() {
        boolean card = StageView.drawnByCard(store.get().space().software());
        status.rendererProperty().set(model.spatial() ? words.get(card ? "status.renderer.card" : "status.renderer.own") : "");
    }
}
