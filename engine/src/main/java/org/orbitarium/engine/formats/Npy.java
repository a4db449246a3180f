package org.orbitarium.engine.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.orbitarium.engine.base.BadInputException;

/**
 * Reads arrays as numpy saves them (<a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">npy</a>, versions 1 to
 * 3): booleans, whole numbers and floats of 16 to 64 bits, either byte order, either order of axes.
 *
 * <p>Any file whatever gives an array or a {@link BadInputException} that names the file and the reason, in memory bounded by the file's
 * size: what a header claims is held against the size before anything is allocated. Python objects are never restored.
 */
public final class Npy {

    /** The most that an array holds, in bytes. */
    static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    static final String FIX = "Use a file that np.save has finished.";

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /** Magic and version. */
    private static final int BEGINNING = MAGIC.length + 2;
    /** Headers of numbers have a few hundred bytes; only records of many fields would need more. */
    private static final int LONGEST_HEADER = 1 << 16;

    private Npy() {
    }

    /**
     * Reads a file.
     *
     * @return the array, row-major and little endian
     * @throws BadInputException if it is missing or not a sound array of numbers
     */
    public static TensorFile.Entry read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(file.toString(), in, Files.size(file));
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "there is no such file", "Check the path.", e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read (" + e.getMessage() + ")",
                    "Check the path and its permissions.", e);
        }
    }

    /**
     * Reads an array that fills a stream.
     *
     * @param where as errors name it
     * @param size  bytes that the stream claims to hold
     */
    static TensorFile.Entry read(String where, InputStream in, long size) throws IOException {
        try {
            byte[] start = exactly(in, BEGINNING);
            if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                throw bad(where, "it does not begin as an npy file does");
            }
            int version = start[MAGIC.length];
            if (version < 1 || version > 3 || start[MAGIC.length + 1] != 0) {
                throw bad(where, "its format version " + version + "." + start[MAGIC.length + 1] + " is not 1.0, 2.0 or 3.0");
            }
            int width = version == 1 ? 2 : 4;
            long length = little(exactly(in, width));
            long before = BEGINNING + width + length;
            if (length > LONGEST_HEADER || before > size) {
                throw bad(where, "its header claims " + length + " bytes of a file of " + size + ", at most " + LONGEST_HEADER
                        + " are read");
            }
            NpyHeader header = NpyHeader.parse(where, text(where, exactly(in, (int) length),
                    version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
            if (header.bytes() != size - before) {
                throw bad(where, "its shape " + Arrays.toString(header.shape()) + " of " + header.type() + " needs " + header.bytes()
                        + " bytes, " + (size - before) + " follow the header");
            }
            byte[] data = exactly(in, header.bytes());
            if (in.read() >= 0) {
                throw bad(where, "more bytes follow than it claims to hold");
            }
            return array(where, header, data);
        } catch (EOFException e) {
            throw new BadInputException(where, "it ends early", FIX, e);
        }
    }

    private static TensorFile.Entry array(String where, NpyHeader header, byte[] data) {
        if (header.bigEndian()) {
            reverse(data, header.type().bytes());
        }
        if (header.type() == TensorFile.Type.BOOL) {
            for (byte value : data) {
                if (value != 0 && value != 1) {
                    throw bad(where, "a truth value in it is " + value + ", 0 or 1 expected");
                }
            }
        }
        return new TensorFile.Entry(header.type(), header.shape(), header.fortran() ? rowMajor(header, data) : data);
    }

    private static void reverse(byte[] data, int width) {
        for (int at = 0; at < data.length; at += width) {
            for (int low = at, high = at + width - 1; low < high; low++, high--) {
                byte kept = data[low];
                data[low] = data[high];
                data[high] = kept;
            }
        }
    }

    /** Returns numbers whose first index runs fastest so that the last one does. */
    private static byte[] rowMajor(NpyHeader header, byte[] data) {
        int[] shape = header.shape();
        int width = header.type().bytes();
        byte[] ordered = new byte[data.length];
        int[] index = new int[shape.length];
        for (int to = 0; to < ordered.length; to += width) {
            int from = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                from = from * shape[axis] + index[axis];
            }
            System.arraycopy(data, from * width, ordered, to, width);
            int axis = shape.length - 1;
            while (axis >= 0 && ++index[axis] == shape[axis]) {
                index[axis] = 0;
                axis--;
            }
        }
        return ordered;
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = new byte[count];
        if (in.readNBytes(bytes, 0, count) < count) {
            throw new EOFException();
        }
        return bytes;
    }

    private static long little(byte[] bytes) {
        long value = 0;
        for (int i = bytes.length - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[i] & 0xFF);
        }
        return value;
    }

    private static String text(String where, byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(where, "its header is not UTF-8", FIX, e);
        }
    }

    private static BadInputException bad(String where, String problem) {
        return new BadInputException(where, problem, FIX);
    }
}
