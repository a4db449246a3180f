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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.base.UnavailableException;

final class SafeTensorsTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatNumpyWrote() throws Exception {
        TensorFile file = SafeTensors.read(Shipped.file("numpy.safetensors"));
        double[] matrix = Shipped.matrix();
        assertEquals(Map.of("about", "written by safetensors 0.5"), file.metadata());
        assertEquals(List.of("ids", "bias", "weight", "half"), List.copyOf(file.entries().keySet()));
        TensorFile.Entry weight = entry(file, "weight");
        assertArrayEquals(new int[] {3, 4}, weight.shape());
        for (int i = 0; i < matrix.length; i++) {
            assertEquals((float) matrix[i], weight.doubles()[i]);
            assertEquals(Float.float16ToFloat(Float.floatToFloat16((float) matrix[i])), entry(file, "half").doubles()[i]);
        }
        assertArrayEquals(new long[] {0, 1, 2, 3}, entry(file, "ids").longs());
        assertArrayEquals(new double[] {0, 1, 2}, entry(file, "bias").doubles());
    }

    @Test
    void readsWhatTorchWrote() throws Exception {
        TensorFile file = SafeTensors.read(Shipped.file("torch.safetensors"));
        assertArrayEquals(new double[] {2.5}, entry(file, "scalar").doubles());
        assertEquals(0, entry(file, "scalar").shape().length);
        assertArrayEquals(new int[] {0, 2}, entry(file, "empty").shape());
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, entry(file, "bf16").doubles());
    }

    @Test
    void writesWhatItReads() throws Exception {
        Map<String, TensorFile.Entry> entries = new LinkedHashMap<>();
        entries.put("single", TensorFile.Entry.float32(new int[] {2, 2}, new double[] {1, -0.0, Double.NaN, 0.1f}));
        entries.put("double", TensorFile.Entry.float64(new int[] {3}, new double[] {Math.PI, Double.MIN_VALUE, Double.NEGATIVE_INFINITY}));
        entries.put("whole", TensorFile.Entry.int64(new int[] {}, new long[] {Long.MIN_VALUE}));
        TensorFile file = TensorFile.of(Map.of("about", "ünïcode \" and { braces"), entries);
        Path path = folder.resolve("file.safetensors");
        SafeTensors.write(path, file);
        TensorFile back = SafeTensors.read(path);
        assertEquals(file.metadata(), back.metadata());
        assertEquals(entries.keySet(), back.entries().keySet());
        for (Map.Entry<String, TensorFile.Entry> named : entries.entrySet()) {
            assertArrayEquals(named.getValue().shape(), entry(back, named.getKey()).shape());
            assertArrayEquals(named.getValue().data(), entry(back, named.getKey()).data());
        }
        assertArrayEquals(SafeTensors.bytes(file), SafeTensors.bytes(back));
        assertEquals(0, ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            overlap | {"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}} | 3 | 'b'
            hole | {"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"U8","shape":[1],"data_offsets":[2,3]}} | 3 | 'b'
            first hole | {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | 8 | 'a'
            tail | {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} | 5 | follow
            cut | {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} | 7 | 'a'
            shape | {"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}} | 8 | 'a'
            overflow | {"a":{"dtype":"F64","shape":[2000000000,2000000000,2000000000],"data_offsets":[0,8]}} | 8 | 'a'
            negative | {"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,8]}} | 8 | 'a'
            backwards | {"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}} | 8 | 'a'
            dtype | {"a":{"dtype":"F31","shape":[2],"data_offsets":[0,8]}} | 8 | 'a'
            no shape | {"a":{"dtype":"F32","data_offsets":[0,8]}} | 8 | 'a'
            unknown key | {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"code":"x"}} | 8 | 'a'
            twice | {"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}} | 2 | 'a'
            fraction | {"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}} | 8 | 'a'
            huge number | {"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}} | 8 | JSON
            metadata | {"__metadata__":{"a":1}} | 0 | 'a'
            array        | [1, 2] | 0 | '{'
            unfinished | {"a":{"dtype":"F32" | 0 | JSON
            two objects | {} {} | 0 | follows
            deep | {"a":{"dtype":"F32","shape":[[[[[[2]]]]]],"data_offsets":[0,8]}} | 8 | shape
            """)
    void refuses(String what, String header, int body, String named) throws IOException {
        Path path = folder.resolve(what + ".safetensors");
        Files.write(path, file(header.getBytes(StandardCharsets.UTF_8), body));
        BadInputException error = assertThrows(BadInputException.class, () -> SafeTensors.read(path));
        String message = Objects.requireNonNull(error.getMessage());
        assertTrue(message.contains(path.toString()) && message.contains(named), message);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 100_000_001, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void refusesAnImpossibleHeaderLength(long length) throws IOException {
        Path path = folder.resolve("length.safetensors");
        Files.write(path, ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put((byte) '{').put((byte) '}').array());
        assertThrows(BadInputException.class, () -> SafeTensors.read(path));
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Path path = folder.resolve("utf8.safetensors");
        Files.write(path, file(new byte[] {'{', (byte) 0xC3, '}'}, 0));
        assertThrows(BadInputException.class, () -> SafeTensors.read(path));
    }

    @Test
    void saysWhenAFileIsMissing() {
        assertThrows(UnavailableException.class, () -> SafeTensors.read(folder.resolve("none.safetensors")));
    }

    /** Whatever bytes are changed, the answer is a value or a typed error. */
    @Test
    void survivesDamage() throws Exception {
        byte[] sound = Files.readAllBytes(Shipped.file("numpy.safetensors"));
        RandomStream stream = new Streams(5).stream("damage");
        Path path = folder.resolve("damaged.safetensors");
        int refused = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = Arrays.copyOf(sound, stream.nextInt(4) == 0 ? stream.nextInt(sound.length) : sound.length);
            for (int k = 0; k < 1 + stream.nextInt(3) && damaged.length > 0; k++) {
                damaged[stream.nextInt(damaged.length)] = (byte) stream.nextInt(256);
            }
            Files.write(path, damaged);
            try {
                SafeTensors.read(path);
            } catch (BadInputException e) {
                refused++;
            }
        }
        assertTrue(refused > 500, refused + " refused");
    }

    private static byte[] file(byte[] header, int body) {
        return ByteBuffer.allocate(8 + header.length + body).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length).put(header).array();
    }

    private static TensorFile.Entry entry(TensorFile file, String name) {
        return Objects.requireNonNull(file.entries().get(name));
    }

    @Test
    void anInterruptedReadIsCancelledAndBlamesNoFile() {
        Path path = folder.resolve("sound.safetensors");
        SafeTensors.write(path, TensorFile.of(Map.of(), Map.of("a", TensorFile.Entry.float32(new int[] {1}, new double[] {2}))));
        Thread.currentThread().interrupt();
        assertThrows(CancelledException.class, () -> SafeTensors.read(path));
        assertTrue(Thread.interrupted(), "still interrupted");
    }
}
