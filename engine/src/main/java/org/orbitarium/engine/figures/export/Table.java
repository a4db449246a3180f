package org.orbitarium.engine.figures.export;

import java.util.List;

/**
 * A table of words and numbers, whatever it is written as.
 *
 * @param name    in small letters and hyphens, as labels and files carry it
 * @param caption what it shows, in one line
 * @param columns their names; the first column names the rows
 * @param rows    as many cells each as there are columns
 */
public record Table(String name, String caption, List<String> columns, List<List<Cell>> rows) {

    /** Copies the lists and checks the widths. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(name + ": " + columns.size() + " columns, a row of " + row.size() + " cells");
            }
        }
    }

    /** Returns whether any number of a column has an interval. */
    public boolean intervals(int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof Cell.Measured measured && measured.spread());
    }
}
