package org.orbitarium.engine.formats;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;

/** The lines of a stream of UTF-8 text, one at a time, so that what is too large is refused before it fills the memory. */
final class CsvLines {

    private final String name;
    private final Reader reader;
    private final CsvTable.Limits limits;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean ended;

    /** Begins; {@code name} stands in messages. Bytes that are not UTF-8 end in a {@link java.nio.charset.CharacterCodingException}. */
    CsvLines(String name, InputStream in, CsvTable.Limits limits) {
        this.name = name;
        this.limits = limits;
        reader = new BufferedReader(new InputStreamReader(new Bounded(in), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Returns the next line up to its line feed, or null after the last. */
    @Nullable String next() throws IOException {
        if (ended) {
            return null;
        }
        number++;
        line.setLength(0);
        int character = reader.read();
        while (character >= 0 && character != '\n') {
            if (line.length() == limits.line()) {
                throw new BadInputException(name + ":" + number, "is longer than " + limits.line() + " characters",
                        "Check that it is comma-separated text, one line a row.");
            }
            line.append((char) character);
            character = reader.read();
        }
        ended = character < 0;
        return line.toString();
    }

    /** Returns the number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** Refuses the byte after the last that is allowed. */
    private final class Bounded extends FilterInputStream {

        private long left = limits.bytes();

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new BadInputException(name, "holds more than " + limits.bytes() + " bytes of text", CsvTable.SPLIT);
            }
        }
    }
}
