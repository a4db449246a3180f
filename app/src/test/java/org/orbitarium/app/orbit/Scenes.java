package org.orbitarium.app.orbit;

import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/** Small scenes that open at once. */
final class Scenes {

    private static final String TEACHER = """
            scene: small-teacher
            title: Small
            claim: It is small.
            group: Tests
            world: {name: teacher}
            data: {train: 40, test: 20}
            models:
              - {name: Vector neurons, type: forward-vector-neurons, channels: 4, residual: false}
              - {name: MLP, type: forward-mlp, width: 8, residual: false}
            training: {epochs: 4, batch: 25}
            measures:
              - {name: orbit, dial: 8, mirrors: 2, live-dial: 4, live-transitions: 10}
              - {name: residual, elements: 3}
              - {name: components}
            views: [arena, dial, latents, table]
            published:
              - {what: Factor of the MLP, model: MLP, quantity: factor.power, value: 107, source: table B}
            """;

    private static final String PUSHT = """
            scene: small-pusht
            title: Small
            claim: It is small.
            group: Tests
            world: {name: pusht}
            data: {train: 40, test: 60}
            models:
              - {name: Vector neurons, type: latent-vector-neurons, latent: 4, channels: 4}
              - {name: MLP, type: latent-mlp, latent: 8, encoder-width: 6, predictor-width: 6}
            training: {epochs: 4, batch: 25}
            measures:
              - {name: orbit, dial: 8, mirrors: 2, live-dial: 4, live-transitions: 10}
              - {name: residual, elements: 3}
              - {name: components}
            views: [arena, dial, latents, table]
            published:
              - {what: Factor of the MLP, model: MLP, quantity: factor.ratio, value: 13.8, source: table B}
            """;

    private static final String CLOUD = """
            scene: small-cloud
            title: Small
            claim: It is small.
            group: Tests
            world: {name: cloud, points: 6}
            data: {train: 40, test: 20}
            models:
              - {name: Vector neurons, type: latent-vector-neurons, latent: 4, channels: 4, centred: true}
              - {name: MLP, type: latent-mlp, latent: 8, encoder-width: 6, predictor-width: 6}
            training: {epochs: 4, batch: 25}
            measures:
              - {name: space-orbit, bins: ["z@0deg", "x@90deg", "z@0deg + (2, -1.5, 1)"]}
              - {name: residual, elements: 3}
            views: [stage, ladder, rotations, latents, table]
            """;

    private Scenes() {
    }

    /** Returns a scene in space that is about its ladder: two latent models. */
    static Scene cloud(String... overrides) {
        return read(CLOUD, overrides);
    }

    /** Returns a scene of the teacher: two forward models. */
    static Scene teacher(String... overrides) {
        return read(TEACHER, overrides);
    }

    /** Returns a scene of PushT: two latent models. */
    static Scene pusht(String... overrides) {
        return read(PUSHT, overrides);
    }

    /** Returns a scene without run. */
    static OrbitScene untrained(Scene scene) {
        return OrbitSceneLoader.load(scene, Path.of("no-such-folder"));
    }

    private static Scene read(String text, String... overrides) {
        return new SceneReader(Catalogue.installed()).read("small.yaml", text, List.of(overrides));
    }
}
