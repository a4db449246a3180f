package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.control.Attempt;
import org.orbitarium.engine.measures.control.Attempts;
import org.orbitarium.engine.measures.control.ControlFinding;
import org.orbitarium.engine.measures.control.ControlTrial;
import org.orbitarium.engine.measures.control.Parting;
import org.orbitarium.engine.models.Architecture;

/** Joins the closed loops of all seeds and models. */
final class ControlTable {

    /** The table of a result names so many partings of a model; the others are counted. */
    private static final int NAMED = 20;

    private ControlTable() {
    }

    /** Returns the table; null if no loops were run. */
    static @Nullable ControlResult of(SequencedMap<String, Architecture> architectures, List<SeedMeasures> measures) {
        Found<ControlFinding> all = Found.of(measures, ControlFinding.class);
        if (all.seeds().isEmpty()) {
            return null;
        }
        ControlFinding first = all.seeds().getFirst();
        ControlTrial trial = first.trial();
        List<ControlResult.Row> rows = new ArrayList<>();
        rows.add(row(trial, "nothing", null, List.of(first.nothing()), List.of(), 0));
        rows.add(row(trial, "simulator", null, List.of(first.simulator()), List.of(), 0));
        architectures.forEach((name, architecture) -> {
            List<SeedMeasures> seeds = measures.stream().filter(seed -> seed.model().equals(name)).toList();
            List<ControlFinding> findings = Found.of(seeds, ControlFinding.class).seeds();
            List<ControlResult.PartingRow> partings = seeds.stream().flatMap(seed -> seed.find(ControlFinding.class).stream()
                    .flatMap(finding -> finding.partings().stream().map(parting -> parting(seed.seed(), parting)))).toList();
            rows.add(row(trial, architecture.kind().label(), name, findings.stream().map(ControlFinding::model).toList(),
                    partings.subList(0, Math.min(NAMED, partings.size())), partings.size()));
        });
        return new ControlResult(trial.tasks().size(), trial.excluded(), trial.world().criterion(), trial.world().unit(),
                trial.world().errorUnit(), trial.elements().stream().map(ControlTrial::name).toList(), rows);
    }

    private static ControlResult.PartingRow parting(long seed, Parting parting) {
        return new ControlResult.PartingRow(seed, parting.task(), ControlTrial.name(parting.element()), parting.step(), parting.before(),
                parting.cause().name().toLowerCase(Locale.ROOT));
    }

    private static ControlResult.Row row(ControlTrial trial, String controller, @Nullable String model, List<Attempts> seeds,
            List<ControlResult.PartingRow> partings, int parted) {
        List<ControlResult.ElementRow> byElement = new ArrayList<>();
        for (int element = 0; element < trial.elements().size(); element++) {
            boolean covered = !Double.isNaN(seeds.getFirst().byElement().get(element).getFirst().coverage());
            byElement.add(new ControlResult.ElementRow(ControlTrial.name(trial.elements().get(element)),
                    mean(seeds, element, ControlFinding::success),
                    mean(seeds, element, attempt -> attempt.last().degrees()), mean(seeds, element, attempt -> attempt.last().length()),
                    mean(seeds, element, attempt -> attempt.best().degrees()), mean(seeds, element, attempt -> attempt.best().length()),
                    covered ? mean(seeds, element, Attempt::coverage) : null));
        }
        ToDoubleFunction<Attempt> error = attempt -> trial.world().error(attempt.best());
        double[] drawn = average(seeds.stream().map(seed -> seed.at(0, error)).toList());
        double[] turned = average(seeds.stream().map(seed -> seed.turned(error)).toList());
        double[] differences = IntStream.range(0, drawn.length).mapToDouble(i -> turned[i] - drawn[i]).toArray();
        return new ControlResult.Row(controller, model, byElement,
                seeds.stream().mapToDouble(ControlFinding::greatestDifference).max().orElseThrow(),
                seeds.stream().mapToDouble(ControlFinding::greatestLengthDifference).max().orElseThrow(), ratio(turned, drawn),
                ControlFinding.signTest(differences), ControlFinding.permutationTest(differences), partings, parted);
    }

    /** Of tasks that all end at the goal there is none. */
    private static @Nullable Interval ratio(double[] turned, double[] drawn) {
        Interval ratio = Bootstrap.standard().pairedRatio(turned, drawn);
        return Double.isFinite(ratio.mean()) && Double.isFinite(ratio.high()) ? ratio : null;
    }

    private static Interval mean(List<Attempts> seeds, int element, ToDoubleFunction<Attempt> value) {
        return Bootstrap.standard().mean(average(seeds.stream().map(seed -> seed.at(element, value)).toList()));
    }

    private static double[] average(List<double[]> seeds) {
        double[] mean = new double[seeds.getFirst().length];
        for (double[] values : seeds) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += values[i] / seeds.size();
            }
        }
        return mean;
    }
}
