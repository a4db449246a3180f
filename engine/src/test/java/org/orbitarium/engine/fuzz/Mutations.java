package org.orbitarium.engine.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.orbitarium.engine.base.RandomStream;

/**
 * Damages bytes without knowing what they mean: flipped, cut, inserted, repeated, moved, or spliced with those of another file.
 *
 * @param sound  contents to begin with
 * @param tokens pieces that mean something in the format, to be put where they do not belong
 */
public record Mutations(List<byte[]> sound, List<String> tokens) {

    /** Numbers, texts and signs at which readers stumble, whatever the format. */
    public static final List<String> NASTY = List.of("", "0", "-0", "-1", "NaN", "nan", ".nan", "inf", "-.inf", "Infinity", "1e999",
            "-1e999",
            "1e-999", "5e-324", "13.8f", "1d", "0x1p3", "0x10", "1_000", "007", "1e", "+", "2147483647", "2147483648", "-2147483649",
            "4294967296", "9223372036854775807", "9223372036854775808", "1e2147483648", "99999999999999999999999999999999", "true", "null",
            "~", "''", "\"", "'", "\"\"", ",", ";", "\\", "\\u0000", "\u0000", "\ufeff", "\u2028", "\u202e", "\u00e9", "e\u0301",
            "\ud83e\ude90", "\u661f", "\r", "\r\n", "\n", "\t", "../../up", "/", "C:\\", "con", "%s%n", "{0}", "${x}", "<script>",
                    "a".repeat(300),
            "9".repeat(400), "1." + "0".repeat(400));

    private static final int LONGEST = 1 << 18;
    private static final long[] NUMBERS = {0, 1, -1, 2, 7, 8, 9, 127, 128, 255, 256, 65_535, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE,
        1L << 32, 1L << 31, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, 100_000_000, 100_000_001};

    /** Returns a sound content with one to four damages. */
    public byte[] next(RandomStream random) {
        return damaged(pick(sound, random), random);
    }

    /** Returns a content with one to four damages; most often with one. */
    public byte[] damaged(byte[] content, RandomStream random) {
        byte[] bytes = content;
        do {
            bytes = once(bytes, random);
        } while (random.nextInt(3) == 0);
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    /** Returns one of several. */
    public static <T> T pick(List<T> several, RandomStream random) {
        return several.get(random.nextInt(several.size()));
    }

    private byte[] once(byte[] bytes, RandomStream random) {
        int length = bytes.length;
        int from = random.nextInt(length + 1);
        int to = Math.min(length, from + span(random));
        return switch (random.nextInt(12)) {
            case 0, 1 -> flipped(bytes, random);
            case 2 -> Arrays.copyOf(bytes, from);
            case 3 -> Arrays.copyOfRange(bytes, from, length);
            case 4 -> joined(bytes, 0, from, bytes, to, length);
            case 5, 6 -> joined(joined(bytes, 0, from, token(random), 0, -1), 0, -1, bytes, from, length);
            case 7 -> joined(joined(bytes, 0, from, token(random), 0, -1), 0, -1, bytes, to, length);
            case 8 -> repeated(bytes, from, to, 1 + random.nextInt(20));
            case 9 -> spliced(bytes, from, pick(sound, random), random);
            case 10 -> counted(bytes, random);
            default -> noise(bytes, from, to, random);
        };
    }

    private static int span(RandomStream random) {
        return 1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 12);
    }

    private byte[] token(RandomStream random) {
        String token = tokens.isEmpty() || random.nextInt(2) == 0 ? pick(NASTY, random) : pick(tokens, random);
        return token.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] bytes, RandomStream random) {
        byte[] copy = bytes.clone();
        for (int i = random.nextInt(4); i >= 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] repeated(byte[] bytes, int from, int to, int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, to);
        for (int i = 0; i < times; i++) {
            out.write(bytes, from, to - from);
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int end, byte[] other, RandomStream random) {
        // the same place in both keeps more of the structure than any two places
        int at = random.nextInt(2) == 0 ? Math.min(end, other.length) : random.nextInt(other.length + 1);
        return joined(bytes, 0, end, other, at, other.length);
    }

    /** Puts a number of one to eight bytes where a length or an offset may stand. */
    private static byte[] counted(byte[] bytes, RandomStream random) {
        byte[] copy = bytes.clone();
        int width = 1 << random.nextInt(4);
        if (copy.length >= width) {
            byte[] number = ByteBuffer.allocate(8).order(random.nextInt(4) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                    .putLong(NUMBERS[random.nextInt(NUMBERS.length)] + random.nextInt(3) - 1).array();
            int reach = random.nextInt(2) == 0 ? Math.min(copy.length, 40) : copy.length;
            System.arraycopy(number, 0, copy, random.nextInt(Math.max(1, reach - width + 1)), width);
        }
        return copy;
    }

    private static byte[] noise(byte[] bytes, int from, int to, RandomStream random) {
        byte[] copy = bytes.clone();
        for (int i = from; i < to; i++) {
            copy[i] = (byte) random.nextLong();
        }
        return copy;
    }

    /** Joins two ranges; an end of −1 is that of the array. */
    private static byte[] joined(byte[] first, int from, int to, byte[] second, int begin, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first, from, (to < 0 ? first.length : to) - from);
        out.write(second, begin, (end < 0 ? second.length : end) - begin);
        return out.toByteArray();
    }
}
