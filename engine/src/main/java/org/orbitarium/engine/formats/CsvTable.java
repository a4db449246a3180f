package org.orbitarium.engine.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;

/**
 * A table read from comma-separated text: a header line, then one line a row; UTF-8, no quoting. Reading is bounded in bytes, columns and
 * rows, and every complaint names file, line and column. A name that ends in {@code .gz} is unpacked while it is read.
 */
public final class CsvTable {

    /** The most text that is read, unpacked. */
    public static final int MOST_BYTES = 256 << 20;
    /** The most columns. */
    public static final int MOST_COLUMNS = 4096;

    private final String name;
    private final Map<String, Integer> columns;
    private final List<String[]> rows;
    private final List<Integer> lines;

    private CsvTable(String name, Map<String, Integer> columns, List<String[]> rows, List<Integer> lines) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.lines = lines;
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException if it is missing, too large, not text, or has rows of another length than the header
     */
    public static CsvTable read(Path file) {
        return read(file, MOST_BYTES);
    }

    static CsvTable read(Path file, int mostBytes) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, mostBytes);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "there is no such file", "Check the path.", e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read (" + e.getMessage() + ")",
                    "Check the path and its permissions.", e);
        }
    }

    /** Reads a stream; {@code name} stands in messages and decides whether it is unpacked. */
    public static CsvTable read(String name, InputStream in) {
        return read(name, in, MOST_BYTES);
    }

    static CsvTable read(String name, InputStream in, int mostBytes) {
        try (InputStream text = name.endsWith(".gz") ? new GZIPInputStream(in) : new BufferedInputStream(in)) {
            byte[] bytes = text.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new BadInputException(name, "holds more than " + mostBytes + " bytes of text", "Split it into smaller files.");
            }
            return parse(name, decode(name, bytes));
        } catch (ZipException e) {
            throw new BadInputException(name, "is named .gz and is not a gzip file", "Rename or pack it.", e);
        } catch (IOException e) {
            throw new BadInputException(name, "cannot be read to its end (" + e.getMessage() + ")", "Write the file again.", e);
        }
    }

    private static String decode(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(name, "is not UTF-8 text", "Save it as comma-separated UTF-8 text.", e);
        }
    }

    private static CsvTable parse(String name, String text) {
        String[] all = text.split("\r?\n", -1);
        Map<String, Integer> columns = header(name, all[0]);
        List<String[]> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (int i = 1; i < all.length; i++) {
            if (all[i].isBlank()) {
                continue;
            }
            String[] cells = all[i].split(",", -1);
            if (cells.length != columns.size()) {
                throw new BadInputException(name + ":" + (i + 1), "has " + cells.length + " cells where the header names "
                        + columns.size() + " columns", "Give every column a cell; an unknown value is an empty cell.");
            }
            rows.add(cells);
            lines.add(i + 1);
        }
        return new CsvTable(name, columns, rows, lines);
    }

    private static Map<String, Integer> header(String name, String line) {
        String[] names = line.split(",", -1);
        if (names.length > MOST_COLUMNS) {
            throw new BadInputException(name + ":1", "names " + names.length + " columns; at most " + MOST_COLUMNS + " are read",
                    "Keep the columns that are needed.");
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            String column = names[i].strip();
            if (column.isEmpty() || column.indexOf('"') >= 0) {
                throw new BadInputException(name + ":1", "column " + (i + 1) + " has no plain name",
                        "Start with a header line of names without quotes, separated by commas.");
            }
            if (columns.put(column, i) != null) {
                throw new BadInputException(name + ":1", "names the column '" + column + "' twice", "Name every column once.");
            }
        }
        return columns;
    }

    /** Returns the name that messages give to this table. */
    public String name() {
        return name;
    }

    /** Returns the number of rows without the header. */
    public int count() {
        return rows.size();
    }

    /** Returns whether there is a column of this name. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Complains unless all these columns are there. */
    public CsvTable require(List<String> names) {
        for (String column : names) {
            if (!has(column)) {
                throw new BadInputException(name + ":1", "lacks the column '" + column + "'",
                        "The columns " + String.join(", ", names) + " are needed.");
            }
        }
        return this;
    }

    /** Returns the text of a cell, stripped. */
    public String text(int row, String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new BadInputException(name + ":1", "lacks the column '" + column + "'", "Add it.");
        }
        return rows.get(row)[at].strip();
    }

    /** Returns whether a cell is there and not empty. */
    public boolean present(int row, String column) {
        return has(column) && !text(row, column).isEmpty();
    }

    /** Returns a finite number. */
    public double number(int row, String column) {
        String text = text(row, column);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw unexpected(row, column, text, "a finite number", e);
        }
        throw unexpected(row, column, text, "a finite number", null);
    }

    /** Returns a whole number. */
    public int whole(int row, String column) {
        String text = text(row, column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw unexpected(row, column, text, "a whole number", e);
        }
    }

    /** Returns an error about a row, for what only the reader of the table can know. */
    public BadInputException problem(int row, String column, String problem, String fix) {
        return new BadInputException(place(row, column), problem, fix);
    }

    private BadInputException unexpected(int row, String column, String found, String expected,
            @Nullable Throwable cause) {
        String problem = (found.isEmpty() ? "is empty" : "is '" + found + "'") + " where " + expected + " is expected";
        String fix = "Correct the cell.";
        return cause == null ? new BadInputException(place(row, column), problem, fix)
                : new BadInputException(place(row, column), problem, fix, cause);
    }

    private String place(int row, String column) {
        return name + ":" + lines.get(row) + " column " + column;
    }
}
