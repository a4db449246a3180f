package org.orbitarium.engine.formats;

import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.base.AtomicFiles;

/**
 * Builds comma-separated text that {@link CsvTable} reads back: numbers with all their digits, unknown values as empty cells, and in quotes
 * what holds commas, quotes, line ends or outer blanks (RFC 4180). Lines end with a line feed alone.
 */
public final class CsvWriter {

    private final int width;
    private final StringBuilder text = new StringBuilder();

    /** Begins with the header. */
    public CsvWriter(List<String> columns) {
        width = columns.size();
        row(columns.toArray());
    }

    /** Adds a row of numbers and words; NaN becomes an empty cell. */
    public void row(Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException(width + " cells expected, got " + cells.length);
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(cell(cells[i]));
        }
        text.append('\n');
    }

    private String cell(Object value) {
        if (value instanceof Number number && Double.isNaN(number.doubleValue())) {
            return "";
        }
        String cell = value.toString();
        // a single empty cell would be a blank line, which is no row
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n') && cell.equals(cell.strip())
                && !(cell.isEmpty() && width == 1);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** Returns the text so far. */
    public String text() {
        return text.toString();
    }

    /** Writes the text so far to a file, whole or not at all. */
    public void write(Path file) {
        AtomicFiles.write(file, text());
    }
}
