package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import org.orbitarium.engine.base.BadInputException;
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
        SceneLibrary library = SceneLibrary.of(Home.find());
        BadInputException unreadable = null;
        for (String name : library.names()) {
            try {
                Scene scene = library.open(name, List.of());
                out.printf("%-16s %s%n%-16s %s%n", scene.name(), scene.title(), "", scene.claim());
            } catch (BadInputException e) {
                // the others are listed all the same
                unreadable = unreadable == null ? e : unreadable;
            }
        }
        out.flush();
        if (unreadable != null) {
            throw unreadable;
        }
    }
}
