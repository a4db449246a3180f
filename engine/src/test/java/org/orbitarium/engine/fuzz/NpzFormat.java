package org.orbitarium.engine.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.formats.NpzFile;

/**
 * Archives of arrays; also such whose list lies of sizes, offsets and checksums, that name one array in several places, or that unpack to
 * far more than they are.
 *
 * @param mutations of sound files
 */
record NpzFormat(Mutations mutations) implements Format {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final int ENTRY = 46;
    private static final int[] VALUES = {0, 1, -1, 7, 100, 65_535, Integer.MAX_VALUE, Integer.MIN_VALUE};
    /** Where the central directory tells method, checksum, sizes, lengths of name, extra and comment, attributes and offset. */
    private static final int[] FIELDS = {6, 8, 10, 16, 20, 24, 28, 30, 32, 34, 38, 42};
    private static final List<String> NAMES = List.of("a.npy", "states.npy", "../up.npy", "/root.npy", "", "a", "a.npy.npy", "\u661f.npy",
            "C:\\x.npy",
            "x".repeat(300) + ".npy", "\u0000.npy", "META-INF/MANIFEST.MF", "folder/");

    @Override
    public String name() {
        return "npz";
    }

    @Override
    public String suffix() {
        return "npz";
    }

    @Override
    public byte[] content(RandomStream random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> mutations.next(random);
            case 3 -> bomb(random);
            case 4 -> mutations.damaged(written(random), random);
            default -> lying(written(random), random);
        };
    }

    private byte[] written(RandomStream random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                put(zip, Mutations.pick(NAMES, random), i, NpyFormat.written(random), random.nextInt(2) == 0);
            }
            zip.setComment(random.nextInt(6) == 0 ? "PK\u0005\u0006" + "c".repeat(random.nextInt(60)) : null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, int number, byte[] content, boolean stored) throws IOException {
        ZipEntry entry = entry(name);
        if (stored) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        try {
            zip.putNextEntry(entry);
        } catch (ZipException e) {
            // the same name a second time
            zip.putNextEntry(entry(name + "." + number));
        }
        zip.write(content);
        zip.closeEntry();
    }

    /** Of a time of its own, so that a case has the same bytes whenever it is made. */
    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WRITTEN);
        return entry;
    }

    /** A few kilobytes that are megabytes of zeros, said openly or denied. */
    private static byte[] bomb(RandomStream random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int count = 1 << (10 + random.nextInt(10));
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] header = ("\u0093NUMPY\u0001\u0000@\u0000" + "{'descr': '|u1', 'fortran_order': False, 'shape': (" + count + ",)}")
                    .getBytes(StandardCharsets.ISO_8859_1);
            byte[] array = new byte[10 + 64 + count];
            Arrays.fill(array, 10, 74, (byte) ' ');
            System.arraycopy(header, 0, array, 0, header.length);
            put(zip, "a.npy", 0, array, false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return random.nextInt(2) == 0 ? bytes.toByteArray() : lying(bytes.toByteArray(), random);
    }

    /** Changes fields of the list of arrays, which readers believe. */
    private static byte[] lying(byte[] archive, RandomStream random) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int first = find(archive, 1, 2);
        int end = find(archive, 5, 6);
        if (first < 0 || end < 0 || first + ENTRY > archive.length) {
            return archive;
        }
        do {
            int field = FIELDS[random.nextInt(FIELDS.length)];
            int value = VALUES[random.nextInt(VALUES.length)] + random.nextInt(3);
            boolean wide = field == 16 || field == 20 || field == 24 || field == 38 || field == 42;
            int at = random.nextInt(5) == 0 ? end + 8 + 2 * random.nextInt(6) : first + field;
            if (wide && at + 4 <= archive.length) {
                bytes.putInt(at, random.nextInt(3) == 0 ? bytes.getInt(at) + random.nextInt(9) - 4 : value);
            } else {
                bytes.putShort(at, (short) value);
            }
        } while (random.nextInt(2) == 0);
        return archive;
    }

    private static int find(byte[] archive, int third, int fourth) {
        for (int at = 0; at + 22 <= archive.length; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == third && archive[at + 3] == fourth) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public void read(Path file) {
        try (NpzFile npz = NpzFile.open(file)) {
            BadInputException refused = null;
            for (String name : npz.names()) {
                try {
                    NpyFormat.used(npz.array(name));
                } catch (BadInputException e) {
                    // one array that is refused does not spare the others
                    refused = e;
                }
            }
            if (refused != null) {
                throw refused;
            }
        }
    }
}
