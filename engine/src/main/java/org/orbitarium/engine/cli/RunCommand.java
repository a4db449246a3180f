package org.orbitarium.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Nearest;
import org.orbitarium.engine.base.Paths;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orbitarium run SCENE}: trains and measures. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Trains every model of a scene with every seed, measures them, and writes a run folder.")
public final class RunCommand implements Runnable {

    private final Supplier<Path> runs;

    /**
     * Makes the command.
     *
     * @param runs the folder of the user's runs
     */
    public RunCommand(Supplier<Path> runs) {
        this.runs = runs;
    }

    @Parameters(paramLabel = "SCENE", description = "Name of a scene, or a file that ends in .yaml.")
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private String name;

    @Option(names = "--seeds", paramLabel = "SEEDS", defaultValue = "0..4",
            description = "As in 0..4 or 0,3,7 (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String seeds;

    @Option(names = "--out", paramLabel = "DIR", description = "The run folder (default: runs/SCENE).")
    private @Nullable Path out;

    @Option(names = "--data", paramLabel = "FILE",
            description = "Recorded episodes to train and test on (.csv, .csv.gz or .npz) in place of episodes that the world draws.")
    private @Nullable Path data;

    @Option(names = "--model", paramLabel = "NAME=FILE",
            description = "Weights that a model of the scene learned elsewhere (.safetensors); it is not trained.")
    private List<String> models = List.of();

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Replaces a value of the scene, as in training.epochs=10.")
    private List<String> overrides = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Home home = Home.find();
        SceneLibrary library = SceneLibrary.of(home);
        Scene scene = library.open(name, allOverrides(library.open(name, overrides)));
        List<Long> wanted = SeedList.parse(seeds);
        Path folder = out == null ? runs.get().resolve(scene.name()) : out;
        try (GradientLane lane = new GradientLane(); ConsoleProgress progress = ConsoleProgress.open(spec.commandLine().getErr())) {
            Result result = new Runner(lane, home).run(scene, wanted, folder, progress);
            Report.print(spec.commandLine().getOut(), scene, result, folder);
        }
    }

    private List<String> allOverrides(Scene plain) {
        List<String> names = plain.models().stream().map(Scene.ModelChoice::name).toList();
        List<String> all = new ArrayList<>(overrides);
        if (data != null) {
            all.add("data.episodes=" + Paths.quoted(data));
        }
        for (String model : models) {
            String where = "--model " + model;
            int equals = model.indexOf('=');
            if (equals < 1 || equals == model.length() - 1) {
                throw new BadInputException(where, "expected a model's name and a file", "Write it as --model \"MLP=mlp.safetensors\".");
            }
            String named = model.substring(0, equals).strip();
            if (!names.contains(named)) {
                throw new BadInputException(where, "the scene has no model '" + named + "', only " + String.join(", ", names),
                        Nearest.hint(named, names));
            }
            all.add("models." + named + ".learned=" + Paths.quoted(Paths.of(where, model.substring(equals + 1))));
        }
        return all;
    }
}
