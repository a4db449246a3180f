package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.runs.RunReport;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbitarium report RUN}: writes the page of a run again. */
@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Writes report.html into the folder of a finished run: all of it as one page.")
public final class ReportCommand implements Runnable {

    private final Supplier<Path> runs;

    /**
     * Makes the command.
     *
     * @param runs the folder of the user's runs
     */
    public ReportCommand(Supplier<Path> runs) {
        this.runs = runs;
    }

    @Parameters(paramLabel = "RUN", description = "A run: its folder, or its name as 'runs' lists it.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private String name;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("written to " + RunReport.write(RunCatalogue.of(runs.get(), Home.find()).open(name).folder()));
        out.flush();
    }
}
