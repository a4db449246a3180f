package org.orbitarium.engine.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;

/**
 * What the header of an npy file claims: a Python dictionary of {@code descr}, {@code fortran_order} and {@code shape}.
 *
 * @param type      of the numbers
 * @param bigEndian whether the most significant byte of a number stands first
 * @param fortran   whether the first index runs fastest
 * @param shape     sizes of the axes
 * @param bytes     of all numbers
 */
record NpyHeader(TensorFile.Type type, boolean bigEndian, boolean fortran, int[] shape, int bytes) {

    private static final String DESCR = "descr";
    private static final String FORTRAN = "fortran_order";
    private static final String SHAPE = "shape";
    private static final Set<String> KEYS = Set.of(DESCR, FORTRAN, SHAPE);
    /** As many as numpy has. */
    private static final int MOST_AXES = 64;

    /** {@code 'key': 'text'}, {@code True}, {@code (1, 2)} or the beginning of anything else. */
    private static final Pattern ITEM = Pattern.compile(
            "\\s*+['\"](\\w++)['\"]\\s*+:\\s*+(?:['\"]([^'\"]*+)['\"]|(True|False)\\b|\\(([\\d\\s,L]*+)\\)|([\\[(]))");
    private static final Pattern BETWEEN = Pattern.compile("\\s*+(,\\s*+)?+(})?+\\s*+");
    private static final Pattern NUMBER = Pattern.compile("([<>|]?+)([a-zA-Z?])(\\d{0,9}+)");
    private static final Pattern SIZES = Pattern.compile("\\s*+(?:\\d++L?+\\s*+,\\s*+)*+(?:\\d++L?+\\s*+)?+");

    static NpyHeader parse(String where, String text) {
        Map<String, String> values = items(where, text);
        if (!values.keySet().equals(KEYS)) {
            throw bad(where, "its header names " + values.keySet().stream().sorted().toList()
                    + ", descr, fortran_order and shape expected");
        }
        String descr = values.getOrDefault(DESCR, "");
        String order = values.getOrDefault(FORTRAN, "");
        if (!order.equals("True") && !order.equals("False")) {
            throw bad(where, "its fortran_order is " + order + ", True or False expected");
        }
        Matcher number = NUMBER.matcher(descr);
        if (!number.matches()) {
            throw refused(where, descr);
        }
        TensorFile.Type type = type(number.group(2) + number.group(3));
        if (type == null || (type.bytes() > 1 && number.group(1).matches("\\|?"))) {
            throw refused(where, descr);
        }
        int[] shape = shape(where, values.getOrDefault(SHAPE, ""));
        return new NpyHeader(type, number.group(1).equals(">"), order.equals("True"), shape, bytes(where, type, shape));
    }

    private static Map<String, String> items(String where, String text) {
        Map<String, String> values = new HashMap<>();
        Matcher between = BETWEEN.matcher(text);
        Matcher item = ITEM.matcher(text);
        if (!text.startsWith("{")) {
            throw bad(where, "its header does not start with '{'");
        }
        int at = 1;
        while (item.region(at, text.length()).lookingAt()) {
            String key = item.group(1);
            if (item.group(5) != null) {
                throw key.equals(DESCR)
                        ? new BadInputException(where, "it holds records of several fields", "Save each field as an array of its own.")
                        : bad(where, "its " + key + " is not what numpy writes");
            }
            String value = item.group(2) != null ? item.group(2) : item.group(3) != null ? item.group(3) : "(" + item.group(4) + ")";
            if (values.put(key, value) != null) {
                throw bad(where, "its header names " + key + " twice");
            }
            between.region(item.end(), text.length());
            if (!between.lookingAt() || (between.group(1) == null && between.group(2) == null)) {
                break;
            }
            at = between.end();
            if (between.group(2) != null) {
                return end(where, text, at, values);
            }
        }
        throw bad(where, "its header cannot be read from '" + excerpt(text, at) + "' on");
    }

    private static Map<String, String> end(String where, String text, int at, Map<String, String> values) {
        if (at != text.length()) {
            throw bad(where, "'" + excerpt(text, at) + "' follows the dictionary of its header");
        }
        return values;
    }

    private static TensorFile.@Nullable Type type(String code) {
        return switch (code) {
            case "b1", "?" -> TensorFile.Type.BOOL;
            case "i1", "b" -> TensorFile.Type.I8;
            case "u1", "B" -> TensorFile.Type.U8;
            case "i2" -> TensorFile.Type.I16;
            case "u2" -> TensorFile.Type.U16;
            case "i4" -> TensorFile.Type.I32;
            case "u4" -> TensorFile.Type.U32;
            case "i8" -> TensorFile.Type.I64;
            case "u8" -> TensorFile.Type.U64;
            case "f2" -> TensorFile.Type.F16;
            case "f4" -> TensorFile.Type.F32;
            case "f8" -> TensorFile.Type.F64;
            default -> null;
        };
    }

    /** Returns the error of numbers that are not read; it says why. */
    private static BadInputException refused(String where, String descr) {
        String kind = descr.replaceFirst("^[<>|=]", "");
        return switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
            case 'O' -> new BadInputException(where, "it holds Python objects (dtype " + descr
                    + "), which only running their code could restore", "Save numbers, as with np.save(file, array.astype('float64')).");
            case 'c' -> new BadInputException(where, "it holds complex numbers (dtype " + descr + ")",
                    "Save the real and the imaginary part as two arrays.");
            case 'S', 'U', 'a' -> new BadInputException(where, "it holds texts (dtype " + descr + ")", "Save numbers.");
            case 'M', 'm' -> new BadInputException(where, "it holds dates or times (dtype " + descr + ")",
                    "Save them as numbers, in seconds.");
            case 'V' -> new BadInputException(where, "it holds bytes without a meaning (dtype " + descr + ")", "Save numbers.");
            case 'f' -> new BadInputException(where, "its floats (dtype " + descr + ") are of a size that differs between machines",
                    "Save them as float64.");
            default -> bad(where, "its dtype '" + excerpt(descr, 0) + "' is none that is known");
        };
    }

    private static int[] shape(String where, String text) {
        if (!text.startsWith("(") || !SIZES.matcher(text.substring(1, text.length() - 1)).matches()) {
            throw bad(where, "its shape is not a tuple of whole numbers");
        }
        String[] sizes = text.substring(1, text.length() - 1).replace("L", "").strip().split("\\s*,\\s*", MOST_AXES + 2);
        if (sizes.length > MOST_AXES) {
            throw bad(where, "its shape has more than " + MOST_AXES + " axes");
        }
        if (sizes.length == 1 && sizes[0].isEmpty()) {
            return new int[0];
        }
        int axes = sizes[sizes.length - 1].isEmpty() ? sizes.length - 1 : sizes.length;
        int[] shape = new int[axes];
        for (int i = 0; i < axes; i++) {
            try {
                shape[i] = Integer.parseInt(sizes[i]);
            } catch (NumberFormatException e) {
                throw new BadInputException(where, "its shape " + excerpt(text, 0) + " is larger than is read", Npy.FIX, e);
            }
        }
        return shape;
    }

    private static int bytes(String where, TensorFile.Type type, int[] shape) {
        long bytes = type.bytes();
        for (int size : shape) {
            // an axis of size 0 must not hide how large the others are
            if (size > 0 && bytes > Npy.MOST_BYTES / size) {
                throw bad(where, "its shape needs more than " + Npy.MOST_BYTES + " bytes");
            }
            bytes *= Math.max(1, size);
        }
        for (int size : shape) {
            bytes = size == 0 ? 0 : bytes;
        }
        return (int) bytes;
    }

    private static String excerpt(String text, int at) {
        return text.substring(at, Math.min(text.length(), at + 40)).strip();
    }

    private static BadInputException bad(String where, String problem) {
        return new BadInputException(where, problem, Npy.FIX);
    }
}
