package org.orbitarium.engine.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TextFiles;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.models.LatentModel;
import org.orbitarium.engine.models.Signature;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;

/**
 * The folder of one run:
 * <pre>
 * scene.yaml                                  the scene as run, overrides included
 * run.json                                    the seeds, the overrides, and what tells the files that the scene reads from others
 * result.json, metrics.csv                    what was found: with intervals, and number by number
 * checkpoints/seed-S/MODEL.safetensors        learned parameters
 * checkpoints/seed-S/MODEL.csv                losses, step by step
 * checkpoints/seed-S/MODEL.state.safetensors  a training that is not finished
 * checkpoints/seed-S/MODEL.diverged.safetensors  the last parameters of a training that met a number which is not finite
 * figures/*.svg, *.png
 * report.html                                 all of it as one page
 * .lock                                       while it is written: by which process
 * </pre>
 *
 * @param folder where
 */
public record RunFolder(Path folder) {

    private static final String RESTORE = "Restore the file that the run wrote, or remove it and resume the run.";

    /**
     * Opens the folder of a run that was begun.
     *
     * @throws BadInputException if it is not one
     */
    public static RunFolder open(Path folder) {
        RunFolder run = new RunFolder(folder);
        if (!Files.isRegularFile(run.sceneFile()) || !Files.isRegularFile(run.seedsFile())) {
            throw new BadInputException(folder.toString(), "not the folder of a run: scene.yaml or run.json is missing",
                    "Name a folder that 'run' wrote; a run that was stopped before it had written them is started again with 'run'.");
        }
        return run;
    }

    /** Returns this folder, or one beside it with the lowest number behind its name, of which there is none yet. */
    public static Path free(Path wanted) {
        return first(wanted, folder -> !Files.exists(folder));
    }

    /** Returns this folder, or one beside it with a number behind its name, in which such a run can begin or go on. */
    public static Path fit(Path wanted, Scene scene, List<Long> seeds) {
        return first(wanted, folder -> !Files.exists(folder) || new RunFolder(folder).holds(scene, seeds));
    }

    private static Path first(Path wanted, Predicate<Path> fits) {
        Path folder = wanted;
        for (int i = 2; !fits.test(folder); i++) {
            folder = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return folder;
    }

    /** Returns whether it is the folder of just this run; a damaged one is of none. */
    private boolean holds(Scene scene, List<Long> seeds) {
        try {
            return Files.isRegularFile(sceneFile()) && TextFiles.read(sceneFile()).equals(scene.yaml()) && seeds().equals(seeds);
        } catch (BadInputException e) {
            return false;
        }
    }

    /**
     * Begins a run; a folder that holds another run is refused, the same run goes on.
     *
     * @throws BadInputException if the folder holds a run of another scene, of other seeds or with other files that the scene reads
     */
    public static RunFolder begin(Path folder, Scene scene, List<Long> seeds) {
        RunFolder run = new RunFolder(folder);
        RunFile wanted = RunFile.of(scene, seeds);
        if (Files.isRegularFile(run.sceneFile()) && Files.isRegularFile(run.seedsFile())) {
            RunFile found = RunFile.read(run.seedsFile());
            if (!TextFiles.read(run.sceneFile()).equals(scene.yaml()) || !found.seeds().equals(seeds)) {
                throw new BadInputException(folder.toString(), "it holds another run",
                        "Choose another folder with --out, or remove this one.");
            }
            found.check(run.seedsFile(), wanted.inputs());
            return run;
        }
        AtomicFiles.write(run.sceneFile(), scene.yaml());
        wanted.write(run.seedsFile());
        return run;
    }

    /** Returns the scene as run. */
    public Scene scene(SceneReader reader) {
        return reader.read(sceneFile().toString(), TextFiles.read(sceneFile()), List.of()).overriddenBy(overrides());
    }

    /** Returns the seeds of the run, finished or not. */
    public List<Long> seeds() {
        return RunFile.read(seedsFile()).seeds();
    }

    /** Returns the {@code key=value} with which the scene was run. */
    List<String> overrides() {
        return RunFile.read(seedsFile()).overrides();
    }

    /** Returns whether the run came to its end. */
    public boolean finished() {
        return Files.isRegularFile(resultFile());
    }

    /** Returns what the run found. */
    public Result result() {
        return ResultFile.read(resultFile());
    }

    /** Returns whether a model has been trained with a seed. */
    public boolean trained(long seed, String model) {
        return Files.isRegularFile(parametersFile(seed, model));
    }

    /** Returns whether a training met a number that is not finite. */
    public boolean diverged(long seed, String model) {
        return Files.isRegularFile(divergedFile(seed, model));
    }

    /**
     * Returns learned parameters, checked against the architecture and against what the file says of itself.
     *
     * @throws BadInputException if they are of another scene, model or seed, or unfit for the architecture
     */
    public ParameterSnapshot parameters(Scene scene, long seed, String model, Architecture architecture) {
        Path file = parametersFile(seed, model);
        try {
            Map<String, String> found = SafeTensors.read(file).metadata();
            identity(scene, seed, model).forEach((key, expected) -> {
                if (!expected.equals(found.get(key))) {
                    throw new BadInputException(file.toString(), "it holds parameters of " + key + " '" + found.get(key) + "', not of '"
                            + expected + "'", RESTORE);
                }
            });
            return ParameterFiles.read(file, architecture.parameters());
        } catch (BadInputException e) {
            throw new BadInputException(e.where(), e.problem(), RESTORE, e);
        }
    }

    /** Returns what a file of learned parameters says of itself. */
    static Map<String, String> identity(Scene scene, long seed, String model) {
        return Map.of("scene", scene.name(), "model", model, "seed", Long.toString(seed));
    }

    /** Returns a trained model of a scene. */
    public LatentModel model(Scene scene, long seed, String name, Precision precision) {
        Architecture architecture = scene.model(name).create(Signature.of(scene.world().create()));
        return architecture.instantiate(parameters(scene, seed, name, architecture), precision);
    }

    /** Returns the file of the scene as run. */
    public Path sceneFile() {
        return folder.resolve("scene.yaml");
    }

    /** Returns the file of the seeds. */
    public Path seedsFile() {
        return folder.resolve("run.json");
    }

    /** Returns the file of {@link #result()}. */
    public Path resultFile() {
        return folder.resolve("result.json");
    }

    /** Returns the file of the report. */
    public Path reportFile() {
        return folder.resolve("report.html");
    }

    /** Returns the file of every measured number. */
    public Path metricsFile() {
        return folder.resolve("metrics.csv");
    }

    /** Returns the file of closed loops; there is none if the scene runs none. */
    public Path loopsFile() {
        return folder.resolve("loops.safetensors");
    }

    Path figure(String name) {
        return folder.resolve("figures").resolve(name);
    }

    Path parametersFile(long seed, String model) {
        return checkpoint(seed, model, ".safetensors");
    }

    Path stateFile(long seed, String model) {
        return checkpoint(seed, model, ".state.safetensors");
    }

    Path divergedFile(long seed, String model) {
        return checkpoint(seed, model, ".diverged.safetensors");
    }

    /** Returns the file of the losses, a row a step. */
    public Path historyFile(long seed, String model) {
        return checkpoint(seed, model, ".csv");
    }

    private Path checkpoint(long seed, String model, String suffix) {
        return folder.resolve("checkpoints").resolve("seed-" + seed).resolve(Scene.slug(model) + suffix);
    }
}
