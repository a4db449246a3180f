package org.orbitarium.engine.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to be the only one who writes a folder, among all programs on this machine and all threads of this one. The operating system
 * holds it for the process: what counts is the lock, not the file, so that what a killed program left behind is no obstacle.
 */
public final class FolderLock implements AutoCloseable {

    /** The file inside of the folder; it names the process that holds the lock. */
    public static final String FILE = ".lock";

    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
    /** Stands in a file that has lost its name, for those who had opened it before. */
    private static final String ENDED = "ended";
    private static final int LONGEST = 64;
    /** Beyond all content: on Windows a locked byte cannot be read, and others shall read who holds the lock. */
    private static final long LOCKED = Long.MAX_VALUE - 1;
    /**
     * The folders that this process holds. The operating system knows processes, not threads, and takes a lock back when the process closes
     * any channel on the file: a second attempt in this process must not even open it.
     */
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    /** Where the file is; the folder, unless that was moved. */
    private Path place;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
        place = folder;
    }

    /**
     * Takes the lock of a folder, which is made if it is missing.
     *
     * @throws UnavailableException if another holds it, or if the folder cannot be written or locked
     * @throws CancelledException   if the thread is interrupted, which it then still is
     */
    public static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.creating(folder.toAbsolutePath(), e);
        }
        Path real = folder.toAbsolutePath();
        try {
            real = folder.toRealPath();
            if (!HELD.add(real.toString())) {
                throw held(real, "another run in this program");
            }
        } catch (IOException e) {
            throw Refusal.writing(real, e);
        }
        FolderLock lock = null;
        try {
            while (lock == null) {
                lock = attempt(real);
            }
            return lock;
        } catch (ClosedByInterruptException e) {
            throw new CancelledException("Locking " + real);
        } catch (IOException e) {
            throw Refusal.writing(real, e);
        } finally {
            if (lock == null) {
                HELD.remove(real.toString());
            }
        }
    }

    /** Returns nothing if the file lost its name after it was opened here: the lock of a file that nobody finds is worth nothing. */
    private static @Nullable FolderLock attempt(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            if (channel.tryLock(LOCKED, 1, false) == null) {
                String owner = read(channel);
                throw held(folder, owner.isEmpty() ? "another program" : owner);
            }
            ours = !read(channel).equals(ENDED) && Files.exists(file);
        } finally {
            if (!ours) {
                channel.close();
            }
        }
        if (!ours) {
            return null;
        }
        FolderLock lock = new FolderLock(folder, channel);
        try {
            write(channel, "process " + ProcessHandle.current().pid());
            return lock;
        } catch (IOException e) {
            lock.giveBack();
            throw e;
        }
    }

    private static UnavailableException held(Path folder, String owner) {
        return new UnavailableException("The folder " + folder + " is being written by " + owner,
                "Wait until that has ended or stop it, or choose another folder with --out.");
    }

    /**
     * Moves the folder while nobody else can write it; what is left of the lock goes with it and is removed by {@link #close()}.
     *
     * @param from the folder, as the lock was taken
     * @param to   a place on the same disk where nothing is
     */
    public void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AccessDeniedException e) {
            // Windows moves no folder in which a file is open: there the lock ends a moment sooner, for other programs
            channel.close();
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
        place = Files.isSymbolicLink(to) ? folder : to;
    }

    /** Removes the file and gives the lock back; an interruption does not prevent it. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            giveBack();
        } finally {
            HELD.remove(folder.toString());
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void giveBack() {
        try (channel) {
            Files.deleteIfExists(place.resolve(FILE));
            if (channel.isOpen()) {
                write(channel, ENDED);
            }
        } catch (IOException e) {
            LOG.warn("the lock of {} is given back, but its file may stay: {}", folder, e.toString());
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, String words) throws IOException {
        channel.truncate(0).write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    }
}
