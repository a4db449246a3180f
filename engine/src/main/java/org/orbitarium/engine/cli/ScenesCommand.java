package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code orbitarium scenes}: lists what can be run. */
@Command(name = "scenes", mixinStandardHelpOptions = true, description = "Lists the scenes: name, title, claim.")
public final class ScenesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (Scene scene : SceneLibrary.of(Home.find()).all()) {
            out.printf("%-16s %s%n%-16s %s%n", scene.name(), scene.title(), "", scene.claim());
        }
        out.flush();
    }
}
