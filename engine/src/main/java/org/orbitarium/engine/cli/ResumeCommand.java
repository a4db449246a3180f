package org.orbitarium.engine.cli;

import java.nio.file.Path;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbitarium resume DIR}: goes on with a run that was stopped. */
@Command(name = "resume", mixinStandardHelpOptions = true,
        description = "Goes on with a run from its last checkpoint; it ends with the same bytes as one that was never stopped.")
public final class ResumeCommand implements Runnable {

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        RunFolder run = RunFolder.open(folder);
        try (GradientLane lane = new GradientLane(); ConsoleProgress progress = ConsoleProgress.open(spec.commandLine().getErr())) {
            Scene scene = run.scene(new SceneReader(Catalogue.installed()));
            Result result = new Runner(lane, Home.find()).run(scene, run.seeds(), folder, progress);
            Report.print(spec.commandLine().getOut(), scene, result, folder);
        }
    }
}
