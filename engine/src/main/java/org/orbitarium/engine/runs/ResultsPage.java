package org.orbitarium.engine.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.nn.Precision;

/** The handbook's page of what was measured, written from the shipped runs and studies, so that it never says anything else. */
final class ResultsPage {

    /** What stands where a scene measures nothing. */
    private static final String NONE = "–";
    /** At which residuals of rollouts are held against the bounds. */
    private static final int HORIZON = 16;
    private static final List<String> COMPONENTS = List.of("agent position", "block position", "block direction", "mirror factor");

    private final StringBuilder page = new StringBuilder();

    private ResultsPage() {
    }

    /** Returns the page as Markdown. */
    static String markdown(Home home, List<String> scenes) {
        ResultsPage results = new ResultsPage();
        results.page.append("""
                # What was measured

                Means over seeds with bootstrap 95 % intervals, of the runs that ship in `assets/runs` and of the studies in
                `src/site/results`. This page is written from their files; a test keeps it so. What the words mean:
                [the scene language](scenes.md). "float32" rounds every operation once, as the window does; "float32 in PyTorch" is the
                arithmetic in which published residuals were measured, and they are compared with that.
                """);
        for (String scene : scenes) {
            RunFolder run = RunFolder.open(home.asset("runs/" + scene));
            results.scene(run.result());
            results.rounding(run, "", "");
            results.rollout(run);
            results.control(run.result());
        }
        Path studies = home.directory().resolve("src/site/results");
        results.fullCircle(study(studies.resolve("full-circle.json")));
        results.features(study(studies.resolve("pusht-features.json")));
        return results.page.toString();
    }

    private void scene(Result result) {
        page.append("\n## ").append(result.scene()).append("\n\nVariant ").append(result.variant()).append(", seeds ")
                .append(result.seeds()).append(".\n\n")
                .append("| | ").append(String.join(" | ", result.models().stream().map(Result.ModelResult::name).toList())).append(" |\n")
                .append("|---|").append("---|".repeat(result.models().size())).append('\n');
        row("parameters", result, model -> Numbers.whole(model.parameters()));
        for (String form : List.of("pooled", "ratio", "power")) {
            row("factor, " + form, result, model -> text(at(model.factor(), form)));
        }
        row("factor over the fine grid, ratio", result, model -> text(at(model.dialFactor(), "ratio")));
        row("reflections / identity, ratio", result, model -> text(at(model.mirrorFactor(), "ratio")));
        row("relMSE in the wedge, ratio", result, model -> inTheWedge(model.seen(ErrorForm.RATIO)));
        row("relMSE in the wedge, pooled", result, model -> inTheWedge(model.seen(ErrorForm.POOLED)));
        for (String precision : List.of("float32", "float64")) {
            row("residual, " + precision, result, model -> residual(model.residual().get(precision)));
        }
        row("residual, float32 in PyTorch", result, model -> residual(model.residualPyTorch()));
        if (result.published().isEmpty()) {
            return;
        }
        page.append("\n| published | ours | theirs | verdict |\n|---|---|---|---|\n");
        for (Result.Published line : result.published()) {
            page.append("| ").append(line.what()).append(" | ").append(text(new Interval(line.ours(), line.low(), line.high())))
                    .append(" | ").append(Numbers.four(line.theirs())).append(" | ").append(line.verdict())
                    .append(line.cause() == null ? "" : ". " + Cause.parse(line.cause()).text()).append(" |\n");
        }
    }

    /** Says how the tasks ended, as drawn and turned. */
    private void control(Result result) {
        ControlResult control = result.control();
        if (control == null) {
            return;
        }
        page.append("\nClosed loops: ").append(control.tasks()).append(" tasks as drawn and at ").append(control.elements().size() - 1)
                .append(" turned elements; ").append(control.excluded()).append(" more were solved at their start. Solved if ")
                .append(control.criterion()).append(". Intervals resample tasks, after the mean over seeds.\n\n")
                .append("| controller | solved as drawn | solved turned, least and most | error, turned / as drawn | greatest \\|d\\|, ")
                .append("degrees | loops that part |\n|---|---|---|---|---|---|\n");
        ControlTables tables = new ControlTables(Language.ENGLISH);
        for (ControlResult.Row row : control.rows()) {
            List<Interval> turned = row.byElement().stream().skip(1).map(ControlResult.ElementRow::success)
                    .sorted(Comparator.comparingDouble(Interval::mean)).toList();
            Interval ratio = row.ratio();
            page.append("| ").append(String.join(" | ", List.of(tables.name(row), text(row.byElement().getFirst().success()),
                    text(turned.getFirst()) + " to " + text(turned.getLast()), ratio == null ? NONE : text(ratio),
                    Numbers.four(row.maxAbsDifference()), Integer.toString(row.parted())))).append(" |\n");
        }
    }

    /** Says what becomes of errors and residuals with the horizon. */
    private void rollout(RunFolder run) {
        Result result = run.result();
        if (result.rollout().isEmpty()) {
            return;
        }
        page.append("\nRollouts, each step predicted from the prediction before. Errors are relMSE by target power, residuals are over ")
                .append("max\\|z\\|; the last column is the published form, norm over norm, in PyTorch's float32.\n\n")
                .append("| model | H | seen | worst unseen | worst / seen | the same, pooled | residual, float32 | residual, float64 | ")
                .append("norm / norm |\n|---|---|---|---|---|---|---|---|---|\n");
        for (RolloutPoint point : result.rollout()) {
            page.append("| ").append(point.model()).append(" | ").append(point.h()).append(" | ").append(String.join(" | ", List.of(
                    text(at(point.seen(), "power")), text(at(point.worst(), "power")), text(at(point.factor(), "power")),
                    text(at(point.factor(), "pooled")), text(at(point.relative(), "float32")), text(at(point.relative(), "float64")),
                    text(at(point.norm(), Trained.PYTORCH))))).append(" |\n");
        }
        rounding(run, "rollout-" + HORIZON + ".", " after " + HORIZON + " steps");
    }

    /**
     * Says of each arithmetic which seeds stay above the bound, and by how much.
     *
     * @param prefix of the residual's quantities
     * @param when   in words; empty for one step
     */
    private void rounding(RunFolder run, String prefix, String when) {
        CsvTable metrics = CsvTable.read(run.metricsFile());
        for (Result.ModelResult model : run.result().models()) {
            if (model.side() != ModelKind.EQUIVARIANT || model.residual().isEmpty()) {
                continue;
            }
            page.append("\nSeeds of ").append(model.name()).append(" whose greatest residual").append(when)
                    .append(" lies above its bound: ").append(above(metrics, model.name(), prefix, Precision.FLOAT64.label(), 1e-13))
                    .append("; ").append(above(metrics, model.name(), prefix, Precision.FLOAT32.label(), 1e-6)).append("; ")
                    .append(above(metrics, model.name(), prefix, Trained.PYTORCH, 1e-6)).append(".\n");
        }
    }

    private static String above(CsvTable metrics, String model, String prefix, String precision, double bound) {
        Map<Long, Double> relative = new TreeMap<>();
        for (String quantity : List.of("residual", "residual-scale")) {
            for (int row = 0; row < metrics.count(); row++) {
                if (metrics.text(row, "model").equals(model) && metrics.text(row, "precision").equals(precision)
                        && metrics.text(row, "quantity").equals(prefix + quantity)) {
                    relative.merge((long) metrics.whole(row, "seed"), metrics.number(row, "value"), (residual, scale) -> residual / scale);
                }
            }
        }
        String found = relative.entrySet().stream().filter(seed -> seed.getValue() > bound)
                .map(seed -> seed.getKey() + " (" + Numbers.four(seed.getValue()) + ")").collect(Collectors.joining(", "));
        return precision + ", " + Numbers.four(bound) + " of max\\|z\\|: " + (found.isEmpty() ? "none" : found);
    }

    private void row(String name, Result result, Function<Result.ModelResult, String> cell) {
        List<String> cells = result.models().stream().map(cell).toList();
        if (!cells.stream().allMatch(NONE::equals)) {
            page.append("| ").append(name).append(" | ").append(String.join(" | ", cells)).append(" |\n");
        }
    }

    private static String inTheWedge(@Nullable Interval seen) {
        return seen == null ? NONE : text(seen);
    }

    private static JsonNode study(Path file) {
        try {
            return new JsonMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read", "Run the studies with mvn -Pscience verify.", e);
        }
    }

    private void fullCircle(JsonNode study) {
        page.append("\n## Trained on the full circle\n\n").append(study.get("question").asText()).append(" Seeds ")
                .append(study.get("seeds")).append(".\n\n")
                .append("| scene | model | factor, pooled | factor, ratio | relMSE at the identity, pooled |\n")
                .append("|---|---|---|---|---|\n");
        for (Map.Entry<String, JsonNode> scene : study.get("scenes").properties()) {
            for (Map.Entry<String, JsonNode> model : scene.getValue().properties()) {
                page.append("| ").append(scene.getKey()).append(" | ").append(model.getKey());
                for (String form : List.of("factor.pooled", "factor.ratio")) {
                    page.append(" | ").append(text(interval(model.getValue().get(form).get("interval"))));
                }
                page.append(" | ").append(text(interval(model.getValue().get("relMse")))).append(" |\n");
            }
        }
    }

    private void features(JsonNode study) {
        page.append("\n## Which direction feature\n\n").append(study.get("question").asText()).append(" The T is mirror symmetric, so its ")
                .append("local x axis is a pseudovector; a plain vector-neuron model takes it for a vector and is wrong by construction. ")
                .append("The stem is a vector; J-weights give up the mirror. In-wedge relMSE (pooled), seeds ").append(study.get("seeds"))
                .append(", and the worst error over reflections over the error at the identity; the second line of a cell is the ")
                .append("difference to the plain model, paired over seeds.\n\n| variant | parameters | ")
                .append(String.join(" | ", COMPONENTS)).append(" |\n|---|---|").append("---|".repeat(COMPONENTS.size())).append('\n');
        for (Map.Entry<String, JsonNode> variant : study.get("variants").properties()) {
            page.append("| ").append(variant.getKey()).append(" | ").append(Numbers.whole(
                    variant.getValue().get("parameters").asInt()));
            for (String component : COMPONENTS) {
                JsonNode numbers = variant.getValue().get(component);
                page.append(" | ").append(text(interval(numbers.get("interval"))));
                if (numbers.has("minus local-x")) {
                    page.append("<br>").append(text(interval(numbers.get("minus local-x"))));
                }
            }
            page.append(" |\n");
        }
        page.append('\n');
        for (String other : List.of("local-x", "MLP", "MLP, parameter-matched")) {
            List<String> better = study.get("variants").properties().stream().filter(variant -> beats(variant.getValue(), other))
                    .map(Map.Entry::getKey).toList();
            page.append("Better than ").append(other).append(" on block position and block direction, with intervals clear of 0: ")
                    .append(better.isEmpty() ? "none" : String.join("; ", better)).append(".\n");
        }
    }

    private static boolean beats(JsonNode variant, String other) {
        return List.of("block position", "block direction").stream().map(component -> variant.get(component).get("minus " + other))
                .allMatch(difference -> difference != null && difference.get("high").asDouble() < 0);
    }

    private static Interval at(Map<String, Interval> intervals, String key) {
        return intervals.getOrDefault(key, new Interval(Double.NaN, Double.NaN, Double.NaN));
    }

    private static Interval interval(JsonNode node) {
        return new Interval(node.get("mean").asDouble(), node.get("low").asDouble(), node.get("high").asDouble());
    }

    private static String residual(Result.@Nullable Residual residual) {
        return residual == null ? NONE : text(new Interval(residual.mean(), residual.low(), residual.high())) + ", "
                + Numbers.four(residual.relative()) + " of max\\|z\\|";
    }

    private static String text(Interval interval) {
        if (Double.isNaN(interval.mean())) {
            return NONE;
        }
        String mean = Numbers.four(interval.mean());
        String low = Numbers.four(interval.low());
        String high = Numbers.four(interval.high());
        return low.equals(mean) && high.equals(mean) ? mean : mean + " [" + low + ", " + high + "]";
    }
}
