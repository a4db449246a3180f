package org.orbitarium.engine.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.UnavailableException;

/**
 * Reads and writes safetensors: eight bytes of length, a JSON header, then the arrays one after another without gaps
 * (<a href="https://github.com/huggingface/safetensors">format</a>).
 *
 * <p>Any file whatever gives a value or a {@link BadInputException} that names the file and the array, in memory bounded by the file's
 * size.
 */
public final class SafeTensors {

    /** The longest header that the format allows, in bytes. */
    static final long HEADER_LIMIT = 100_000_000;

    private static final String FIX = "Use a file that a safetensors writer has finished.";

    private SafeTensors() {
    }

    /**
     * Reads a file.
     *
     * @throws BadInputException    if it is not a sound safetensors file
     * @throws UnavailableException if it cannot be read
     * @throws CancelledException   if the thread is interrupted, which it then still is
     */
    public static TensorFile read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < 8) {
                throw bad(file, "it has " + size + " bytes, too few for a length");
            }
            long header = take(channel, 8).getLong();
            if (header < 2 || header > HEADER_LIMIT || header > size - 8) {
                throw bad(file, "its header claims " + Long.toUnsignedString(header) + " bytes of a file of " + size + ", at most "
                        + HEADER_LIMIT + " are allowed");
            }
            String json = text(file, take(channel, (int) header));
            long body = size - 8 - header;
            if (body > Integer.MAX_VALUE - 8) {
                throw bad(file, "it holds " + body + " bytes of data, more than this program reads (2 GB)");
            }
            SafeTensorsHeader parsed = SafeTensorsHeader.parse(file, json);
            parsed.checkLayout(file, body);
            return assemble(parsed, take(channel, (int) body).array());
        } catch (ClosedByInterruptException e) {
            // who is interrupted was asked to stop: nothing is wrong with the file
            throw new CancelledException("Reading " + file);
        } catch (IOException e) {
            throw new UnavailableException("Cannot read " + file + " (" + e.getMessage() + ")", "Check that the file is there.", e);
        }
    }

    /** Writes a file atomically; the same content gives the same bytes. */
    public static void write(Path file, TensorFile content) {
        AtomicFiles.write(file, bytes(content));
    }

    /** Returns the bytes of a file. Wider numbers stand first, so that every array is aligned to its number. */
    public static byte[] bytes(TensorFile content) {
        List<Map.Entry<String, TensorFile.Entry>> order = new ArrayList<>(content.entries().entrySet());
        order.sort(Comparator.comparingInt(entry -> -entry.getValue().type().bytes()));
        byte[] header = header(content.metadata(), order);
        int padded = (header.length + 7) / 8 * 8;
        int body = order.stream().mapToInt(entry -> entry.getValue().data().length).reduce(0, Math::addExact);
        ByteBuffer bytes = ByteBuffer.allocate(Math.addExact(8 + padded, body)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(header);
        while (bytes.position() < 8 + padded) {
            bytes.put((byte) ' ');
        }
        order.forEach(entry -> bytes.put(entry.getValue().data()));
        return bytes.array();
    }

    private static byte[] header(SequencedMap<String, String> metadata, List<Map.Entry<String, TensorFile.Entry>> order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartObject();
            if (!metadata.isEmpty()) {
                json.writeObjectFieldStart(SafeTensorsHeader.METADATA);
                for (Map.Entry<String, String> entry : metadata.entrySet()) {
                    json.writeStringField(entry.getKey(), entry.getValue());
                }
                json.writeEndObject();
            }
            long at = 0;
            for (Map.Entry<String, TensorFile.Entry> named : order) {
                TensorFile.Entry entry = named.getValue();
                json.writeObjectFieldStart(named.getKey());
                json.writeStringField("dtype", entry.type().name());
                json.writeFieldName("shape");
                json.writeArray(entry.shape(), 0, entry.shape().length);
                json.writeFieldName("data_offsets");
                json.writeArray(new long[] {at, at += entry.data().length}, 0, 2);
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return out.toByteArray();
    }

    private static TensorFile assemble(SafeTensorsHeader header, byte[] body) {
        SequencedMap<String, TensorFile.Entry> entries = new LinkedHashMap<>();
        header.claims().forEach((name, claim) -> {
            byte[] data = new byte[(int) (claim.end() - claim.begin())];
            System.arraycopy(body, (int) claim.begin(), data, 0, data.length);
            entries.put(name, new TensorFile.Entry(claim.type(), claim.shape(), data));
        });
        return new TensorFile(header.metadata(), entries);
    }

    private static ByteBuffer take(FileChannel channel, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    private static String text(Path file, ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(file.toString(), "its header is not UTF-8", FIX, e);
        }
    }

    static BadInputException bad(Path file, String problem) {
        return new BadInputException(file.toString(), problem, FIX);
    }

    static BadInputException bad(Path file, String tensor, String problem) {
        return new BadInputException(file + " tensor '" + tensor + "'", problem, FIX);
    }
}
