package org.orbitarium.engine.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whatever is thrown becomes one line that says what to do. */
final class FailureTest {

    @Test
    void anErrorForUsersIsToldAsItIsWhereverItIs() {
        Failure failure = Failure.of(new IllegalStateException("around", new BadInputException("a.yaml:3", "wrong\n  here", "Mend it.")));
        assertEquals(Failure.Kind.EXPECTED, failure.kind());
        assertEquals("a.yaml:3: wrong here. Mend it.", failure.line());
        assertEquals(Failure.Kind.CANCELLED, Failure.of(new CancelledException("The run")).kind());
    }

    @Test
    void aLackOfMemoryNamesTheRemedy() {
        for (Throwable thrown : new Throwable[] {new OutOfMemoryError("Java heap space"),
            new RuntimeException(new OutOfMemoryError("GC overhead limit exceeded"))}) {
            Failure failure = Failure.of(thrown);
            assertEquals(Failure.Kind.EXPECTED, failure.kind());
            assertTrue(failure.line().contains("ORBITARIUM_OPTS to -Xmx") && failure.line().contains("training.batch"), failure.line());
        }
        // more heap leaves less of what is missing here
        String other = Failure.of(new OutOfMemoryError("unable to create native thread")).line();
        assertTrue(other.contains("end other programs") && !other.contains("-Xmx"), other);
    }

    @Test
    void aDefectSaysWhereItsTraceIs() {
        Failure failure = Failure.of(new IllegalStateException("broken\nin two"));
        assertEquals(Failure.Kind.DEFECT, failure.kind());
        assertEquals("This is a defect of Orbitarium (IllegalStateException, broken in two). Please report it.", failure.line());
        assertEquals("This is a defect of Orbitarium (StackOverflowError). Please report it.", Failure.of(new StackOverflowError()).line());
    }

    @Test
    void aRefusalOfTheFileSystemIsToldInWords() {
        assertEquals("permission denied", Refusal.reason(new AccessDeniedException("/a")));
        assertEquals("/a does not exist", Refusal.reason(new NoSuchFileException("/a")));
        assertEquals("/a is not a folder", Refusal.reason(new NotDirectoryException("/a")));
        assertEquals("Read-only file system", Refusal.reason(new FileSystemException("/a", null, "Read-only file system")));
        assertEquals("FileSystemException", Refusal.reason(new FileSystemException("/a")));
        assertEquals("Broken pipe", Refusal.reason(new IOException("Broken pipe")));
        assertTrue(Refusal.writing(Path.of("/a"), new IOException("No locks available")).getMessage().contains("on a local disk"));
        String denied = Refusal.writing(Path.of("/a"), new AccessDeniedException("/a")).getMessage();
        assertEquals("Cannot write /a (permission denied). Get the right to write there, or choose another folder with --out.", denied);
    }
}
