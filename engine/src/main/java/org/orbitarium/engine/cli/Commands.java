package org.orbitarium.engine.cli;

import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.OrbitariumException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The sub-commands that need no window, and how all commands report errors: one line on the error stream, exit code 2. */
public final class Commands {

    /** Exit code of a command whose input was wrong or whose machine lacks something. */
    public static final int FAILED = 2;

    /** Exit code of a command that the user stopped, as shells report SIGINT. */
    public static final int CANCELLED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private Commands() {
    }

    /** Adds the sub-commands and the way errors are reported to a root command; returns it. */
    public static CommandLine addTo(CommandLine root) {
        root.addSubcommand(new ScenesCommand());
        root.addSubcommand(new RunCommand());
        root.addSubcommand(new ResumeCommand());
        root.addSubcommand(new RunsCommand());
        root.addSubcommand(new CompareCommand());
        root.addSubcommand(new ReportCommand());
        root.addSubcommand(new ReplayCommand());
        root.setExecutionExceptionHandler((error, command, _) -> report(error, command));
        root.setParameterExceptionHandler((error, _) -> {
            CommandLine command = error.getCommandLine();
            command.getErr().println(firstLine(error) + " Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
            return FAILED;
        });
        return root;
    }

    private static int report(Exception error, CommandLine command) {
        Throwable cause = error;
        while (cause != null && !(cause instanceof OrbitariumException)) {
            cause = cause.getCause();
        }
        if (cause != null) {
            LOG.debug("{} failed", command.getCommandName(), error);
            command.getErr().println(firstLine(cause));
            return cause instanceof CancelledException ? CANCELLED : FAILED;
        }
        LOG.error("{} met a defect of the program", command.getCommandName(), error);
        command.getErr().println("This is a defect of Orbitarium: " + error + ". Please report it with the log.");
        return 1;
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse(error.toString());
    }
}
