package org.orbitarium.engine.base;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes whole files so that a reader finds the old content or the new, never half of either. Of several who write one file at once, one
 * has the last word. An interruption of the thread does not disturb a write, because what is cancelled is often saved.
 */
public final class AtomicFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AtomicFiles.class);

    private AtomicFiles() {
    }

    /** What a file shall hold. */
    @FunctionalInterface
    interface Content {

        /** Writes it; the stream is not closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes to a temporary file in the same folder, forces it to disk, moves it into place and forces the folder where the platform can.
     *
     * @throws UnavailableException if the folder cannot be written or is full; the old file is untouched, nothing is left behind
     */
    public static void write(Path file, byte[] content) {
        write(file, out -> out.write(content));
    }

    /** Writes a text as UTF-8. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new UnavailableException("Cannot write " + target, "Choose a file inside a folder.");
        }
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part", permissions(folder));
            try {
                fill(temporary, content);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException e) {
                remove(temporary, e);
                throw e;
            }
        } catch (IOException e) {
            throw new UnavailableException("Cannot write " + target + " (" + e.getMessage() + ")",
                    "Check that the folder can be written and has space, or choose another with --out.", e);
        }
        force(folder);
    }

    /** A plain stream, because an interruption closes a channel. */
    private static void fill(Path file, Content content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            content.writeTo(out);
            out.getFD().sync();
        }
    }

    /** The permissions of any new file: those of a temporary one would hide the content from others. */
    private static FileAttribute<?>[] permissions(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))}
                : new FileAttribute<?>[0];
    }

    private static void remove(Path temporary, Exception cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Makes the move last through a loss of power. The content is safe without it, so that a platform that cannot is no error. */
    private static void force(Path folder) {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.trace("{} cannot be forced to disk", folder, e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
