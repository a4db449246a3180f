package org.orbitarium.engine.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes whole files so that a reader finds the old content or the new, never half of either. Of several who write one file at once, one
 * has the last word. An interruption of the thread does not disturb a write, because what is cancelled is often saved.
 */
public final class AtomicFiles {

    private static final Logger LOG = LoggerFactory.getLogger(AtomicFiles.class);
    private static final String PART = ".part";
    /** What a temporary file is called: the name of the file, a number of {@link Files#createTempFile}. */
    private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.\\d+" + Pattern.quote(PART));
    /** Bytes that are handed to the channel at once: it copies them, so that a large file would need its memory twice. */
    private static final int SLICE = 1 << 20;

    private AtomicFiles() {
    }

    /**
     * Writes to a temporary file in the same folder, forces it to disk, moves it into place and forces the folder where the platform can.
     *
     * @throws UnavailableException if the folder cannot be written or is full; the old file is untouched, nothing is left behind
     */
    public static void write(Path file, byte[] content) {
        write(file, channel -> {
            for (int at = 0; at < content.length; at += SLICE) {
                ByteBuffer slice = ByteBuffer.wrap(content, at, Math.min(SLICE, content.length - at));
                while (slice.hasRemaining()) {
                    channel.write(slice);
                }
            }
        });
    }

    /** Writes what another file holds, a slice at a time, as {@link #write(Path, byte[])} does; also onto another disk. */
    public static void copy(Path from, Path file) {
        write(file, channel -> {
            try (InputStream in = Files.newInputStream(from)) {
                byte[] buffer = new byte[SLICE];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    ByteBuffer slice = ByteBuffer.wrap(buffer, 0, read);
                    while (slice.hasRemaining()) {
                        channel.write(slice);
                    }
                }
            }
        });
    }

    /** What a file is filled with, from its start; perhaps more than once. */
    @FunctionalInterface
    private interface Content {

        void to(FileChannel channel) throws IOException;
    }

    private static void write(Path file, Content content) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null) {
            throw new UnavailableException("Cannot write " + target, "Choose a file inside a folder.");
        }
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            throw new UnavailableException("Cannot write " + target + " (a device, not a file)", "Choose a file.");
        }
        try {
            Files.createDirectories(folder);
            Path temporary = temporary(folder, target);
            try {
                fill(temporary, content);
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException | Error e) {
                remove(temporary, e);
                throw e;
            }
        } catch (IOException e) {
            throw Refusal.writing(target, e);
        }
        force(folder);
    }

    /** Makes the file that is filled first; where none can be made its name is nothing to tell. */
    private static Path temporary(Path folder, Path target) throws IOException {
        try {
            return Files.createTempFile(folder, "." + target.getFileName() + ".", PART, permissions(folder));
        } catch (NoSuchFileException e) {
            IOException refused = new FileSystemException(target.toString(), null, "no file can be made in " + folder);
            refused.initCause(e);
            throw refused;
        }
    }

    /** Writes a text as UTF-8. */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Removes the temporary files that a program left below a folder when it was killed; for whoever alone writes there. */
    public static void sweep(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> left = files.filter(file -> TEMPORARY.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile).toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // they take room and do no other harm
            LOG.warn("what a killed program left in {} cannot be removed", folder, e);
        }
    }

    /** An interruption closes the channel: the content is then written again from its start. */
    private static void fill(Path file, Content content) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                    content.to(channel);
                    channel.force(true);
                    return;
                } catch (ClosedByInterruptException e) {
                    LOG.debug("{} is written again after an interruption", file);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The permissions of any new file: those of a temporary one would hide the content from others. */
    private static FileAttribute<?>[] permissions(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))}
                : new FileAttribute<?>[0];
    }

    private static void remove(Path temporary, Throwable cause) {
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
