package org.orbitarium.engine.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.orbitarium.engine.base.BadInputException;

/** Reads whole text files: UTF-8, bounded in size, every complaint an error that names the file and what to do about it. */
public final class TextFiles {

    /** The most text that a scene or a list of settings holds, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    private TextFiles() {
    }

    /** Reads a file of {@link #MOST_BYTES} at most; see {@link #read(Path, int)}. */
    public static String read(Path file) {
        return read(file, MOST_BYTES);
    }

    /**
     * Reads a file. Its size is looked at first, so that a large one costs nothing; one that grows meanwhile, or does not tell its size, is
     * read no further than the limit.
     *
     * @param mostBytes the most that is read
     * @throws BadInputException if it is missing, too large, cannot be read, or is not UTF-8 text
     */
    public static String read(Path file, int mostBytes) {
        try {
            if (Files.size(file) > mostBytes) {
                throw tooLarge(file, mostBytes);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(mostBytes + 1);
                if (bytes.length > mostBytes) {
                    throw tooLarge(file, mostBytes);
                }
                return decode(bytes);
            }
        } catch (CharacterCodingException e) {
            throw new BadInputException(file.toString(), "is not UTF-8 text", "Save it as UTF-8 text.", e);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file.toString(), "there is no such file", "Check the path.", e);
        } catch (IOException e) {
            throw new BadInputException(file.toString(), "cannot be read (" + e.getMessage() + ")",
                    "Check the path and its permissions.", e);
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static BadInputException tooLarge(Path file, int mostBytes) {
        return new BadInputException(file.toString(), "holds more than " + mostBytes + " bytes of text",
                "Check that it is the file that was meant.");
    }
}
