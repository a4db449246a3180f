package org.orbitarium.engine.cli;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.orbitarium.engine.base.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * The sub-commands that need no window, and how all commands report errors: one line on the error stream, the trace in the
 * log, exit code 2.
 */
public final class Commands {

    /** Exit code of a command whose input was wrong or whose machine lacks something. */
    public static final int FAILED = 2;

    /** Exit code of a command that met a defect of the program. */
    public static final int DEFECT = 1;

    /** Exit code of a command that the user stopped, as shells report SIGINT. */
    public static final int CANCELLED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private Commands() {
    }

    /**
     * Adds the sub-commands and the way errors are reported to a root command; returns it.
     *
     * @param runs the folder of the user's runs where none is named; asked when a command needs it
     */
    public static CommandLine addTo(CommandLine root, Supplier<Path> runs) {
        root.addSubcommand(new ScenesCommand());
        root.addSubcommand(new RunCommand(runs));
        root.addSubcommand(new SweepCommand());
        root.addSubcommand(new ResumeCommand());
        root.addSubcommand(new RunsCommand(runs));
        root.addSubcommand(new CompareCommand(runs));
        root.addSubcommand(new ReportCommand(runs));
        root.addSubcommand(new ReplayCommand());
        root.setExecutionStrategy(Commands::execute);
        root.setExecutionExceptionHandler((error, command, _) -> report(error, command));
        root.setParameterExceptionHandler((error, _) -> {
            CommandLine command = error.getCommandLine();
            command.getErr().println(firstLine(error) + " Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
            return FAILED;
        });
        return root;
    }

    /** Also of an error that is no exception, as a lack of memory, which picocli lets through. */
    private static int execute(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            return report(e, parsed.asCommandLineList().getLast());
        }
    }

    private static int report(Throwable error, CommandLine command) {
        Failure failure = Failure.logged(LOG, command.getCommandName(), error);
        command.getErr().println(failure.line());
        return switch (failure.kind()) {
            case CANCELLED -> CANCELLED;
            case EXPECTED -> FAILED;
            case DEFECT -> DEFECT;
        };
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse(error.toString());
    }
}
