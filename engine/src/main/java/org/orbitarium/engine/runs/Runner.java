package org.orbitarium.engine.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.base.FolderLock;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.LearnerState;
import org.orbitarium.engine.nn.ParameterFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.training.Training;
import org.orbitarium.engine.training.TrainingControl;
import org.orbitarium.engine.training.TrainingListener;
import org.orbitarium.engine.training.TrainingStep;

/**
 * Runs scenes: every model with every seed, then everything that is measured, then the report.
 *
 * @param lane where gradients are computed
 * @param home where fonts for the figures are
 */
public record Runner(GradientLane lane, Home home) {

    /**
     * Runs a scene into a folder, or goes on with what the folder holds. While it does, nobody else can.
     *
     * @return what was found, as in {@code result.json}
     * @throws BadInputException    if trainings diverged; the last good parameters and the losses of each are kept, the others are finished
     * @throws CancelledException   if the user stops it; the folder can be resumed
     * @throws UnavailableException if another run writes the folder, or if it cannot be written; once it can, it can be resumed
     */
    public Result run(Scene scene, List<Long> seeds, Path folder, Progress progress) {
        return measure(scene, seeds, folder, progress).result();
    }

    /** As {@link #run}, but returns what was measured of every seed besides. */
    public Measured measure(Scene scene, List<Long> seeds, Path folder, Progress progress) {
        // a scene that cannot be set up leaves no folder
        Experiment experiment = Experiment.of(scene);
        try (FolderLock _ = FolderLock.take(folder)) {
            AtomicFiles.sweep(folder);
            return run(experiment, seeds, RunFolder.begin(folder, scene, seeds), progress);
        }
    }

    /**
     * What a run found.
     *
     * @param result joined over seeds
     * @param seeds  of every model and seed, in the order of the seeds
     */
    public record Measured(Result result, List<SeedMeasures> seeds) {

        /** Copies the list. */
        public Measured {
            seeds = List.copyOf(seeds);
        }
    }

    private Measured run(Experiment experiment, List<Long> seeds, RunFolder run, Progress progress) {
        Scene scene = experiment.scene();
        int trainings = seeds.size() * scene.models().size();
        List<SeedMeasures> measures = new ArrayList<>();
        List<String> diverged = new ArrayList<>();
        progress.report(0, words(progress, "run.preparing"));
        Measurer measurer = new Measurer(experiment, progress);
        for (long seed : seeds) {
            Transitions data = experiment.training(seed);
            for (Scene.ModelChoice choice : scene.models()) {
                double done = (double) (measures.size() + diverged.size()) / trainings;
                try {
                    train(experiment, run, seed, choice.name(), data, progress.part(done, 1.0 / trainings, ""));
                } catch (DivergedException e) {
                    diverged.add(choice.name() + ", seed " + seed + ", at step " + e.step() + " (" + e.term()
                            + "), parameters before it in " + run.divergedFile(seed, choice.name()));
                    continue;
                }
                Architecture architecture = experiment.architecture(choice.name());
                ParameterSnapshot learned = run.parameters(scene, seed, choice.name(), architecture);
                measures.add(measurer.measure(seed, choice.name(), architecture.instantiate(learned, learned.precision()),
                        architecture.onLane(lane, learned, Precision.FLOAT32), data, progress));
            }
        }
        if (!diverged.isEmpty()) {
            throw new BadInputException(run.folder().toString(), diverged.size() + " of " + trainings + " trainings met a number that is "
                    + "not finite, the others are finished: " + String.join("; ", diverged),
                    "A smaller learning rate usually mends it: run the scene into another folder.");
        }
        Result result = new ResultBuilder(scene).build(seeds, versions(experiment, run, seeds), experiment.architectures(), measures);
        MetricsFile.write(run.metricsFile(), measures);
        LoopsFile.write(run.loopsFile(), measures);
        new RunFigures(home).write(run, scene, result);
        RunReport.write(run, scene, result);
        ResultFile.write(run.resultFile(), result);
        progress.report(1, words(progress, "run.done"));
        return new Measured(result, measures);
    }

    private void train(Experiment experiment, RunFolder run, long seed, String model, Transitions data, Progress progress) {
        Path state = run.stateFile(seed, model);
        if (run.trained(seed, model)) {
            // a run that was killed between the two may have left it
            remove(state);
            return;
        }
        LossHistory history = LossHistory.of(run.historyFile(seed, model));
        Training training = experiment.training(lane, model, seed, data);
        ParameterSnapshot learned = training.run(new TrainingControl(progress),
                new Watcher(history, progress, model, seed, last -> ParameterFiles.write(run.divergedFile(seed, model),
                            last.parameters(), metadata(experiment, seed, model, last.step()))), state);
        if (training.steps() == 0) {
            // what was learned elsewhere has no losses, and nobody shall look for their file
            history.write();
        }
        ParameterFiles.write(run.parametersFile(seed, model), learned, metadata(experiment, seed, model, training.steps()));
        remove(state);
    }

    private Map<String, String> metadata(Experiment experiment, long seed, String model, int steps) {
        Map<String, String> metadata = new TreeMap<>(lane.versions());
        metadata.putAll(RunFile.inputs(experiment.scene()));
        metadata.putAll(RunFolder.identity(experiment.scene(), seed, model));
        metadata.put("steps", Integer.toString(steps));
        return metadata;
    }

    private Map<String, String> versions(Experiment experiment, RunFolder run, List<Long> seeds) {
        Map<String, String> versions = new TreeMap<>(Versions.of(lane));
        // a run that was begun elsewhere has parameters of other versions, and their bytes are other ones
        Map<String, String> now = lane.versions();
        for (long seed : seeds) {
            for (Scene.ModelChoice choice : experiment.scene().models()) {
                Map<String, String> then = SafeTensors.read(run.parametersFile(seed, choice.name())).metadata();
                now.forEach((key, value) -> {
                    String other = then.getOrDefault(key, value);
                    if (!other.equals(value)) {
                        versions.merge(key + " of " + choice.name(), "seed " + seed + ": " + other, (a, b) -> a + ", " + b);
                    }
                });
            }
        }
        versions.putAll(RunFile.inputs(experiment.scene()));
        versions.putAll(experiment.facts());
        return versions;
    }

    /** Returns a message in the language of who watches. */
    private static String words(Progress progress, String key, Object... values) {
        return Texts.of(Runner.class, "words", progress.language()).get(key, values);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UnavailableException("Cannot remove " + file, "Check the permissions of its folder.", e);
        }
    }

    /** Hands a training's events to the history and to whoever watches the run. */
    private record Watcher(LossHistory history, Progress progress, String model, long seed,
            Consumer<LearnerState> keeper) implements TrainingListener {

        @Override
        public void onStep(TrainingStep step) {
            history.onStep(step);
            progress.report((double) step.step() / step.steps(), words(progress, "run.epoch", model, seed, step.epoch(), step.epochs()));
        }

        @Override
        public void onSnapshot(int step, ParameterSnapshot parameters) {
            history.onSnapshot(step, parameters);
        }

        @Override
        public void onCheckpoint(int step) {
            history.onCheckpoint(step);
        }

        @Override
        public void onDiverged(DivergedException error, LearnerState lastGood) {
            history.write();
            keeper.accept(lastGood);
        }
    }
}
