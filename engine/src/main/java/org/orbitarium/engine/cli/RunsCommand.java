package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.SeedText;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code orbitarium runs}: lists what was run. */
@Command(name = "runs", mixinStandardHelpOptions = true,
        description = "Lists the runs in a folder and those that ship: seeds, date, size, state, and by what factor errors grow.")
public final class RunsCommand implements Runnable {

    private final Supplier<Path> runs;

    /**
     * Makes the command.
     *
     * @param runs the folder of the user's runs
     */
    public RunsCommand(Supplier<Path> runs) {
        this.runs = runs;
    }

    @Option(names = "--dir", paramLabel = "DIR", description = "The folder of runs (default: runs).")
    private @Nullable Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Path listed = folder == null ? runs.get() : folder;
        RunCatalogue.Listing listing = RunCatalogue.of(listed, Home.find()).list();
        TextTable table = new TextTable().row("run", "scene", "seeds", "changed", "size", "state", "worst unseen / seen (mean of ratios)");
        listing.entries().forEach(entry -> table.row(entry.named(), entry.scene(),
                SeedText.of(entry.seeds()), date(entry), size(entry.bytes()), entry.state().text(), factors(entry)));
        table.print(out, "");
        if (listing.leftOut() > 0) {
            out.println("and " + listing.leftOut() + " more");
        }
        if (listing.entries().stream().allMatch(RunEntry::shipped)) {
            out.println("no runs in " + listed + " yet: 'orbitarium run SCENE' writes there");
        }
        out.flush();
    }

    /** The files of a run that ships are as old as their unpacking, which tells nothing of the run. */
    private static String date(RunEntry entry) {
        return entry.shipped() ? RunEntry.SHIPPED
                : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault()).format(entry.changed());
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.ceilDiv(bytes, 1000) + " kB" : Numbers.coarse(bytes / 1e6) + " MB";
    }

    private static String factors(RunEntry entry) {
        return entry.factors().stream().filter(factor -> factor.form().equals(ErrorForm.RATIO.label()))
                .map(factor -> factor.model() + " " + Numbers.factor(factor.interval())).collect(Collectors.joining(", "));
    }
}
