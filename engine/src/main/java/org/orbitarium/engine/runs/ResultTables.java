package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;

/** The tables of a result: what a report prints, and what can be taken out as CSV or LaTeX. */
public final class ResultTables {

    private static final Cell NOTHING = new Cell.Words("");
    private static final String DRIFT = "drift of a planner's cost";
    private static final List<String> PUBLISHED = List.of("what", "ours", "theirs", "verdict", "remark", "source");

    private ResultTables() {
    }

    /** Returns every table that has something in it. */
    public static List<Table> of(Result result) {
        return Stream.of(published(result), errors(result), factors(result), residuals(result), components(result), readOut(result))
                .filter(table -> !table.rows().isEmpty()).toList();
    }

    /** Returns all that was measured of whole models, in one table. */
    public static Table models(Result result) {
        List<List<Cell>> rows = Stream.of(errors(result), factors(result), residuals(result)).flatMap(table -> table.rows().stream()
                .map(row -> table.name().equals("residuals") && !row.getFirst().text().startsWith(DRIFT)
                        ? named("residual, " + row.getFirst().text(), row) : row)).toList();
        return new Table("result", "What was measured of each model", errors(result).columns(), rows);
    }

    private static List<Cell> named(String name, List<Cell> row) {
        return Stream.concat(Stream.<Cell>of(new Cell.Words(name)), row.stream().skip(1)).toList();
    }

    /** Returns published numbers for which nothing was measured yet. */
    public static Table published(List<Scene.PublishedNumber> numbers) {
        List<List<Cell>> rows = numbers.stream().map(number -> List.<Cell>of(new Cell.Words(number.what()), NOTHING,
                new Cell.Exact(number.value()), NOTHING, NOTHING, new Cell.Words(number.source()))).toList();
        return new Table("published", "Published numbers; nothing was measured yet", PUBLISHED, rows);
    }

    /** Returns our numbers beside the published ones. */
    public static Table published(Result result) {
        List<List<Cell>> rows = result.published().stream().map(line -> List.<Cell>of(new Cell.Words(line.what()), ours(line),
                new Cell.Exact(line.theirs()), new Cell.Words(line.verdict()),
                new Cell.Words(line.cause() == null ? "" : line.cause()), new Cell.Words(line.source()))).toList();
        return new Table("published", "Ours, with the interval of the mean over seeds, and theirs", PUBLISHED, rows);
    }

    private static Cell ours(Result.Published line) {
        return line.quantity().equals(Quantity.PARAMETERS.label()) ? new Cell.Exact(line.ours())
                : new Cell.Measured(line.ours(), line.low(), line.high());
    }

    /** Returns sizes and errors of the models. */
    public static Table errors(Result result) {
        Rows rows = new Rows(result);
        rows.add("parameters", model -> new Cell.Exact(model.parameters()));
        for (ErrorForm form : ErrorForm.values()) {
            rows.add("relMSE seen, " + words(form), model -> cell(model.seen(form)));
        }
        for (ErrorForm form : ErrorForm.values()) {
            rows.add("relMSE worst unseen, " + words(form), model -> cell(model.worst(form)));
        }
        return rows.table("errors", "Size and error of each model");
    }

    /** Returns how much the errors grow. */
    public static Table factors(Result result) {
        Rows rows = new Rows(result);
        for (ErrorForm form : ErrorForm.values()) {
            String name = words(form);
            rows.add("worst unseen / seen, " + name + ", float32", model -> cell(model.factor().get(form.label())));
            rows.add("worst unseen / seen, " + name + ", float64", model -> cell(model.factorFloat64().get(form.label())));
            rows.add("over the fine grid, " + name + ", float32", model -> cell(model.dialFactor().get(form.label())));
            rows.add("reflections / identity, " + name + ", float32", model -> cell(model.mirrorFactor().get(form.label())));
        }
        return rows.table("factors", "Factor by which the error grows");
    }

    /** Returns how far the models are from exact equivariance. */
    public static Table residuals(Result result) {
        Rows rows = new Rows(result);
        for (Precision precision : Precision.values()) {
            String name = precision.label();
            rows.add("greatest over random elements, " + name, model -> cell(model.residual().get(name)));
            rows.add("the same over max |z|, " + name, model -> relative(model.residual().get(name)));
            rows.add("at the one angle of the scene, " + name, model -> cell(model.residualAt().get(name)));
        }
        rows.add("greatest over random elements, PyTorch float32", model -> cell(model.residualPyTorch()));
        rows.add("the same over max |z|, PyTorch float32", model -> relative(model.residualPyTorch()));
        rows.add("at the one angle of the scene, PyTorch float32", model -> cell(model.residualPyTorchAt()));
        rows.add(DRIFT + ", PyTorch float32", model -> cell(model.costDrift()));
        return rows.table("residuals", "Residual of equivariance, in latent units");
    }

    /** Returns the errors in the wedge by component of the observation. */
    public static Table components(Result result) {
        Rows rows = new Rows(result);
        for (String component : keys(result, model -> model.components().keySet())) {
            for (ErrorForm form : ErrorForm.values()) {
                rows.add(component + ", " + words(form), model -> cell(model.components().getOrDefault(component, Map.of())
                        .get(form.label())));
            }
        }
        return rows.table("components", "relMSE in the wedge by component of the observation");
    }

    /** Returns what the read-outs of latent models miss. */
    public static Table readOut(Result result) {
        Rows rows = new Rows(result);
        for (String component : keys(result, model -> model.readOut().keySet())) {
            rows.add(component, model -> cell(model.readOut().get(component)));
        }
        return rows.table("read-out", "Share of held-out variation that the read-out misses");
    }

    /** Returns the name of a form as people read it. */
    static String words(ErrorForm form) {
        return form == ErrorForm.RATIO ? "mean of ratios" : form.label();
    }

    private static Set<String> keys(Result result, Function<Result.ModelResult, Set<String>> keys) {
        Set<String> all = new LinkedHashSet<>();
        result.models().forEach(model -> all.addAll(keys.apply(model)));
        return all;
    }

    private static Cell cell(@Nullable Interval interval) {
        return interval == null ? NOTHING : new Cell.Measured(interval.mean(), interval.low(), interval.high());
    }

    private static Cell cell(Result.@Nullable Residual residual) {
        return residual == null ? NOTHING : new Cell.Measured(residual.mean(), residual.low(), residual.high());
    }

    private static Cell relative(Result.@Nullable Residual residual) {
        return residual == null ? NOTHING : new Cell.Measured(residual.relative());
    }

    /** Rows with one column a model; a row in which no model has a number is left out. */
    private record Rows(Result result, List<List<Cell>> rows) {

        Rows(Result result) {
            this(result, new ArrayList<>());
        }

        void add(String name, Function<Result.ModelResult, Cell> cell) {
            List<Cell> cells = result.models().stream().map(cell).toList();
            if (cells.stream().anyMatch(found -> !found.equals(NOTHING))) {
                rows.add(Stream.concat(Stream.of(new Cell.Words(name)), cells.stream()).toList());
            }
        }

        Table table(String name, String caption) {
            return new Table(name, caption,
                    Stream.concat(Stream.of("quantity"), result.models().stream().map(Result.ModelResult::name)).toList(), rows);
        }
    }
}
