package org.orbitarium.app.bench;

import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;

/** What ships, as benchmarks use it. */
public final class Shipped {

    private static final String SCENE = "pusht-orbit";

    private Shipped() {
    }

    /** Returns the scene that is measured, with overrides. */
    public static Scene scene(String... overrides) {
        return SceneLibrary.of(Home.find()).open(SCENE, List.of(overrides));
    }

    /** Returns the folder of its run. */
    public static Path run() {
        return Home.find().asset("runs/" + SCENE + "/result.json").resolveSibling("");
    }
}
