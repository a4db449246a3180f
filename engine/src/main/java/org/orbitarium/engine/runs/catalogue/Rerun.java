package org.orbitarium.engine.runs.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.scenes.Scene;

/**
 * A run to be made again.
 *
 * @param scene  as it was run, overrides included
 * @param seeds  the same
 * @param folder where it will be written; nothing is there yet
 */
public record Rerun(Scene scene, List<Long> seeds, Path folder) {

    /** Copies the list. */
    public Rerun {
        seeds = List.copyOf(seeds);
    }

    /** Runs it; the longest part is the training. */
    public Result start(Runner runner, Progress progress) {
        return runner.run(scene, seeds, folder, progress);
    }
}
