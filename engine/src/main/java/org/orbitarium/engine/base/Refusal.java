package org.orbitarium.engine.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says why the file system refused something, and what to do about it: Java's own messages are often a bare path. */
public final class Refusal {

    /** As Linux and macOS, as Windows, and as a quota says it. */
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota exceeded", "file too large");
    private static final List<String> FORBIDDEN = List.of("permission denied", "read-only", "not permitted", "access is denied");

    /** As file systems say it that know no locks, or no move that replaces. */
    private static final List<String> LOCKLESS = List.of("no locks", "not implemented", "not supported");

    private Refusal() {
    }

    /** Returns the reason in a few words. */
    public static String reason(IOException error) {
        String reason = switch (error) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileAlreadyExistsException taken -> taken.getFile() + " is in the way";
            case NotDirectoryException file -> file.getFile() + " is not a folder";
            case DirectoryNotEmptyException _ -> "a folder of this name is in the way";
            case FileSystemException other -> other.getReason();
            default -> error.getMessage();
        };
        return reason == null || reason.isBlank() ? error.getClass().getSimpleName() : reason;
    }

    /** Returns the error of a file or folder that cannot be written. */
    public static UnavailableException writing(Path target, IOException error) {
        return new UnavailableException("Cannot write " + target + " (" + reason(error) + ")", fix(error), error);
    }

    /** Returns the error of a folder that cannot be made; no name that is only tried is told. */
    public static UnavailableException creating(Path folder, IOException error) {
        Path parent = folder.toAbsolutePath().getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        // a system that makes no folders says that the new one does not exist, which is the reason for making it
        boolean never = error instanceof NoSuchFileException && parent != null;
        return new UnavailableException("Cannot create the folder " + folder + " (" + (never ? "no folder can be made in " + parent
                : reason(error)) + ")", never ? "Choose another folder with --out." : fix(error), error);
    }

    private static String fix(IOException error) {
        String reason = reason(error).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(reason::contains)) {
            return "Free some space there, or choose another folder with --out.";
        }
        if (FORBIDDEN.stream().anyMatch(reason::contains)) {
            return "Get the right to write there, or choose another folder with --out.";
        }
        if (LOCKLESS.stream().anyMatch(reason::contains)) {
            return "Choose a folder on a local disk with --out.";
        }
        return "Check that the folder can be written and has space, or choose another with --out.";
    }
}
