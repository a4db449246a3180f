package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.measures.Trained;
import org.orbitarium.engine.nn.Precision;

/** The tables of rollouts: a row a model and horizon. */
public final class RolloutTables {

    private final Texts texts;

    /** Tables that speak a language; those of files are in English. */
    public RolloutTables(Language language) {
        texts = Texts.of(RolloutTables.class, "words", language);
    }

    /** Returns the table of errors and that of residuals; without rows if nothing was rolled out. */
    public List<Table> of(Result result) {
        return List.of(errors(result), residuals(result));
    }

    /** Returns what the charts over the horizon show. */
    public Table horizon(Result result, ErrorForm form) {
        String name = texts.get("form." + form.label());
        List<String> columns = List.of(texts.get("row.seen", name), texts.get("row.worst", name),
                texts.get("column.rollout-residual", "float32"), texts.get("column.rollout-residual", "float64"));
        return new Table("horizon", texts.get("table.rollout-horizon"), columns(columns), result.rollout().stream()
                .map(point -> row(point, Stream.of(cell(point.seen(), form.label()), cell(point.worst(), form.label()),
                        cell(point.relative(), "float32"), cell(point.relative(), "float64")))).toList());
    }

    /** Returns the errors where training has seen and where they are worst, and how many times as great these are. */
    private Table errors(Result result) {
        List<String> columns = new ArrayList<>();
        for (ErrorForm form : List.of(ErrorForm.POWER, ErrorForm.POOLED)) {
            String name = texts.get("form." + form.label());
            columns.addAll(List.of(texts.get("row.seen", name), texts.get("row.worst", name), texts.get("row.factor", name, "float32"),
                    texts.get("row.factor", name, "float64")));
        }
        return new Table("rollout-errors", texts.get("table.rollout-errors"), columns(columns), result.rollout().stream()
                .map(point -> row(point, Stream.of(ErrorForm.POWER, ErrorForm.POOLED).map(ErrorForm::label).flatMap(form -> Stream.of(
                        cell(point.seen(), form), cell(point.worst(), form), cell(point.factor(), form),
                        cell(point.factorFloat64(), form))))).toList());
    }

    /** Returns how far the models are from exact equivariance. */
    private Table residuals(Result result) {
        List<String> arithmetics = List.of(Precision.FLOAT32.label(), Precision.FLOAT64.label(), Trained.PYTORCH);
        List<String> columns = arithmetics.stream().flatMap(name -> Stream.of("absolute", "relative", "norm")
                .map(what -> texts.get("column.rollout-" + what, said(name)))).toList();
        return new Table("rollout-residuals", texts.get("table.rollout-residuals"), columns(columns), result.rollout().stream()
                .map(point -> row(point, arithmetics.stream().flatMap(name -> Stream.of(cell(point.absolute(), name),
                        cell(point.relative(), name), cell(point.norm(), name))))).toList());
    }

    private static String said(String arithmetic) {
        return arithmetic.equals(Trained.PYTORCH) ? "PyTorch float32" : arithmetic;
    }

    private List<String> columns(List<String> more) {
        return Stream.concat(Stream.of(texts.get("column.model"), texts.get("column.horizon")), more.stream()).toList();
    }

    private static List<Cell> row(RolloutPoint point, Stream<Cell> cells) {
        return Stream.concat(Stream.of(new Cell.Words(point.model()), new Cell.Exact(point.h())), cells).toList();
    }

    private static Cell cell(Map<String, Interval> numbers, String key) {
        Interval number = RolloutPoint.in(numbers, key);
        return new Cell.Measured(number.mean(), number.low(), number.high());
    }
}
