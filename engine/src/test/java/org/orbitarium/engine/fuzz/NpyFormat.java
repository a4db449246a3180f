package org.orbitarium.engine.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.formats.Npy;
import org.orbitarium.engine.formats.TensorFile;

/**
 * Arrays as numpy saves them; headers are also written anew, with parts that do not belong together.
 *
 * @param mutations of sound files
 */
record NpyFormat(Mutations mutations) implements Format {

    static final List<String> TOKENS = List.of("'descr'", "'<f8'", "'|O'", "'fortran_order': True", "'shape': (", "(2, 3)", "{", "}",
            "\u0093NUMPY");
    private static final List<String> TYPES = List.of("'<f8'", "'>f4'", "'<f2'", "'|b1'", "'|u1'", "'<i8'", "'|O'", "'<c16'", "'<U3'",
            "'<f999999999'",
            "'<f99999999999'", "''", "f8", "[('a', '<f8')]", "'=f8'", "'<f'", "'<M8[ns]'", "3");
    private static final List<String> SHAPES = List.of("()", "(1,)", "(2, 3)", "(3,)", "(0,)", "(-1,)", "(2147483647, 2147483647)",
            "(0, 2147483647, 2147483647)",
            "(4294967296,)", "(99999999999999999999,)", "(1L, 2L)", "(2 3)", "(,)", "(1,,2)", "1", "[1]", "(" + "1, ".repeat(63) + "3)",
            "(" + "1, ".repeat(65) + ")", "(" + "9".repeat(5000) + ",)", "(1.5,)", "(" + " ".repeat(3000) + "1,)", "(\u0663,)");

    @Override
    public String name() {
        return "npy";
    }

    @Override
    public String suffix() {
        return "npy";
    }

    @Override
    public byte[] content(RandomStream random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> written(random);
            case 2 -> mutations.damaged(written(random), random);
            default -> mutations.next(random);
        };
    }

    static byte[] written(RandomStream random) {
        String order = Mutations.pick(List.of("False", "True", "None", "'False'", "0"), random);
        String header = "{'descr': " + Mutations.pick(TYPES, random) + ", 'fortran_order': " + (random.nextInt(3) == 0 ? order : "False")
                + ", 'shape': " + Mutations.pick(SHAPES, random) + ", }" + (random.nextInt(8) == 0 ? "'x'" : "");
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        int version = 1 + random.nextInt(3);
        int claimed = text.length + (random.nextInt(4) == 0 ? random.nextInt(9) - 4 : 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0, (byte) claimed, (byte) (claimed >> 8)});
        out.writeBytes(new byte[version == 1 ? 0 : 2]);
        out.writeBytes(text);
        for (int i = Mutations.pick(List.of(0, 1, 3, 8, 12, 24, 48), random); i > 0; i--) {
            out.write(random.nextInt(3));
        }
        return out.toByteArray();
    }

    @Override
    public void read(Path file) {
        used(Npy.read(file));
    }

    /** Every number is there, whatever the type; an npy file has no floats of 8 bits. */
    static void used(TensorFile.Entry array) {
        if (array.doubles().length != array.count()) {
            throw new AssertionError("numbers are missing");
        }
    }
}
