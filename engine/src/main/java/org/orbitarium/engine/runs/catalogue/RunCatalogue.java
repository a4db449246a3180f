package org.orbitarium.engine.runs.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.FolderLock;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Paths;
import org.orbitarium.engine.base.UnavailableException;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.SceneReader;

/**
 * The runs in a folder, and those that ship. Only heads of files are read, so it is quick; a folder that is damaged is an entry that says
 * what is wrong with it.
 *
 * @param runs    the folder of the user's runs; it need not exist
 * @param shipped the folder of those that ship, which are only read
 */
public record RunCatalogue(Path runs, Path shipped) {

    /** As many runs are listed; the rest is counted. */
    static final int MOST = 1000;

    /** Makes the paths comparable. */
    public RunCatalogue {
        runs = runs.toAbsolutePath().normalize();
        shipped = shipped.toAbsolutePath().normalize();
    }

    /**
     * What a catalogue holds.
     *
     * @param entries the user's runs, the newest first, then those that ship, by name
     * @param leftOut how many runs are not listed because there are too many
     */
    public record Listing(List<RunEntry> entries, int leftOut) {

        /** Copies the list. */
        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /** Returns the catalogue of a folder and of what ships in a home folder. */
    public static RunCatalogue of(Path runs, Home home) {
        return new RunCatalogue(runs, home.asset("runs"));
    }

    /**
     * Returns what is there.
     *
     * @throws UnavailableException if one of the folders themselves cannot be read
     */
    public Listing list() {
        List<Path> own = runs.equals(shipped) ? List.of() : folders(runs);
        List<RunEntry> entries = new ArrayList<>(newest(own).stream().map(folder -> RunHeads.read(folder, false))
                .sorted(Comparator.comparing(RunEntry::changed).reversed().thenComparing(RunEntry::name)).toList());
        folders(shipped).stream().limit(MOST).map(folder -> RunHeads.read(folder, true)).forEach(entries::add);
        return new Listing(entries, Math.max(0, own.size() - MOST));
    }

    /** Of more than are listed, those are that were written last. */
    private static List<Path> newest(List<Path> folders) {
        if (folders.size() <= MOST) {
            return folders;
        }
        Map<Path, Instant> changed = new HashMap<>();
        folders.forEach(folder -> changed.put(folder, RunHeads.changed(folder)));
        return folders.stream().sorted(Comparator.comparing(changed::get, Comparator.reverseOrder())).limit(MOST).toList();
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .filter(Files::isDirectory).filter(RunHeads::holdsRun).sorted().toList();
        } catch (IOException e) {
            throw new UnavailableException("Cannot list " + parent + " (" + e.getMessage() + ")", "Check its permissions.", e);
        }
    }

    /**
     * Opens the run that a user names: a folder, or a name as {@link RunEntry#named()} gives it. A run of one's own comes before one of
     * the same name that ships.
     *
     * @throws BadInputException if there is none; it says what can be named
     */
    public RunFolder open(String name) {
        Path path = Paths.of(name, name);
        boolean marked = path.startsWith(RunEntry.SHIPPED) && path.getNameCount() > 1;
        Path bare = marked ? path.subpath(1, path.getNameCount()) : path;
        return Stream.of(path, runs.resolve(path), shipped.resolve(bare)).filter(RunHeads::holdsRun).findFirst().map(RunFolder::open)
                .orElseThrow(() -> new BadInputException(name, "not the folder of a run, which has scene.yaml and run.json, nor the "
                        + "name of one", "Name a folder that 'run' wrote, or one of "
                        + list().entries().stream().map(RunEntry::named).collect(Collectors.joining(", ")) + "."));
    }

    /**
     * Plans the same run again: the scene as it was run, the same seeds, a folder of its own beside the others.
     *
     * @param folder of a run, also of a shipped one
     */
    public Rerun again(Path folder) {
        RunFolder run = RunFolder.open(folder);
        Path wanted = runs.resolve(folder.toAbsolutePath().normalize().getFileName());
        return new Rerun(run.scene(new SceneReader(Catalogue.installed())), run.seeds(), RunFolder.free(wanted));
    }

    /**
     * Puts a run away: it lies in the trash until it is removed from there, or for {@value RunTrash#DAYS} days.
     *
     * @return where it lies; {@link #restore} takes it back
     * @throws BadInputException    if it ships with the program, or is no run of this catalogue
     * @throws UnavailableException if it is being written
     */
    public Trashed delete(Path folder) {
        Path run = folder.toAbsolutePath().normalize();
        if (run.startsWith(shipped)) {
            throw new BadInputException(folder.toString(), "it ships with the program",
                    "Delete only runs of your own; those that ship are only read.");
        }
        if (!runs.equals(run.getParent()) || !Files.isDirectory(run) || !RunHeads.holdsRun(run)) {
            throw new BadInputException(folder.toString(), "no run in " + runs, "Name a folder that lies right in it.");
        }
        RunTrash trash = new RunTrash(runs);
        Trashed put;
        // a run that goes on would make its folder anew
        try (FolderLock lock = FolderLock.take(run)) {
            put = trash.put(run, lock);
        }
        trash.expire(Instant.now());
        return put;
    }

    /** Returns what was put away, the last first; what was longer ago than {@value RunTrash#DAYS} days is removed before. */
    public List<Trashed> trash() {
        RunTrash trash = new RunTrash(runs);
        trash.expire(Instant.now());
        return trash.list();
    }

    /**
     * Takes a run back to where it was.
     *
     * @throws BadInputException if another run lies there now, or if the trash was emptied
     */
    public void restore(Trashed run) {
        new RunTrash(runs).takeBack(run);
    }

    /**
     * Removes for good what was put away.
     *
     * @throws UnavailableException if some of it cannot be removed; the rest is
     */
    public void remove(List<Trashed> all) {
        new RunTrash(runs).removeAll(all);
    }
}
