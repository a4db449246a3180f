package org.orbitarium.engine.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;

/**
 * A table read from comma-separated text (RFC 4180, in UTF-8): a header, then one record a row; blank lines are passed over. Bytes,
 * columns, rows and cells are counted while it is read, so that a table that is too large is refused early; every complaint names file,
 * line and column. A name that ends in {@code .gz} is unpacked while it is read.
 */
public final class CsvTable implements Table {

    /** The most text that is read, unpacked. */
    public static final int MOST_BYTES = 256 << 20;
    /** The most columns. */
    public static final int MOST_COLUMNS = 4096;

    static final String SPLIT = "Split it into smaller files.";

    /**
     * How much is read, checked while it is read.
     *
     * @param bytes unpacked
     * @param line  characters in a line
     * @param rows  without the header
     * @param cells in all rows
     */
    record Limits(int bytes, int line, int rows, int cells) {

        /** Ten times the largest recordings; a gigabyte of memory at worst. */
        static final Limits USUAL = new Limits(MOST_BYTES, 1 << 20, 2_000_000, 16_000_000);
    }

    private final String name;
    private final SequencedMap<String, Integer> columns;
    private final List<String[]> rows;
    private final List<Integer> lines;

    private CsvTable(String name, SequencedMap<String, Integer> columns, List<String[]> rows, List<Integer> lines) {
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
        return read(file, Limits.USUAL);
    }

    static CsvTable read(Path file, Limits limits) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, limits);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "there is no such file", "Check the path.", e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read (" + e.getMessage() + ")",
                    "Check the path and its permissions.", e);
        }
    }

    /** Reads a stream; {@code name} stands in messages and decides whether it is unpacked. */
    public static CsvTable read(String name, InputStream in) {
        return read(name, in, Limits.USUAL);
    }

    static CsvTable read(String name, InputStream in, Limits limits) {
        try (InputStream text = name.endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return parse(name, new CsvRecords(name, new CsvLines(name, text, limits), limits), limits);
        } catch (ZipException e) {
            throw new BadInputException(name, "is named .gz and is not a gzip file", "Rename or pack it.", e);
        } catch (CharacterCodingException e) {
            throw new BadInputException(name, "is not UTF-8 text", "Save it as comma-separated UTF-8 text.", e);
        } catch (IOException e) {
            throw new BadInputException(name, "cannot be read to its end (" + e.getMessage() + ")", "Write the file again.", e);
        }
    }

    private static CsvTable parse(String name, CsvRecords records, Limits limits) throws IOException {
        List<String> first = records.next();
        SequencedMap<String, Integer> columns = header(name, first == null ? List.of("") : first);
        List<String[]> rows = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (List<String> cells = records.next(); cells != null; cells = records.next()) {
            if (cells.size() != columns.size()) {
                throw new BadInputException(name + ":" + records.number(), "has " + cells.size() + " cells where the header names "
                        + columns.size() + " columns", "Give every column a cell; an unknown value is an empty cell.");
            }
            if (rows.size() == limits.rows() || (rows.size() + 1L) * cells.size() > limits.cells()) {
                throw new BadInputException(name + ":" + records.number(), "is more than is read: at most " + limits.rows()
                        + " rows and " + limits.cells() + " cells", SPLIT);
            }
            rows.add(cells.toArray(String[]::new));
            lines.add(records.number());
        }
        return new CsvTable(name, columns, rows, lines);
    }

    private static SequencedMap<String, Integer> header(String name, List<String> names) {
        if (names.size() > MOST_COLUMNS) {
            throw new BadInputException(name + ":1", "names " + names.size() + " columns; at most " + MOST_COLUMNS + " are read",
                    "Keep the columns that are needed.");
        }
        SequencedMap<String, Integer> columns = new LinkedHashMap<>();
        for (String column : names) {
            if (column.isBlank()) {
                throw new BadInputException(name + ":1", "column " + (columns.size() + 1) + " has no name",
                        "Start with a header line of names, separated by commas.");
            }
            if (columns.put(column, columns.size()) != null) {
                throw new BadInputException(name + ":1", "names the column '" + column + "' twice", "Name every column once.");
            }
        }
        return columns;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String header() {
        return name + ":1";
    }

    @Override
    public int count() {
        return rows.size();
    }

    /** Returns the names of the columns in their order. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Returns the text of a cell; without quotes about it, blanks at its ends do not count. */
    public String text(int row, String column) {
        Integer at = columns.get(column);
        if (at == null) {
            throw new BadInputException(header(), "lacks the column '" + column + "'", "Add it.");
        }
        return rows.get(row)[at];
    }

    @Override
    public boolean present(int row, String column) {
        return has(column) && !text(row, column).isEmpty();
    }

    @Override
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

    @Override
    public int whole(int row, String column) {
        String text = text(row, column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw unexpected(row, column, text, "a whole number", e);
        }
    }

    @Override
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
