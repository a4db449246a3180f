package org.orbitarium.engine.figures.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbitarium.engine.formats.CsvWriter;

/**
 * A table as comma-separated text that {@link org.orbitarium.engine.formats.CsvTable} reads back to the same doubles. A column with
 * intervals is followed by its bounds. The caption is the first column of every row, so that rows keep it when they are cut out or joined
 * with others; there is no comment in such a file that every reader would pass over.
 */
public final class TableCsv {

    /** The column of the caption. */
    public static final String CAPTION = "caption";

    private TableCsv() {
    }

    /** Returns the text. */
    public static String write(Table table, Caption caption) {
        List<Object> head = new ArrayList<>(List.of(CAPTION));
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            head.add(name);
            if (table.intervals(i)) {
                head.addAll(List.of(name + " low", name + " high"));
            }
        }
        CsvWriter csv = new CsvWriter(head.stream().map(String::valueOf).toList());
        for (List<Cell> cells : table.rows()) {
            List<Object> row = new ArrayList<>(List.of(caption.line()));
            for (int i = 0; i < cells.size(); i++) {
                row.addAll(values(cells.get(i), table.intervals(i)));
            }
            csv.row(row.toArray());
        }
        return csv.text();
    }

    private static List<Object> values(Cell cell, boolean intervals) {
        Object value = switch (cell) {
            case Cell.Words words -> words.text();
            case Cell.Exact exact -> number(exact.value());
            case Cell.Measured measured -> number(measured.value());
        };
        if (!intervals) {
            return List.of(value);
        }
        return cell instanceof Cell.Measured measured && measured.spread()
                ? Arrays.asList(value, number(measured.low()), number(measured.high())) : List.of(value, "", "");
    }

    /** What is not a number is an empty cell; counts have no decimals. */
    private static Object number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0);
        return whole ? (Object) (long) value : (Object) value;
    }
}
