package org.orbitarium.app;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.orbitarium.engine.base.OrbitariumException;
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
        commands.setExecutionExceptionHandler(Orbitarium::explain);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        return commands;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> obstacle = Display.obstacle(System.getProperties(), System.getenv());
        if (obstacle.isPresent()) {
            LOG.warn("{}", obstacle.get());
            out.println(obstacle.get());
            out.flush();
            return CommandLine.ExitCode.OK;
        }
        Application.launch(WindowApplication.class);
        return CommandLine.ExitCode.OK;
    }

    /** What a user may meet is one line; a defect is one line too, its trace is in the log. */
    private static int explain(Exception failure, CommandLine commands, CommandLine.ParseResult parsed) {
        LOG.error("{} failed", commands.getCommandName(), failure);
        PrintWriter err = commands.getErr();
        err.println(failure instanceof OrbitariumException ? failure.getMessage()
                : "A defect stopped this command: " + failure + ". Its trace is in the log, " + System.getProperty(Logs.FILE, "which is off") + ".");
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
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
