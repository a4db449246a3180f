package org.orbitarium.engine.runs.catalogue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.FolderLock;
import org.orbitarium.engine.base.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where runs lie that were put away: {@code .trash/MILLISECONDS/NAME} beside them, on the same disk, so that a move is all it takes.
 *
 * @param runs the folder of runs
 */
record RunTrash(Path runs) {

    /** For so long a run can be taken back. */
    static final int DAYS = 30;

    private static final String FOLDER = ".trash";
    private static final Logger LOG = LoggerFactory.getLogger(RunTrash.class);

    /** Moves a run into the trash, and the lock on it with it. */
    Trashed put(Path run, FolderLock lock) {
        Instant when = Instant.now();
        try {
            Path place = place(when);
            while (Files.exists(place)) {
                when = when.plusMillis(1);
                place = place(when);
            }
            Files.createDirectories(place);
            Path moved = place.resolve(run.getFileName());
            lock.move(run, moved);
            return new Trashed(moved, run, Instant.ofEpochMilli(when.toEpochMilli()));
        } catch (IOException e) {
            throw unavailable("Cannot move " + run + " into the trash", e);
        }
    }

    /** Moves a run back. */
    void takeBack(Trashed run) {
        if (!Files.isDirectory(run.folder())) {
            throw new BadInputException(run.origin().toString(), "it is no longer in the trash",
                    "Run the scene again with the same seeds.");
        }
        if (Files.exists(run.origin())) {
            throw new BadInputException(run.origin().toString(), "another run lies there now", "Rename or delete that one first.");
        }
        try {
            Files.move(run.folder(), run.origin(), StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(parent(run));
        } catch (IOException e) {
            throw unavailable("Cannot move " + run.folder() + " back to " + run.origin(), e);
        }
    }

    /** Returns what lies in the trash, the last first. */
    List<Trashed> list() {
        Path trash = runs.resolve(FOLDER);
        List<Trashed> all = new ArrayList<>();
        for (Path place : children(trash)) {
            Instant when = when(place);
            if (when != null) {
                children(place).forEach(folder -> all.add(new Trashed(folder, runs.resolve(folder.getFileName()), when)));
            }
        }
        all.sort(Comparator.comparing(Trashed::when).reversed());
        return all;
    }

    /** Removes what has lain there for more than {@link #DAYS} days; what cannot be removed stays, and is in nobody's way. */
    void expire(Instant now) {
        Instant oldest = now.minus(Duration.ofDays(DAYS));
        try {
            removeAll(list().stream().filter(run -> run.when().isBefore(oldest)).toList());
        } catch (UnavailableException e) {
            LOG.warn("the trash of {} keeps what is too old", runs, e);
        }
    }

    /** Removes runs for good; one that cannot be removed does not keep the others. */
    void removeAll(List<Trashed> all) {
        @Nullable UnavailableException first = null;
        for (Trashed run : all) {
            try {
                remove(run);
            } catch (UnavailableException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void remove(Trashed run) {
        try {
            Files.walkFileTree(parent(run), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException error) throws IOException {
                    if (error != null) {
                        throw error;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unavailable("Cannot remove " + run.folder(), e);
        }
    }

    private Path place(Instant when) {
        return runs.resolve(FOLDER).resolve(Long.toString(when.toEpochMilli()));
    }

    private Path parent(Trashed run) {
        return place(run.when());
    }

    /** Returns when something was put at a place; null if it is not one of ours. */
    private static @Nullable Instant when(Path place) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(place.getFileName().toString()));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw unavailable("Cannot list " + folder, e);
        }
    }

    private static UnavailableException unavailable(String problem, IOException cause) {
        return new UnavailableException(problem + " (" + cause.getMessage() + ")", "Check the permissions of the folder of runs.", cause);
    }
}
