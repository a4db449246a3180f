package org.orbitarium.engine.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.formats.CsvTable;

/**
 * Comma-separated text, plain or packed.
 *
 * @param packed    whether it is packed
 * @param mutations of sound text
 */
record CsvFormat(boolean packed, Mutations mutations) implements Format {

    static final List<String> TOKENS = List.of(",", ",,", "\"", "\"\"", "\",\"", "\"a\nb\"", "\n", "\r\n", "\r", "\n\n", "a,b\n", ";",
            "\t", " \" ", "\"x\"y", "#",
            "episode", "step", "1.5", "1,5", "\ufeff", "\u0000", ",".repeat(5000), "\"" + "q\n".repeat(2000));

    @Override
    public String name() {
        return packed ? "csv.gz" : "csv";
    }

    @Override
    public String suffix() {
        return name();
    }

    @Override
    public byte[] content(RandomStream random) {
        byte[] text = random.nextInt(4) == 0 ? written(random) : mutations.next(random);
        if (!packed) {
            return text;
        }
        byte[] small = pack(random.nextInt(6) == 0 ? new byte[1 << random.nextInt(22)] : text);
        return random.nextInt(3) == 0 ? small : new Mutations(List.of(small), List.of()).next(random);
    }

    private static byte[] written(RandomStream random) {
        StringBuilder text = new StringBuilder();
        int columns = 1 + random.nextInt(random.nextInt(9) == 0 ? 5000 : 6);
        for (int c = 0; c < columns; c++) {
            text.append(c == 0 ? "" : ",").append(random.nextInt(30) == 0 ? Mutations.pick(Mutations.NASTY, random) : "c" + c);
        }
        for (int row = random.nextInt(columns > 20 ? 2 : 20); row > 0; row--) {
            text.append(random.nextInt(9) == 0 ? "\r\n" : "\n");
            for (int c = random.nextInt(40) == 0 ? 1 : 0; c < columns; c++) {
                text.append(c == 0 ? "" : ",").append(random.nextInt(20) == 0 ? Mutations.pick(Mutations.NASTY, random) : "0.5");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pack(byte[] text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void read(Path file) {
        CsvTable table = CsvTable.read(file);
        BadInputException refused = null;
        for (int row = 0; row < table.count(); row++) {
            for (String column : table.columns()) {
                try {
                    if (table.present(row, column) && !Double.isFinite(row % 2 == 0 ? table.number(row, column) : table.whole(row,
                            column))) {
                        throw new AssertionError("a number that is none");
                    }
                } catch (BadInputException e) {
                    // a cell that is refused does not spare the others
                    refused = e;
                }
            }
        }
        if (refused != null) {
            throw refused;
        }
    }
}
