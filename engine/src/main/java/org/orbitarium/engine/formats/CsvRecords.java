package org.orbitarium.engine.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;

/**
 * The records of a table, one at a time: a line split at its commas. A cell in quotes may hold commas, line ends and, doubled, quotes
 * (RFC 4180); it is kept as it is, where blanks about other cells are dropped.
 */
final class CsvRecords {

    private final String name;
    private final CsvLines lines;
    private final CsvTable.Limits limits;
    private String line = "";
    private int at;
    private int first;

    CsvRecords(String name, CsvLines lines, CsvTable.Limits limits) {
        this.name = name;
        this.lines = lines;
        this.limits = limits;
    }

    /** Returns the cells of the next record, a blank line being none; null after the last. */
    @Nullable List<String> next() throws IOException {
        String next = lines.next();
        while (next != null && next.isBlank()) {
            next = lines.next();
        }
        if (next == null) {
            return null;
        }
        line = next;
        at = 0;
        first = lines.number();
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (at < line.length()) {
            at++;
            cells.add(cell());
        }
        return cells;
    }

    /** Returns the number of the line on which the record begins, from 1. */
    int number() {
        return first;
    }

    /** Reads up to the comma behind the cell, or to the end of the line. */
    private String cell() throws IOException {
        int start = blanks(at);
        if (start < line.length() && line.charAt(start) == '"') {
            at = start + 1;
            return quoted();
        }
        int comma = line.indexOf(',', at);
        int end = comma < 0 ? line.length() : comma;
        String cell = line.substring(at, end).strip();
        if (cell.indexOf('"') >= 0) {
            throw problem("has a quote in the middle of a cell");
        }
        at = end;
        return cell;
    }

    private String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        int quote = line.indexOf('"', at);
        while (quote < 0 || line.startsWith("\"\"", quote)) {
            cell.append(line, at, quote < 0 ? line.length() : quote + 1);
            at = quote + 2;
            if (quote < 0) {
                cell.append('\n');
                goOn(cell.length());
            }
            quote = line.indexOf('"', at);
        }
        cell.append(line, at, quote);
        at = blanks(quote + 1);
        if (at < line.length() && line.charAt(at) != ',') {
            throw problem("has text behind the closing quote of a cell");
        }
        return cell.toString();
    }

    /** A cell in quotes goes on after the end of its line. */
    private void goOn(int length) throws IOException {
        String next = lines.next();
        if (next == null || length > limits.line()) {
            throw problem("has a cell whose quote is not closed");
        }
        line = next;
        at = 0;
    }

    private int blanks(int from) {
        int end = from;
        while (end < line.length() && Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private BadInputException problem(String problem) {
        return new BadInputException(name + ":" + lines.number(), problem,
                "Put quotes about the whole cell, and double those that stand in it.");
    }
}
