package org.orbitarium.engine.runs.sweeps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.FolderLock;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.SvgWriter;
import org.orbitarium.engine.figures.SweepFigure;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.runs.Result;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.runs.SeedMeasures;
import org.orbitarium.engine.scenes.Scene;

/**
 * Runs sweeps. What is finished is kept, what was interrupted goes on where it was, and {@code sweep.json} is written after every point.
 *
 * @param runner that runs every point
 */
public record Sweeper(Runner runner) {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 440;

    /**
     * Runs a sweep into a folder, or goes on with what the folder holds. While it does, nobody else can.
     *
     * @param quantity that is drawn, as {@link SweepPlan#quantity} returns it
     * @return what was found
     * @throws BadInputException    if the folder holds another sweep, or if a training diverged: the other points are finished
     * @throws CancelledException   if the user stops it; the same sweep then goes on
     * @throws UnavailableException if another program writes the folder, or if it cannot be written
     */
    public Sweep run(SweepPlan plan, List<Long> seeds, Path folder, String quantity, Progress progress) {
        try (FolderLock _ = FolderLock.take(folder)) {
            return run(plan, seeds, new SweepFolder(folder), quantity, progress);
        }
    }

    private Sweep run(SweepPlan plan, List<Long> seeds, SweepFolder target, String quantity, Progress progress) {
        Scene scene = plan.points().getFirst().scene();
        Optional<Sweep> before = before(plan, seeds, target);
        Map<String, String> versions = new TreeMap<>(before.map(Sweep::versions).orElse(Map.of()));
        List<Sweep.Point> points = new ArrayList<>();
        List<BadInputException> failed = new ArrayList<>();
        for (SweepPlan.Point point : plan.points()) {
            double done = (double) (points.size() + failed.size()) / plan.points().size();
            try {
                Optional<Sweep.Point> kept = kept(before, point, seeds, target);
                points.add(kept.isPresent() ? kept.get() : run(plan, point, seeds, target, versions,
                        progress.part(done, 1.0 / plan.points().size(), SweepPlan.assignments(point.values()) + ": ")));
            } catch (BadInputException e) {
                failed.add(e);
                continue;
            }
            write(target, new Sweep(scene.name(), plan.keys(), plan.overrides(), seeds, versions, plan.points().size(), points), scene,
                    quantity);
        }
        if (!failed.isEmpty()) {
            BadInputException first = failed.getFirst();
            throw new BadInputException(first.where(), failed.size() + " of " + plan.points().size()
                    + " points failed, the others are finished; the first one: " + first.problem(), first.fix(), first);
        }
        return new Sweep(scene.name(), plan.keys(), plan.overrides(), seeds, versions, plan.points().size(), points);
    }

    private static Optional<Sweep> before(SweepPlan plan, List<Long> seeds, SweepFolder target) {
        if (!target.begun()) {
            return Optional.empty();
        }
        Sweep found = target.sweep();
        if (!found.scene().equals(plan.points().getFirst().scene().name()) || !found.keys().equals(plan.keys())
                || !found.overrides().equals(plan.overrides()) || !found.seeds().equals(seeds)) {
            throw new BadInputException(target.folder().toString(), "it holds another sweep", "Choose another folder with --out.");
        }
        return Optional.of(found);
    }

    /** Returns what a sweep found before at a point, if the run is still there; it must be the same run. */
    private static Optional<Sweep.Point> kept(Optional<Sweep> before, SweepPlan.Point point, List<Long> seeds, SweepFolder target) {
        Path folder = target.run(point.folder());
        Optional<Sweep.Point> found = before.flatMap(sweep -> sweep.point(point.values()))
                .filter(known -> known.folder().equals(point.folder()) && new RunFolder(folder).finished());
        if (found.isPresent()) {
            RunFolder.begin(folder, point.scene(), seeds);
        }
        return found;
    }

    private Sweep.Point run(SweepPlan plan, SweepPlan.Point point, List<Long> seeds, SweepFolder target, Map<String, String> versions,
            Progress progress) {
        Runner.Measured measured = runner.measure(point.scene(), seeds, target.run(point.folder()), progress);
        measured.result().versions().forEach((what, version) -> versions.merge(what, version,
                (known, other) -> List.of(known.split("; ")).contains(other) ? known : known + "; " + other));
        List<Sweep.Model> models = new ArrayList<>();
        for (Result.ModelResult model : measured.result().models()) {
            List<SeedMeasures> ofModel = measured.seeds().stream().filter(seed -> seed.model().equals(model.name())).toList();
            SequencedMap<String, Sweep.Value> quantities = new LinkedHashMap<>();
            for (String quantity : plan.quantities()) {
                double[] values = quantity.equals(Quantity.PARAMETERS.label())
                        ? seeds.stream().mapToDouble(seed -> model.parameters()).toArray()
                        : ofModel.stream().mapToDouble(seed -> seed.value(point.scene(), quantity)).toArray();
                if (Arrays.stream(values).allMatch(Double::isFinite)) {
                    Interval mean = Bootstrap.standard().mean(values);
                    quantities.put(quantity, new Sweep.Value(mean.mean(), mean.low(), mean.high(), Arrays.stream(values).boxed().toList()));
                }
            }
            models.add(new Sweep.Model(model.name(), model.kind(), quantities));
        }
        return new Sweep.Point(point.values(), point.folder(), models);
    }

    private static void write(SweepFolder target, Sweep sweep, Scene scene, String quantity) {
        target.write(sweep);
        SweepTable.of(sweep).write(target.table());
        AtomicFiles.write(target.figure(), SvgWriter.write(SweepFigure.build(SweepCurves.of(sweep, quantity, scene), Style.light(), WIDTH,
                HEIGHT).on(Style.light().palette().panel())));
    }
}
