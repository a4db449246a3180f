package org.orbitarium.engine.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;

final class CsvTableTest {

    @Test
    void numbersWordsAndEmptyCellsAreRead() {
        CsvTable table = read("a,b,c\n1,-2.5e-3,wander\r\n\n2, ,\n");
        assertEquals(2, table.count());
        assertEquals(1, table.whole(0, "a"));
        assertEquals(-2.5e-3, table.number(0, "b"));
        assertEquals("wander", table.text(0, "c"));
        assertFalse(table.present(1, "b"));
        assertFalse(table.present(1, "none"));
        assertTrue(table.present(1, "a"));
    }

    @Test
    void everyDoubleSurvivesWritingAndReading() {
        CsvWriter writer = new CsvWriter(List.of("x", "y"));
        double[] values = {Math.PI, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1f, 1e22};
        for (double value : values) {
            writer.row(value, Double.NaN);
        }
        CsvTable table = read(writer.text());
        for (int i = 0; i < values.length; i++) {
            assertEquals(Double.doubleToLongBits(values[i]), Double.doubleToLongBits(table.number(i, "x")));
            assertFalse(table.present(i, "y"));
        }
    }

    @Test
    void everyTextSurvivesWritingAndReading() {
        List<String> texts = List.of("plain", "a,b", "\"", "say \"yes\"", "two\nlines", "two\r\nlines", " outer blanks ", "\r", "\"\n,",
                "");
        for (int width = 1; width <= 2; width++) {
            CsvWriter writer = new CsvWriter(width == 1 ? List.of("a \"b\", c") : List.of("a \"b\", c", " d\n"));
            for (String text : texts) {
                writer.row(width == 1 ? new Object[] {text} : new Object[] {text, 7});
            }
            CsvTable table = read(writer.text());
            assertEquals(texts, IntStream.range(0, table.count()).mapToObj(row -> table.text(row, "a \"b\", c")).toList());
            assertEquals(width, table.columns().size());
            assertEquals("a \"b\", c", table.columns().getFirst());
        }
    }

    @Test
    void onlyWhatNeedsQuotesIsQuotedAndTheyAreDoubledInside() {
        CsvWriter writer = new CsvWriter(List.of("model", "x"));
        writer.row("Vector neurons", 1.5);
        writer.row("MLP, \"wide\"", Float.NaN);
        assertEquals("model,x\nVector neurons,1.5\n\"MLP, \"\"wide\"\"\",\n", writer.text());
        assertThrows(IllegalArgumentException.class, () -> writer.row(1));
    }

    @Test
    void aCellInQuotesMayEndLaterAndLinesAreCountedOn() {
        CsvTable table = read("a,b\r\n \"1,5\" ,\"\"\r\n\"x\ny\",2\n3,z\n");
        assertEquals("1,5", table.text(0, "a"));
        assertFalse(table.present(0, "b"));
        assertEquals("x\ny", table.text(1, "a"));
        refused("t.csv:5 column b: is 'z' where a whole number is expected", () -> table.whole(2, "b"));
    }

    @Test
    void quotesThatDoNotEncloseACellAreRefused() {
        refused("t.csv:2: has a quote in the middle of a cell", () -> read("a\nx\"y\"\n"));
        refused("t.csv:2: has text behind the closing quote", () -> read("a,b\n\"x\"y,2\n"));
        refused("t.csv:3: has a cell whose quote is not closed", () -> read("a\n\"x\ny"));
        refused("t.csv:4: has a cell whose quote is not closed", () -> CsvTable.read("t.csv",
                new ByteArrayInputStream("a\n\"xx\nxx\nxx\n".getBytes(StandardCharsets.UTF_8)), new CsvTable.Limits(100, 5, 100, 100)));
    }

    @Test
    void packedTablesAreUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("a\n7\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(7, CsvTable.read("t.csv.gz", new ByteArrayInputStream(packed.toByteArray())).whole(0, "a"));
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
        refused("t.csv.gz: cannot be read to its end", () -> CsvTable.read("t.csv.gz", new ByteArrayInputStream(cut)));
        refused("t.csv.gz: is named .gz and is not a gzip file",
                () -> CsvTable.read("t.csv.gz", new ByteArrayInputStream("a,b\n1,2\n and more text".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void mistakesNameFileLineAndColumn() {
        refused("t.csv:3: has 1 cells where the header names 2 columns", () -> read("a,b\n1,2\n3\n"));
        refused("t.csv:1: names the column 'a' twice", () -> read("a,a\n"));
        refused("t.csv:1: column 2 has no name", () -> read("a,\n"));
        refused("t.csv:1: column 1 has no name", () -> read(""));
        refused("t.csv:3 column b: is 'x' where a finite number is expected", () -> read("a,b\n1,2\n3,x\n").number(1, "b"));
        refused("t.csv:2 column a: is 'NaN' where a finite number is expected", () -> read("a\nNaN\n").number(0, "a"));
        refused("t.csv:2 column a: is '1.5' where a whole number is expected", () -> read("a\n1.5\n").whole(0, "a"));
        refused("t.csv:1: lacks the column 'c'", () -> read("a,b\n1,2\n").require(List.of("a", "c")));
        refused("t.csv: is not UTF-8 text", () -> CsvTable.read("t.csv", new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xff})));
    }

    @Test
    void readingIsBounded(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a\n" + "1\n".repeat(100));
        assertEquals(100, CsvTable.read(file, new CsvTable.Limits(202, 2, 100, 100)).count());
        refused(file + ": holds more than 201 bytes", () -> CsvTable.read(file, new CsvTable.Limits(201, 2, 100, 100)));
        refused(file + ":101: is more than is read", () -> CsvTable.read(file, new CsvTable.Limits(202, 2, 99, 100)));
        refused(file + ":101: is more than is read", () -> CsvTable.read(file, new CsvTable.Limits(202, 2, 100, 99)));
        refused("t.csv:2: is longer than 5 characters",
                () -> CsvTable.read("t.csv", new EndlessInput("a\n"), new CsvTable.Limits(100_000, 5, 100, 100)));
        refused("t.csv:1: names 5000 columns", () -> read("x,".repeat(4999) + "y\n"));
        refused(folder.resolve("none.csv") + ": there is no such file", () -> CsvTable.read(folder.resolve("none.csv")));
        refused(folder + ": cannot be read", () -> CsvTable.read(folder));
    }

    /** A stream that never ends: only reading while counting comes to an end, without its length in memory. */
    private static final class EndlessInput extends InputStream {

        private final byte[] first;
        private int at;

        EndlessInput(String first) {
            this.first = first.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return at < first.length ? first[at++] : '1';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                bytes[i] = (byte) read();
            }
            return length;
        }
    }

    private static void refused(String expected, Executable reading) {
        BadInputException error = assertThrows(BadInputException.class, reading);
        assertTrue(error.getMessage().startsWith(expected), error.getMessage());
    }

    private static CsvTable read(String text) {
        return CsvTable.read("t.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
