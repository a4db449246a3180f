package org.orbitarium.app.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A page is shown, or it is said that nothing shows it. */
@EnabledOnOs(OS.LINUX)
final class BrowserTest {

    private static final URI PAGE = URI.create("file:///tmp/a%20report.html");

    @TempDir
    private Path folder;

    private boolean shows() {
        return Browser.of("Linux", Map.of("PATH", "/nowhere:" + folder)).test(PAGE);
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void withoutAProgramNothingIsShown() {
        assertFalse(shows());
    }

    @Test
    void aProgramThatFailsHasShownNothingAndTheNextIsTried() throws IOException {
        program("xdg-open", "exit 3");
        assertFalse(shows());
        program("firefox", "echo \"$1\" > " + folder.resolve("seen"));
        assertTrue(shows());
        assertEquals(PAGE.toString(), Files.readString(folder.resolve("seen")).strip());
    }
}
