package org.orbitarium.engine.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

final class NpzFileTest {

    private static final byte[] BYTE = NpyTest.npy("{'descr': '|u1', 'fortran_order': False, 'shape': (), }", new byte[] {7});

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz"})
    void readsWhatNumpyWrote(String name) throws IOException {
        double[] matrix = Shipped.matrix();
        try (NpzFile npz = NpzFile.open(Shipped.file(name))) {
            assertEquals(List.of("a", "b"), List.copyOf(npz.names()));
            assertArrayEquals(matrix, npz.array("a").doubles());
            assertArrayEquals(new int[] {4, 3}, npz.array("b").shape());
            for (int i = 0; i < 12; i++) {
                assertEquals(matrix[i % 3 * 4 + i / 3], npz.array("b").doubles()[i], "b is a transposed");
            }
        }
    }

    @Test
    void whatNobodyAsksForDoesNoHarm() throws IOException {
        Path file = folder.resolve("mixed.npz");
        zip(file, "wanted.npy", BYTE, "notes.txt", "text".getBytes(StandardCharsets.UTF_8));
        try (NpzFile npz = NpzFile.open(file)) {
            assertArrayEquals(new double[] {7}, npz.array("wanted").doubles());
            assertTrue(assertThrows(BadInputException.class, () -> npz.array("notes.txt")).where().contains("'notes.txt'"));
            assertTrue(assertThrows(BadInputException.class, () -> npz.array("states")).problem().contains("'states'"));
        }
    }

    @Test
    void refusesMoreArraysThanAreRead() throws IOException {
        Path file = folder.resolve("many.npz");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= NpzFile.MOST_ENTRIES; i++) {
                out.putNextEntry(new ZipEntry("a" + i + ".npy"));
                out.closeEntry();
            }
        }
        assertRefused(file, "claims 4097 arrays");
    }

    /** Two megabytes could unpack to two gigabytes. */
    @Test
    void refusesABombByWhatItDeclares() throws IOException {
        Path file = folder.resolve("bomb.npz");
        byte[] noise = new byte[2 << 20];
        RandomStream stream = new Streams(3).stream("noise");
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) stream.nextLong();
        }
        byte[] archive = zip(file, "a.npy", noise);
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(directory(archive) + 24, (int) NpzFile.MOST_BYTES + 1);
        Files.write(file, archive);
        assertRefused(file, "more than 1073741824 bytes");
    }

    /** What is unpacked is held against what was declared: too much, too little, or other bytes. */
    @Test
    void refusesABombThatDeclaresLittle() throws IOException {
        Path file = folder.resolve("liar.npz");
        byte[] large = NpyTest.npy("{'descr': '|u1', 'fortran_order': False, 'shape': (100000,), }", new byte[100_000]);
        byte[] archive = zip(file, "a.npy", large);
        int directory = directory(archive);
        for (int declared : new int[] {large.length - 1, 200, large.length + 1, 1 << 30}) {
            ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, declared);
            Files.write(file, archive);
            assertThrows(BadInputException.class, () -> first(file), "declares " + declared);
        }
        archive = zip(file, "a.npy", large);
        archive[directory + 16]++;
        Files.write(file, archive);
        assertTrue(assertThrows(BadInputException.class, () -> first(file)).problem().contains("checksum"));
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Path file = folder.resolve("no.npz");
        assertRefused(file, "no such file");
        Files.write(file, new byte[0]);
        assertRefused(file, "zip");
        Files.write(file, BYTE);
        assertRefused(file, "zip");
        assertRefused(folder, "");
    }

    private static void first(Path file) {
        try (NpzFile npz = NpzFile.open(file)) {
            npz.array(npz.names().getFirst());
        }
    }

    private static void assertRefused(Path file, String reason) {
        BadInputException error = assertThrows(BadInputException.class, () -> NpzFile.open(file).close());
        assertTrue(error.where().startsWith(file.toString()) && error.problem().contains(reason), error.getMessage());
    }

    /** Returns where the first record of the central directory begins. */
    private static int directory(byte[] archive) {
        int at = 0;
        while (archive[at] != 'P' || archive[at + 1] != 'K' || archive[at + 2] != 1 || archive[at + 3] != 2) {
            at++;
        }
        return at;
    }

    private static byte[] zip(Path file, Object... namesAndContents) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                out.write((byte[]) namesAndContents[i + 1]);
                out.closeEntry();
            }
        }
        return Files.readAllBytes(file);
    }
}
