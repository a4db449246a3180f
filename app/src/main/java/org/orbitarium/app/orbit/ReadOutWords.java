package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.Numbers;

/** Says what read-outs miss by themselves: it is part of every distance that arena and stage show. */
final class ReadOutWords {

    private ReadOutWords() {
    }

    /** Returns what the read-outs of all models miss; empty if nothing is drawn through one. */
    static String ofAll(@Nullable OrbitScene scene, Texts texts) {
        return scene == null ? "" : of(scene, scene.models(), texts);
    }

    /** Returns what the read-outs of those models miss that are drawn. */
    static String ofDrawn(@Nullable OrbitScene scene, Texts texts) {
        return scene == null ? "" : of(scene, scene.spatial() ? scene.staged() : scene.models(), texts);
    }

    private static String of(OrbitScene scene, List<OrbitScene.Trained> models, Texts texts) {
        List<String> missed = new ArrayList<>();
        for (OrbitScene.Trained trained : models) {
            Double error = trained.missed(scene.subject());
            if (error != null) {
                missed.add(trained.name() + " " + Numbers.coarse(100 * error) + "\u00A0%");
            }
        }
        return missed.isEmpty() ? "" : texts.get("orbit.read-out", component(scene.subject(), texts), String.join(", ", missed));
    }

    /** Returns what a component of the world is called. */
    private static String component(String name, Texts texts) {
        String key = "component." + name.replace(' ', '-');
        return texts.has(key) ? texts.get(key) : name;
    }
}
