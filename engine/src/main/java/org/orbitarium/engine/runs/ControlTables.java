package org.orbitarium.engine.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Texts;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.measures.Interval;

/** The tables of closed loops: a row a controller, and a row a controller and element. */
public final class ControlTables {

    private static final Cell NOTHING = new Cell.Words("");

    private final Texts texts;

    /** Tables that speak a language; those of files are in English. */
    public ControlTables(Language language) {
        texts = Texts.of(ControlTables.class, "words", language);
    }

    /** Returns the table of controllers and that of elements; none if no loops were run. */
    public List<Table> of(Result result) {
        ControlResult control = result.control();
        return control == null ? List.of() : List.of(controllers(control), elements(control));
    }

    /** Returns a controller as readers know it: the name of its model, or what stands in the place of one. */
    public String name(ControlResult.Row row) {
        String model = row.model();
        return model == null ? texts.get("control." + row.controller()) : model;
    }

    private Table controllers(ControlResult control) {
        List<String> columns = List.of(texts.get("column.controller"), texts.get("column.success-seen"), texts.get("column.success-unseen"),
                texts.get("column.control-ratio", unit(control.errorUnit())), texts.get("column.max-angle"),
                texts.get("column.max-length", unit(control.unit())), texts.get("column.sign-test"), texts.get("column.permutation-test"),
                texts.get("column.parted"));
        List<List<Cell>> rows = control.rows().stream().map(row -> List.<Cell>of(new Cell.Words(name(row)),
                cell(row.byElement().getFirst().success()), cell(least(row)), cell(row.ratio()), single(row.maxAbsDifference()),
                single(row.maxAbsLength()), single(row.signTest()), single(row.permutationTest()),
                new Cell.Exact(row.parted()))).toList();
        return new Table("control", texts.get("table.control", control.tasks(), control.excluded(), control.criterion()), columns, rows);
    }

    /** Returns the success at the turned element at which it is least. */
    private static @Nullable Interval least(ControlResult.Row row) {
        Interval least = null;
        for (ControlResult.ElementRow element : row.byElement().subList(1, row.byElement().size())) {
            least = least == null || element.success().mean() < least.mean() ? element.success() : least;
        }
        return least;
    }

    private Table elements(ControlResult control) {
        String unit = unit(control.unit());
        boolean covered = control.rows().getFirst().byElement().getFirst().coverage() != null;
        List<String> columns = new ArrayList<>(List.of(texts.get("column.controller"), texts.get("column.element"),
                texts.get("column.success"), texts.get("column.angle-last"), texts.get("column.position-last", unit),
                texts.get("column.angle-best"), texts.get("column.position-best", unit)));
        if (covered) {
            columns.add(texts.get("column.coverage"));
        }
        List<List<Cell>> rows = control.rows().stream().flatMap(row -> row.byElement().stream().map(element -> Stream.concat(
                Stream.<Cell>of(new Cell.Words(name(row)), new Cell.Words(element.element()), cell(element.success()),
                        cell(element.angleError()), cell(element.positionError()), cell(element.bestAngle()), cell(element.bestPosition())),
                covered ? Stream.of(cell(element.coverage())) : Stream.of()).toList())).toList();
        return new Table("control-elements", texts.get("table.control-elements"), columns, rows);
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : ", " + unit;
    }

    private static Cell single(double number) {
        return new Cell.Measured(number, number, number);
    }

    private static Cell cell(@Nullable Interval number) {
        return number == null ? NOTHING : new Cell.Measured(number.mean(), number.low(), number.high());
    }
}
