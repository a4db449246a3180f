package org.orbitarium.engine.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbitarium compare A B}: two runs side by side. */
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Compares two finished runs: settings and versions that differ, results side by side, differences over common seeds.")
public final class CompareCommand implements Runnable {

    private static final String NONE = "–";

    private final Supplier<Path> runs;

    /**
     * Makes the command.
     *
     * @param runs the folder of the user's runs
     */
    public CompareCommand(Supplier<Path> runs) {
        this.runs = runs;
    }

    @Parameters(index = "0", paramLabel = "A", description = "A run: its folder, or its name as 'runs' lists it.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private String second;

    @Option(names = "--json", description = "Prints all of it as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        RunCatalogue all = RunCatalogue.of(runs.get(), Home.find());
        RunComparison comparison = RunComparison.of(all.open(first), all.open(second));
        if (json) {
            out.println(json(comparison));
        } else {
            differences(out, "settings that differ", comparison.settings());
            differences(out, "versions that differ", comparison.versions());
            results(out, comparison.lines());
        }
        out.flush();
    }

    private static String json(RunComparison comparison) {
        try {
            return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(comparison);
        } catch (JacksonException e) {
            throw new IllegalStateException("a comparison is plain data", e);
        }
    }

    private static void differences(PrintWriter out, String what, List<RunComparison.Difference> differences) {
        if (differences.isEmpty()) {
            out.println("no " + what);
            return;
        }
        out.println(what);
        TextTable table = new TextTable();
        differences.forEach(difference -> table.row(difference.key(), or(difference.first()), or(difference.second())));
        table.print(out, "  ");
    }

    private static void results(PrintWriter out, List<RunComparison.Line> lines) {
        TextTable table = new TextTable().row("model", "number", "A", "B", "A − B over common seeds", "");
        for (RunComparison.Line line : lines) {
            table.row(line.model(), line.number(), Numbers.brief(line.first()), Numbers.brief(line.second()),
                    Numbers.brief(line.difference()),
                    line.clear() ? "clear of 0, " + line.pairs() + " pairs" : line.pairs() > 1 ? line.pairs() + " pairs" : "");
        }
        out.println("results");
        table.print(out, "  ");
    }

    private static String or(@Nullable String value) {
        return value == null ? NONE : value;
    }
}
