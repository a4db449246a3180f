package org.orbitarium.engine.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Named arrays and a few texts about them: the content of a safetensors file; single arrays are those of npy files too.
 *
 * @param metadata texts by key
 * @param entries  arrays by name, in the file's order
 */
public record TensorFile(SequencedMap<String, String> metadata, SequencedMap<String, Entry> entries) {

    /** Copies the maps. */
    public TensorFile {
        metadata = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(metadata));
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /** Returns a file of these texts and arrays. */
    public static TensorFile of(Map<String, String> metadata, Map<String, Entry> entries) {
        return new TensorFile(new LinkedHashMap<>(metadata), new LinkedHashMap<>(entries));
    }

    /** The number formats of safetensors; {@code values} in {@link Entry} reads all but the 8-bit floats. */
    public enum Type {
        /** One byte, 0 or 1. */
        BOOL(1),
        /** Unsigned 8 bits. */
        U8(1),
        /** Signed 8 bits. */
        I8(1),
        /** Float of 8 bits, 5 of them exponent. */
        F8_E5M2(1),
        /** Float of 8 bits, 4 of them exponent. */
        F8_E4M3(1),
        /** Signed 16 bits. */
        I16(2),
        /** Unsigned 16 bits. */
        U16(2),
        /** Half precision. */
        F16(2),
        /** The upper half of an F32. */
        BF16(2),
        /** Signed 32 bits. */
        I32(4),
        /** Unsigned 32 bits. */
        U32(4),
        /** Single precision. */
        F32(4),
        /** Double precision. */
        F64(8),
        /** Signed 64 bits. */
        I64(8),
        /** Unsigned 64 bits. */
        U64(8);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }

        /** Returns the size of one number. */
        public int bytes() {
            return bytes;
        }
    }

    /**
     * One array.
     *
     * @param type  of its numbers
     * @param shape sizes of its axes; empty for a single number
     * @param data  little endian, row-major; shared, only ever read
     */
    public record Entry(Type type, int[] shape, byte[] data) {

        /** Checks that the bytes fill the shape. */
        public Entry {
            long count = 1;
            for (int size : shape) {
                count *= size;
            }
            if (count * type.bytes() != data.length) {
                throw new IllegalArgumentException(count + " numbers of " + type + " expected, got " + data.length + " bytes");
            }
        }

        /** Returns an F32 array; each value is rounded to single precision. */
        public static Entry float32(int[] shape, double[] values) {
            byte[] bytes = new byte[values.length * 4];
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (double value : values) {
                buffer.putFloat((float) value);
            }
            return new Entry(Type.F32, shape, bytes);
        }

        /** Returns an F64 array. */
        public static Entry float64(int[] shape, double[] values) {
            byte[] bytes = new byte[values.length * 8];
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (double value : values) {
                buffer.putDouble(value);
            }
            return new Entry(Type.F64, shape, bytes);
        }

        /** Returns an I64 array. */
        public static Entry int64(int[] shape, long[] values) {
            byte[] bytes = new byte[values.length * 8];
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            for (long value : values) {
                buffer.putLong(value);
            }
            return new Entry(Type.I64, shape, bytes);
        }

        /** Returns the number of numbers. */
        public int count() {
            return data.length / type.bytes();
        }

        /**
         * Returns the numbers as doubles; exact for every type but 64-bit integers beyond 2⁵³.
         *
         * @throws UnsupportedOperationException for the 8-bit floats
         */
        public double[] doubles() {
            double[] values = new double[count()];
            ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < values.length; i++) {
                values[i] = number(bytes);
            }
            return values;
        }

        /** Returns the numbers of an I64 array. */
        public long[] longs() {
            if (type != Type.I64) {
                throw new UnsupportedOperationException(type + " is not I64");
            }
            long[] values = new long[count()];
            ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
            return values;
        }

        private double number(ByteBuffer bytes) {
            return switch (type) {
                case BOOL, I8 -> bytes.get();
                case U8 -> bytes.get() & 0xFF;
                case I16 -> bytes.getShort();
                case U16 -> bytes.getShort() & 0xFFFF;
                case F16 -> Float.float16ToFloat(bytes.getShort());
                case BF16 -> Float.intBitsToFloat(bytes.getShort() << 16);
                case I32 -> bytes.getInt();
                case U32 -> Integer.toUnsignedLong(bytes.getInt());
                case F32 -> bytes.getFloat();
                case F64 -> bytes.getDouble();
                case I64 -> bytes.getLong();
                case U64 -> unsigned(bytes.getLong());
                case F8_E5M2, F8_E4M3 -> throw new UnsupportedOperationException(type + " is not read as numbers");
            };
        }

        private static double unsigned(long bits) {
            return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
        }
    }
}
