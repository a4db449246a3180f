package org.orbitarium.engine.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;

final class TextFilesTest {

    @TempDir
    private Path folder;

    @Test
    void textIsReadUpToTheLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "é\n");
        assertEquals("é\n", TextFiles.read(file));
        assertEquals("é\n", TextFiles.read(file, 3));
        refused(file, "holds more than 2 bytes", 2);
    }

    @Test
    void whatCannotBeReadIsNamedWithTheFix() throws IOException {
        refused(folder.resolve("none"), "there is no such file. Check the path.", 10);
        refused(folder, "cannot be read", 1 << 20);
        Path file = Files.write(folder.resolve("latin1"), new byte[] {'a', (byte) 0xe9, 'b'});
        refused(file, "is not UTF-8 text. Save it as UTF-8 text.", 10);
    }

    private static void refused(Path file, String expected, int most) {
        BadInputException error = assertThrows(BadInputException.class, () -> TextFiles.read(file, most));
        assertTrue(error.getMessage().startsWith(file + ": " + expected), error.getMessage());
        assertEquals(file.toString(), error.where());
    }
}
