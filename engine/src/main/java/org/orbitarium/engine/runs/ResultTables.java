package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.Quantity;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.scenes.Scene;

/** The tables of a result in a language: what a report prints, and what can be taken out as CSV or LaTeX. */
public final class ResultTables {

    private static final Cell NOTHING = new Cell.Words("");

    private final Texts texts;

    /** Tables that speak a language; those of files are in English. */
    public ResultTables(Language language) {
        texts = Texts.of(ResultTables.class, "words", language);
    }

    /** Returns every table that has something in it. */
    public List<Table> of(Result result) {
        return Stream.of(List.of(published(result.published())), new ControlTables(texts.language()).of(result),
                List.of(errors(result), factors(result), residuals(result), components(result), readOut(result)),
                new RolloutTables(texts.language()).of(result)).flatMap(List::stream).filter(table -> !table.rows().isEmpty()).toList();
    }

    /** Returns all that was measured of whole models, in one table. */
    public Table models(Result result) {
        Rows rows = new Rows(result);
        addErrors(rows);
        addFactors(rows);
        addResiduals(rows, "table.residual");
        return table(rows, "result", "table.result");
    }

    /** Returns published numbers for which nothing was measured yet. */
    public Table unmeasured(List<Scene.PublishedNumber> numbers) {
        List<List<Cell>> rows = numbers.stream().map(number -> {
            Scene.PublishedWording wording = number.in(texts.language());
            return List.<Cell>of(new Cell.Words(wording.what()), NOTHING, new Cell.Exact(number.value()), NOTHING, NOTHING,
                    new Cell.Words(wording.source()));
        }).toList();
        return new Table("published", texts.get("table.unmeasured"), columns(), rows);
    }

    /** Returns our numbers beside the published ones, as they are worded. */
    public Table published(List<Result.Published> lines) {
        List<List<Cell>> rows = lines.stream().map(line -> List.<Cell>of(new Cell.Words(line.what()), ours(line),
                new Cell.Exact(line.theirs()), new Cell.Words(line.verdict()),
                new Cell.Words(line.cause() == null ? "" : line.cause()), new Cell.Words(line.source()))).toList();
        return new Table("published", texts.get("table.published"), columns(), rows);
    }

    private List<String> columns() {
        return Stream.of("what", "ours", "theirs", "verdict", "remark", "source").map(name -> texts.get("column." + name)).toList();
    }

    private static Cell ours(Result.Published line) {
        return line.quantity().equals(Quantity.PARAMETERS.label()) ? new Cell.Exact(line.ours())
                : new Cell.Measured(line.ours(), line.low(), line.high());
    }

    /** Returns sizes and errors of the models. */
    public Table errors(Result result) {
        Rows rows = new Rows(result);
        addErrors(rows);
        return table(rows, "errors", "table.errors");
    }

    private void addErrors(Rows rows) {
        rows.add(texts.get("row.parameters"), model -> new Cell.Exact(model.parameters()));
        for (ErrorForm form : ErrorForm.values()) {
            rows.add(texts.get("row.seen", form(form)), model -> cell(model.seen(form)));
        }
        for (ErrorForm form : ErrorForm.values()) {
            rows.add(texts.get("row.worst", form(form)), model -> cell(model.worst(form)));
        }
    }

    /** Returns how much the errors grow. */
    public Table factors(Result result) {
        Rows rows = new Rows(result);
        addFactors(rows);
        return table(rows, "factors", "table.factors");
    }

    private void addFactors(Rows rows) {
        for (ErrorForm form : ErrorForm.values()) {
            String name = form(form);
            rows.add(texts.get("row.factor", name, "float32"), model -> cell(model.factor().get(form.label())));
            rows.add(texts.get("row.factor", name, "float64"), model -> cell(model.factorFloat64().get(form.label())));
            rows.add(texts.get("row.fine", name, "float32"), model -> cell(model.dialFactor().get(form.label())));
            rows.add(texts.get("row.reflections", name, "float32"), model -> cell(model.mirrorFactor().get(form.label())));
        }
    }

    /** Returns how far the models are from exact equivariance. */
    public Table residuals(Result result) {
        Rows rows = new Rows(result);
        addResiduals(rows, "table.plain");
        return table(rows, "residuals", "table.residuals");
    }

    /** Adds residuals under names that stand in a text of their own. */
    private void addResiduals(Rows rows, String named) {
        for (Precision precision : Precision.values()) {
            String name = precision.label();
            rows.add(texts.get(named, texts.get("row.greatest", name)), model -> cell(model.residual().get(name)));
            rows.add(texts.get(named, texts.get("row.relative", name)), model -> relative(model.residual().get(name)));
            rows.add(texts.get(named, texts.get("row.at-one", name)), model -> cell(model.residualAt().get(name)));
        }
        String torch = "PyTorch float32";
        rows.add(texts.get(named, texts.get("row.greatest", torch)), model -> cell(model.residualPyTorch()));
        rows.add(texts.get(named, texts.get("row.relative", torch)), model -> relative(model.residualPyTorch()));
        rows.add(texts.get(named, texts.get("row.at-one", torch)), model -> cell(model.residualPyTorchAt()));
        rows.add(texts.get("row.drift", torch), model -> cell(model.costDrift()));
    }

    /** Returns the errors in the wedge by component of the observation. */
    public Table components(Result result) {
        Rows rows = new Rows(result);
        for (String component : keys(result, model -> model.components().keySet())) {
            for (ErrorForm form : ErrorForm.values()) {
                rows.add(component + ", " + form(form), model -> cell(model.components().getOrDefault(component, Map.of())
                        .get(form.label())));
            }
        }
        return table(rows, "components", "table.components");
    }

    /** Returns what the read-outs of latent models miss. */
    public Table readOut(Result result) {
        Rows rows = new Rows(result);
        for (String component : keys(result, model -> model.readOut().keySet())) {
            rows.add(component, model -> cell(model.readOut().get(component)));
        }
        return table(rows, "read-out", "table.read-out");
    }

    private String form(ErrorForm form) {
        return texts.get("form." + form.label());
    }

    private Table table(Rows rows, String name, String caption) {
        return new Table(name, texts.get(caption), Stream.concat(Stream.of(texts.get("column.quantity")),
                rows.result().models().stream().map(Result.ModelResult::name)).toList(), rows.rows());
    }

    /** Returns the name of a form as reports write it. */
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
    }
}
