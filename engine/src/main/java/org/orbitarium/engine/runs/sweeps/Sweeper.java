package org.orbitarium.engine.runs.sweeps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
     * @throws BadInputException    if the folder holds another sweep or another run at one of its points, or if a training diverged: the
     *     other points are finished
     * @throws CancelledException   if the user stops it; the same sweep then goes on
     * @throws UnavailableException if another program writes the folder, or if it cannot be written
     */
    public Sweep run(SweepPlan plan, List<Long> seeds, Path folder, String quantity, Progress progress) {
        try (FolderLock _ = FolderLock.take(folder)) {
            return run(plan, seeds, new SweepFolder(folder), quantity, progress);
        }
    }

    private Sweep run(SweepPlan plan, List<Long> seeds, SweepFolder target, String quantity, Progress progress) {
        Optional<Sweep> before = before(plan, seeds, target);
        Map<String, String> versions = new TreeMap<>(before.map(Sweep::versions).orElse(Map.of()));
        Map<String, Sweep.Point> found = new HashMap<>();
        for (SweepPlan.Point point : plan.points()) {
            kept(before, point, seeds, target).ifPresent(kept -> found.put(point.folder(), kept));
        }
        List<BadInputException> failed = new ArrayList<>();
        for (SweepPlan.Point point : plan.points()) {
            if (!found.containsKey(point.folder())) {
                double share = 1.0 / plan.points().size();
                try {
                    found.put(point.folder(), run(plan, point, seeds, target, versions, progress.part(
                            share * (found.size() + failed.size()), share, SweepPlan.assignments(point.values()) + ": ")));
                } catch (BadInputException e) {
                    failed.add(e);
                    continue;
                }
                write(target, sweep(plan, seeds, versions, found), plan, quantity);
            }
        }
        if (!failed.isEmpty()) {
            BadInputException first = failed.getFirst();
            throw new BadInputException(first.where(), failed.size() + " of " + plan.points().size()
                    + " points failed, the others are finished; the first one: " + first.problem(), first.fix(), first);
        }
        Sweep sweep = sweep(plan, seeds, versions, found);
        // also where nothing was run: another quantity may be wanted, or fewer points
        write(target, sweep, plan, quantity);
        return sweep;
    }

    /** Returns what is known of the points, in the order of the plan. */
    private static Sweep sweep(SweepPlan plan, List<Long> seeds, Map<String, String> versions, Map<String, Sweep.Point> found) {
        return new Sweep(plan.points().getFirst().scene().name(), plan.keys(), plan.overrides(), seeds, versions, plan.points().size(),
                plan.points().stream().map(point -> Optional.ofNullable(found.get(point.folder()))).flatMap(Optional::stream).toList());
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

    private static void write(SweepFolder target, Sweep sweep, SweepPlan plan, String quantity) {
        target.write(sweep);
        SweepTable.of(sweep).write(target.table());
        SweepFigure.Input curves = SweepCurves.of(sweep, quantity, plan.points().getFirst().scene());
        Style style = Style.light();
        AtomicFiles.write(target.figure(), SvgWriter.write(SweepFigure.build(curves, style, WIDTH, HEIGHT).on(style.palette().panel())));
    }
}
