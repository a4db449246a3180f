package org.orbitarium.app;

import picocli.CommandLine;

/** The start: no argument opens the window, arguments are commands. */
public final class Main {

    private Main() {
    }

    /** Starts the window or a command; ends the program with the command's exit code. */
    public static void main(String[] arguments) {
        Logs.prepare();
        CommandLine commands = Orbitarium.commands();
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(line -> commands.getErr().println(line)));
        System.exit(commands.execute(arguments));
    }
}
