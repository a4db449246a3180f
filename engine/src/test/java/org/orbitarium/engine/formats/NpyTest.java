package org.orbitarium.engine.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;

final class NpyTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"float64-c.npy", "float64-fortran.npy", "version2.npy", "version3.npy"})
    void readsDoublesInEitherOrderOfAxesAndEveryVersion(String name) throws IOException {
        TensorFile.Entry array = Npy.read(Shipped.file(name));
        assertEquals(TensorFile.Type.F64, array.type());
        assertArrayEquals(new int[] {3, 4}, array.shape());
        assertArrayEquals(Shipped.matrix(), array.doubles());
    }

    @Test
    void readsSmallerFloatsInEitherByteOrder() throws IOException {
        double[] matrix = Shipped.matrix();
        double[] single = Arrays.stream(matrix).map(value -> (float) value).toArray();
        double[] half = Arrays.stream(matrix).map(value -> Float.float16ToFloat(Float.floatToFloat16((float) value))).toArray();
        assertArrayEquals(single, Npy.read(Shipped.file("float32-big-endian.npy")).doubles());
        assertArrayEquals(half, Npy.read(Shipped.file("float16.npy")).doubles());
    }

    @Test
    void readsWholeNumbersTruthValuesASingleNumberAndNothing() throws IOException {
        assertArrayEquals(new long[] {0, 1, 2, 3, 4, 5}, Npy.read(Shipped.file("int64.npy")).longs());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, Npy.read(Shipped.file("uint8.npy")).doubles());
        assertArrayEquals(Arrays.stream(Shipped.matrix()).map(value -> value > 0.5 ? 1 : 0).toArray(),
                Npy.read(Shipped.file("bool.npy")).doubles());
        assertEquals(0, Npy.read(Shipped.file("scalar.npy")).shape().length);
        assertArrayEquals(new double[] {3.5}, Npy.read(Shipped.file("scalar.npy")).doubles());
        assertArrayEquals(new int[] {0, 3}, Npy.read(Shipped.file("empty.npy")).shape());
    }

    @ParameterizedTest
    @CsvSource({"object.npy, Python objects", "structured.npy, records", "complex128.npy, complex"})
    void refusesWhatIsNotNumbersAndSaysWhy(String name, String reason) {
        BadInputException error = assertThrows(BadInputException.class, () -> Npy.read(Shipped.file(name)));
        assertTrue(error.problem().contains(reason), error.getMessage());
        assertTrue(error.where().contains(name), error.getMessage());
    }

    /** Every type, in both orders of bytes and of axes, over three axes, against what was put in. */
    @ParameterizedTest
    @CsvSource({"i1, 1", "i2, 2", "i4, 4", "i8, 8", "u1, 1", "u2, 2", "u4, 4", "u8, 8", "f2, 2", "f4, 4", "f8, 8"})
    void everyTypeOrderAndByteOrderGivesTheSameNumbers(String code, int width) throws IOException {
        int[] shape = {2, 3, 4};
        for (boolean big : new boolean[] {false, true}) {
            for (boolean fortran : new boolean[] {false, true}) {
                ByteBuffer data = ByteBuffer.allocate(24 * width);
                for (int at = 0; at < 24; at++) {
                    int value = fortran ? (at % 2 * 3 + at / 2 % 3) * 4 + at / 6 : at;
                    put(data, code, value, big);
                }
                String header = "{'descr': '" + (width == 1 ? "|" : big ? ">" : "<") + code + "', 'fortran_order': "
                        + (fortran ? "True" : "False") + ", 'shape': (2, 3, 4), }";
                TensorFile.Entry array = read(npy(header, data.array()));
                assertArrayEquals(shape, array.shape());
                for (int i = 0; i < 24; i++) {
                    assertEquals(i, array.doubles()[i], code + " big " + big + " fortran " + fortran);
                }
            }
        }
    }

    private static void put(ByteBuffer data, String code, int value, boolean big) {
        long bits = switch (code) {
            case "f2" -> Float.floatToFloat16(value);
            case "f4" -> Float.floatToIntBits(value);
            case "f8" -> Double.doubleToLongBits(value);
            default -> value;
        };
        int width = code.charAt(1) - '0';
        for (int i = 0; i < width; i++) {
            data.put((byte) (bits >> (8 * (big ? width - 1 - i : i))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {'descr': '<f8', 'fortran_order': False, 'shape': (3,), } ; 8 ; needs 24 bytes
            {'descr': '<f8', 'fortran_order': False, 'shape': (1,), } ; 16 ; needs 8 bytes
            {'descr': '<f8', 'fortran_order': False, 'shape': (4294967297,), } ; 8 ; larger than is read
            {'descr': '<f8', 'fortran_order': False, 'shape': (2000000000, 2000000000, 0), } ; 0 ; more than
            {'descr': '<f8', 'fortran_order': False, 'shape': (-1,), } ; 8 ; shape
            {'descr': '<f8', 'fortran_order': False, 'shape': (1.0,), } ; 8 ; shape
            {'descr': '<f8', 'fortran_order': False, 'shape': [1], } ; 8 ; shape
            {'descr': '<f8', 'fortran_order': False, 'shape': (1,,), } ; 8 ; shape
            {'descr': '<f8', 'fortran_order': 1, 'shape': (1,), } ; 8 ; fortran_order
            {'descr': '<f8', 'fortran_order': 'yes', 'shape': (1,), } ; 8 ; fortran_order
            {'descr': '<f8', 'shape': (1,), } ; 8 ; fortran_order
            {'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (1,), } ; 8 ; twice
            {'descr': '<f8', 'fortran_order': False, 'shape': (1,), 'code': 'x', } ; 8 ; code
            {'descr': '<f8', 'fortran_order': False, 'shape': (1,), } {} ; 8 ; follows
            {'descr': '<f8' 'fortran_order': False, 'shape': (1,), } ; 8 ; cannot be read
            {'descr': '<f8', 'fortran_order': False, 'shape': (1,), ; 8 ; cannot be read
            {'descr': 'f8', 'fortran_order': False, 'shape': (1,), } ; 8 ; dtype
            {'descr': '<f3', 'fortran_order': False, 'shape': (1,), } ; 3 ; floats
            {'descr': '<f16', 'fortran_order': False, 'shape': (1,), } ; 16 ; floats
            {'descr': '<U3', 'fortran_order': False, 'shape': (1,), } ; 12 ; texts
            {'descr': '<M8[ns]', 'fortran_order': False, 'shape': (1,), } ; 8 ; dates
            {'descr': '|V8', 'fortran_order': False, 'shape': (1,), } ; 8 ; bytes
            {'descr': '<b1', 'fortran_order': False, 'shape': (7,), } ; 7 ; truth
            [] ; 8 ; '{'
            """)
    void refusesWithTheReason(String header, int bytes, String reason) {
        byte[] data = new byte[bytes];
        Arrays.fill(data, (byte) 2);
        BadInputException error = assertThrows(BadInputException.class, () -> read(npy(header, data)));
        assertTrue(error.getMessage().startsWith("array: ") && error.problem().contains(reason), error.getMessage());
    }

    @Test
    void python2WroteSizesWithAnL() throws IOException {
        byte[] file = npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1L, 2L), }", new byte[2]);
        assertArrayEquals(new int[] {1, 2}, read(file).shape());
    }

    @Test
    void refusesOtherVersionsOtherFilesAndHeadersThatCannotBe() {
        byte[] sound = npy("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }", new byte[1]);
        for (Map.Entry<Integer, String> change : Map.of(6, "version", 0, "does not begin", 9, "header claims").entrySet()) {
            byte[] damaged = sound.clone();
            damaged[change.getKey()] = (byte) 0x7F;
            BadInputException error = assertThrows(BadInputException.class, () -> read(damaged));
            assertTrue(error.problem().contains(change.getValue()), error.getMessage());
        }
        for (int length = 0; length < sound.length; length++) {
            int shorter = length;
            assertThrows(BadInputException.class, () -> read(Arrays.copyOf(sound, shorter)));
        }
    }

    /** A file that claims two gigabytes costs no more than its own few bytes. */
    @Test
    void aClaimIsHeldAgainstTheSizeBeforeAnythingIsAllocated() throws IOException {
        Path file = folder.resolve("claim.npy");
        Files.write(file, npy("{'descr': '|u1', 'fortran_order': False, 'shape': (2147483639,), }", new byte[3]));
        long before = allocated();
        BadInputException error = assertThrows(BadInputException.class, () -> Npy.read(file));
        assertTrue(allocated() - before < 1 << 20, "bytes allocated: " + (allocated() - before));
        assertTrue(error.problem().contains("needs 2147483639 bytes"), error.getMessage());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void saysWhenAFileIsMissing() {
        assertTrue(assertThrows(BadInputException.class, () -> Npy.read(folder.resolve("none.npy"))).problem().contains("no such file"));
    }

    private static TensorFile.Entry read(byte[] content) throws IOException {
        return Npy.read("array", new ByteArrayInputStream(content), content.length);
    }

    /** Returns a file of version 1. */
    static byte[] npy(String header, byte[] data) {
        byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length + data.length).put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .put((byte) text.length).put((byte) (text.length >> 8)).put(text).put(data).array();
    }
}
