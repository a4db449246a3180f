package org.orbitarium.engine.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.orbitarium.engine.base.BadInputException;

/**
 * A table of plain arrays; NaN is a value that is left open.
 *
 * @param name    as messages give it
 * @param count   of rows
 * @param columns by name, each of that length
 * @param place   says where a value stands in the file
 */
public record ArrayTable(String name, int count, SequencedMap<String, double[]> columns, Place place) implements Table {

    /** Copies the map and checks the lengths. */
    public ArrayTable {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        for (Map.Entry<String, double[]> column : columns.entrySet()) {
            if (column.getValue().length != count) {
                throw new IllegalArgumentException("column " + column.getKey() + " has " + column.getValue().length + " of " + count);
            }
        }
    }

    /** Where the values of a table stand in its file. */
    @FunctionalInterface
    public interface Place {

        /** Returns the file and the place of a value. */
        String of(int row, String column);
    }

    @Override
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    @Override
    public boolean present(int row, String column) {
        double[] values = columns.get(column);
        return values != null && !Double.isNaN(values[row]);
    }

    @Override
    public double number(int row, String column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new BadInputException(name, "lacks the column '" + column + "'", "Add it.");
        }
        if (!Double.isFinite(values[row])) {
            throw problem(row, column, "is " + values[row] + " where a finite number is expected", "Correct the value.");
        }
        return values[row];
    }

    @Override
    public int whole(int row, String column) {
        double value = number(row, column);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw problem(row, column, "is " + value + " where a whole number is expected", "Correct the value.");
        }
        return (int) value;
    }

    @Override
    public BadInputException problem(int row, String column, String problem, String fix) {
        return new BadInputException(place.of(row, column), problem, fix);
    }
}
