package org.orbitarium.engine.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.orbitarium.engine.base.BadInputException;

/**
 * An npz file as numpy saves it: a zip archive of npy files, stored or deflated. Its list of arrays is read first and checked: how many
 * there are, how much they claim to hold unpacked and whether their packed bytes can hold that at all. An array is read when it is asked
 * for, so that texts or objects beside the numbers that are wanted do no harm. Not thread safe.
 *
 * <p>Any file whatever gives arrays or a {@link BadInputException} that names the file, the array and the reason.
 */
public final class NpzFile implements AutoCloseable {

    /** The most arrays in a file. */
    static final int MOST_ENTRIES = 4096;
    /** The most that all arrays of a file hold, unpacked, in bytes. */
    static final long MOST_BYTES = 1L << 30;
    /** The central directory is read as a whole; arrays of a gigabyte need not be packed at all. */
    static final long LARGEST_FILE = MOST_BYTES + (16 << 20);

    /** Deflate repeats at most 258 bytes with two bits. */
    private static final int MOST_PER_BYTE = 1032;
    private static final String SUFFIX = ".npy";
    private static final String FIX = "Use a file that np.savez has finished.";

    private final Path file;
    private final ZipFile zip;
    private final SequencedMap<String, ZipEntry> entries;

    private NpzFile(Path file, ZipFile zip, SequencedMap<String, ZipEntry> entries) {
        this.file = file;
        this.zip = zip;
        this.entries = entries;
    }

    /**
     * Opens a file and checks its list of arrays.
     *
     * @throws BadInputException if it is missing, no zip archive, or claims more than is read
     */
    public static NpzFile open(Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST_FILE) {
                throw new BadInputException(file.toString(), "holds more than " + LARGEST_FILE + " bytes", "Split it into smaller files.");
            }
            return checked(file, size, new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new BadInputException(file.toString(), "is not a sound zip archive (" + e.getMessage() + ")", FIX, e);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "there is no such file", "Check the path.", e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read (" + e.getMessage() + ")",
                    "Check the path and its permissions.", e);
        }
    }

    private static NpzFile checked(Path file, long size, ZipFile zip) throws IOException {
        try {
            return new NpzFile(file, zip, entries(file, size, zip));
        } catch (BadInputException e) {
            zip.close();
            throw e;
        }
    }

    private static SequencedMap<String, ZipEntry> entries(Path file, long size, ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new BadInputException(file.toString(), "claims " + zip.size() + " arrays, at most " + MOST_ENTRIES + " are read",
                    "Save fewer arrays.");
        }
        SequencedMap<String, ZipEntry> entries = new LinkedHashMap<>();
        long bytes = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName().endsWith(SUFFIX)
                    ? entry.getName().substring(0, entry.getName().length() - SUFFIX.length()) : entry.getName();
            if (entries.put(name, entry) != null) {
                throw new BadInputException(where(file, name), "is there twice", FIX);
            }
            if (entry.getSize() < 0 || entry.getCompressedSize() < 0 || entry.getCompressedSize() > size
                    || entry.getSize() > MOST_PER_BYTE * (entry.getCompressedSize() + 1)) {
                throw new BadInputException(where(file, name), "claims " + entry.getSize() + " bytes packed into "
                        + entry.getCompressedSize() + ", more than can be", FIX);
            }
            bytes += entry.getSize();
            if (bytes > MOST_BYTES) {
                throw new BadInputException(where(file, name), "with it the arrays claim more than " + MOST_BYTES + " bytes",
                        "Split the file into smaller ones.");
            }
        }
        return entries;
    }

    /** Returns the names of its arrays, in the file's order. */
    public SequencedSet<String> names() {
        return Collections.unmodifiableSequencedMap(entries).sequencedKeySet();
    }

    /**
     * Reads an array.
     *
     * @throws BadInputException if there is none of this name, or it is not a sound array of numbers
     */
    public TensorFile.Entry array(String name) {
        ZipEntry entry = entries.get(name);
        if (entry == null) {
            throw new BadInputException(file.toString(), "holds no array '" + name + "', only " + String.join(", ", names()), "Add it.");
        }
        String where = where(file, name);
        try (InputStream in = zip.getInputStream(entry)) {
            CheckedInputStream checked = new CheckedInputStream(in, new CRC32());
            TensorFile.Entry array = Npy.read(where, checked, entry.getSize());
            if (checked.getChecksum().getValue() != entry.getCrc()) {
                throw new BadInputException(where, "its bytes do not match its checksum", FIX);
            }
            return array;
        } catch (IOException e) {
            throw new BadInputException(where, "cannot be unpacked (" + e.getMessage() + ")", FIX, e);
        }
    }

    private static String where(Path file, String name) {
        return file + " array '" + name + "'";
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
