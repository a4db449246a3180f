package org.orbitarium.engine.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.CopyOption;
import java.nio.file.FileSystems;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.lucene.tests.mockfile.FilterFileChannel;
import org.apache.lucene.tests.mockfile.FilterFileSystemProvider;

/**
 * The real file system, which fails where a test wants it to. Reading never fails; whatever changes something is an operation that the
 * test is asked about before it happens. A write that fails has written half of its bytes, as on a disk that is full.
 */
public final class FaultyFiles extends FilterFileSystemProvider {

    private final Fault fault;

    /** What changes the file system. */
    public enum Kind {
        /** A folder is made. */
        FOLDER,
        /** A file is made or opened to be written. */
        OPEN,
        /** Bytes are written. */
        WRITE,
        /** A file or folder is forced to disk. */
        FORCE,
        /** A file is moved. */
        MOVE,
        /** A file is removed. */
        DELETE
    }

    /** Decides about each operation. */
    @FunctionalInterface
    public interface Fault {

        /** Throws if the operation shall fail. */
        void before(Kind kind, Path path) throws IOException;
    }

    private FaultyFiles(Fault fault) {
        super("faulty", FileSystems.getDefault());
        this.fault = fault;
    }

    /** Returns a path of the real file system as one on which the fault works. */
    public static Path at(Path real, Fault fault) {
        return new FaultyFiles(fault).wrapPath(real);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        fault.before(Kind.FOLDER, folder);
        super.createDirectory(folder, attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        fault.before(Kind.DELETE, path);
        super.delete(path);
    }

    @Override
    public boolean deleteIfExists(Path path) throws IOException {
        fault.before(Kind.DELETE, path);
        return super.deleteIfExists(path);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        fault.before(Kind.MOVE, target);
        super.move(source, target, options);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return options.contains(StandardOpenOption.WRITE) ? newFileChannel(path, options, attributes)
                : super.newByteChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.WRITE)) {
            fault.before(Kind.OPEN, path);
        }
        return new Channel(path, super.newFileChannel(path, options, attributes));
    }

    private final class Channel extends FilterFileChannel {

        private final Path path;

        Channel(Path path, FileChannel real) {
            super(real);
            this.path = path;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            try {
                fault.before(Kind.WRITE, path);
            } catch (IOException e) {
                super.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
                throw e;
            }
            return super.write(bytes);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            fault.before(Kind.WRITE, path);
            return super.write(bytes, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            fault.before(Kind.FORCE, path);
            super.force(metadata);
        }
    }
}
