package org.orbitarium.engine.formats;

import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.base.AtomicFiles;

/** Builds comma-separated text that {@link CsvTable} reads back: numbers with all their digits, unknown values as empty cells. */
public final class CsvWriter {

    private final int width;
    private final StringBuilder text = new StringBuilder();

    /** Begins with the header. */
    public CsvWriter(List<String> columns) {
        width = columns.size();
        text.append(String.join(",", columns)).append('\n');
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

    private static String cell(Object value) {
        if (value instanceof Double number && number.isNaN()) {
            return "";
        }
        String cell = value.toString();
        if (cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a cell cannot hold commas, quotes or line ends: " + cell);
        }
        return cell;
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
