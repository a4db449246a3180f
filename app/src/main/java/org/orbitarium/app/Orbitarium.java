package org.orbitarium.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.cli.Commands;
import org.orbitarium.engine.runs.RunFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The root command. Alone it opens the window, or says why it cannot and runs the first scene without one. */
@CommandLine.Command(name = "orbitarium", mixinStandardHelpOptions = true, versionProvider = Orbitarium.Version.class,
        description = "A desktop lab bench for structured latent world models. Without a command it opens the window.",
        subcommands = ShowCommand.class, sortOptions = false, usageHelpAutoWidth = true)
final class Orbitarium implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(Orbitarium.class);

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    /** Returns the command line with all sub-commands. */
    static CommandLine commands() {
        CommandLine commands = new CommandLine(new Orbitarium());
        Commands.addTo(commands, RunPlaces::folder);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        return commands;
    }

    @Override
    public Integer call() {
        Optional<String> obstacle = Display.obstacle(System.getProperties(), System.getenv());
        if (obstacle.isPresent()) {
            return runInstead(obstacle.get());
        }
        // what keeps the window from opening is told before JavaFX starts, which would print lines of its own
        SceneShelf.open(Home.find());
        // without a GPU, stretching the cached picture of a rounded panel costs several times what drawing it anew does
        System.getProperties().putIfAbsent("prism.disableRegionCaching", "true");
        Application.launch(WindowApplication.class);
        return CommandLine.ExitCode.OK;
    }

    /** Runs one seed of the first scene, so that whoever cannot see the window has what it shows in a folder. */
    private int runInstead(String obstacle) {
        LOG.warn("{}", obstacle);
        Home home = Home.find();
        SceneShelf shelf = SceneShelf.open(home);
        String scene = shelf.first();
        Path folder = RunFolder.fit(RunPlaces.folder().resolve(scene + "-seed-0"), shelf.get(scene), List.of(0L));
        PrintWriter out = spec.commandLine().getOut();
        out.println(obstacle + ". Running the scene " + scene + " without one, into " + folder);
        out.flush();
        return spec.commandLine().execute("run", scene, "--seeds", "0", "--out", folder.toString());
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Orbitarium.class.getPackage().getImplementationVersion();
            return new String[] {"Orbitarium " + (version == null ? "(built from source)" : version)};
        }
    }
}
