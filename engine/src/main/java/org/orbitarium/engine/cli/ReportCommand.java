package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.orbitarium.engine.runs.RunReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbitarium report DIR}: writes the page of a run again. */
@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Writes report.html into the folder of a finished run: all of it as one page.")
public final class ReportCommand implements Runnable {

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("written to " + RunReport.write(folder));
        out.flush();
    }
}
