package org.orbitarium.engine.runs;

import java.util.List;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;
import org.orbitarium.engine.scenes.SceneReader;

/** Scenes for tests: two that train in a blink, and the shipped ones with overrides. */
final class SmallScene {

    /** Eight steps: four epochs of two batches, a checkpoint every three steps, so that checkpoints fall inside of epochs. */
    static final Scene LATENT = new SceneReader(Catalogue.installed()).read("small.yaml", """
            scene: small
            title: Small
            claim: It is small.
            group: Tests
            world: {name: pusht}
            data: {train: 40, test: 20}
            models:
              - {name: Vector neurons, type: latent-vector-neurons, latent: 4, channels: 4}
              - {name: MLP, type: latent-mlp, latent: 8, encoder-width: 6, predictor-width: 6}
            training: {epochs: 4, batch: 25, checkpoint-every: 3}
            measures: [{name: orbit, dial: 8, mirrors: 2}, {name: residual, elements: 3}, {name: components}, {name: cost-drift}]
            views: [dial]
            published:
              - {what: factor, model: MLP, quantity: factor.ratio, value: 13.8, source: a table}
              - {what: drift, model: Vector neurons, quantity: cost-drift, value: 1e-3, source: a table}
            """, List.of());

    /** Four steps of one model in a world that costs nothing, with a checkpoint within and one at the end. */
    static final Scene TINY = new SceneReader(Catalogue.installed()).read("tiny.yaml", """
            scene: tiny
            title: Tiny
            claim: It is tiny.
            group: Tests
            world: {name: teacher}
            data: {train: 10, test: 4}
            models:
              - {name: MLP, type: forward-mlp, width: 4}
            training: {epochs: 2, batch: 5, checkpoint-every: 3}
            measures: [{name: orbit, dial: 4, mirrors: 0}, {name: residual, elements: 1}, {name: components}]
            views: [dial]
            """, List.of());

    private SmallScene() {
    }

    /** Returns the latent scene with overrides. */
    static Scene latent(String... overrides) {
        return new SceneReader(Catalogue.installed()).read("small.yaml", LATENT.yaml(), List.of(overrides));
    }

    /** Returns a shipped scene with overrides. */
    static Scene shipped(String name, String... overrides) {
        return SceneLibrary.of(Home.find()).open(name, List.of(overrides));
    }

    /** Progress that does something at every report. */
    record Watching(Runnable action) implements Progress {

        @Override
        public void report(double fraction, String message) {
            action.run();
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
