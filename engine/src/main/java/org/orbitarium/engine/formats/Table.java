package org.orbitarium.engine.formats;

import java.util.List;
import org.orbitarium.engine.base.BadInputException;

/** Rows of numbers in named columns, whatever file they came from; every complaint names the file and the place in it. */
public interface Table {

    /** Returns the name that messages give to this table. */
    String name();

    /** Returns where its columns are named. */
    default String header() {
        return name();
    }

    /** Returns the number of rows. */
    int count();

    /** Returns whether there is a column of this name. */
    boolean has(String column);

    /** Complains unless all these columns are there. */
    default Table require(List<String> columns) {
        for (String column : columns) {
            if (!has(column)) {
                throw new BadInputException(header(), "lacks the column '" + column + "'",
                        "The columns " + String.join(", ", columns) + " are needed.");
            }
        }
        return this;
    }

    /** Returns whether a value is there and not left open. */
    boolean present(int row, String column);

    /** Returns a finite number. */
    double number(int row, String column);

    /** Returns a whole number. */
    int whole(int row, String column);

    /** Returns an error about a value, for what only the reader of the table can know. */
    BadInputException problem(int row, String column, String problem, String fix);
}
