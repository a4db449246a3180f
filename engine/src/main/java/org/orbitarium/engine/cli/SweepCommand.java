package org.orbitarium.engine.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.runs.sweeps.Sweep;
import org.orbitarium.engine.runs.sweeps.SweepAxis;
import org.orbitarium.engine.runs.sweeps.SweepFolder;
import org.orbitarium.engine.runs.sweeps.SweepPlan;
import org.orbitarium.engine.runs.sweeps.Sweeper;
import org.orbitarium.engine.scenes.SceneLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbitarium sweep SCENE}: runs a scene with several values of some of its keys. */
@Command(name = "sweep", mixinStandardHelpOptions = true,
        description = "Runs a scene at several values of some of its keys, a run folder a point, and joins what was measured. "
                + "A sweep that was stopped goes on with the same command.")
public final class SweepCommand implements Runnable {

    @Parameters(paramLabel = "SCENE", description = "Name of a scene, or a file that ends in .yaml.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private String name;

    @Option(names = "--over", paramLabel = "KEY=V1,V2,…", required = true,
            description = "A key and its values, as in data.train=32,64,128. Given again, lists of one length vary together.")
    private List<String> over = List.of();

    @Option(names = "--seeds", paramLabel = "SEEDS", defaultValue = "0..4",
            description = "As in 0..4 or 0,3,7 (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String seeds;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder of the sweep.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--quantity", paramLabel = "NAME", defaultValue = "",
            description = "What the figure shows, as in factor.pooled (default: seen.ratio if the scene measures it). All are kept.")
    @SuppressWarnings("NullAway.Init")
    private String quantity;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Replaces a value of the scene at every point.")
    private List<String> overrides = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Home home = Home.find();
        SceneLibrary library = SceneLibrary.of(home);
        SweepPlan plan = SweepPlan.of(all -> library.open(name, all), overrides, over.stream().map(SweepAxis::parse).toList());
        String drawn = plan.quantity(quantity);
        List<Long> wanted = SeedList.parse(seeds);
        try (GradientLane lane = new GradientLane(); ConsoleProgress progress = ConsoleProgress.open(spec.commandLine().getErr())) {
            Sweep sweep = new Sweeper(new Runner(lane, home)).run(plan, wanted, out, drawn, progress);
            print(spec.commandLine().getOut(), sweep, drawn);
        }
    }

    private void print(PrintWriter text, Sweep sweep, String drawn) {
        text.printf("%s, seeds %s: %s%n", sweep.scene(), sweep.seeds(), drawn);
        List<String> models = sweep.points().getFirst().models().stream().map(Sweep.Model::name).toList();
        List<String> header = new ArrayList<>(sweep.keys());
        header.addAll(models);
        TextTable table = new TextTable().row(header.toArray(String[]::new));
        for (Sweep.Point point : sweep.points()) {
            List<String> row = new ArrayList<>(point.values().values());
            models.forEach(model -> row.add(cell(point, model, drawn)));
            table.row(row.toArray(String[]::new));
        }
        table.print(text, "  ");
        SweepFolder folder = new SweepFolder(out);
        text.printf("written to %s, %s, %s%n", folder.file(), folder.table(), folder.figure());
        text.flush();
    }

    private static String cell(Sweep.Point point, String model, String drawn) {
        Sweep.@Nullable Value value = point.model(model).map(found -> found.quantities().get(drawn)).orElse(null);
        return Numbers.mean(value == null ? null : new Interval(value.mean(), value.low(), value.high()));
    }
}
