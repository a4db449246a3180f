package org.orbitarium.engine.base;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** Lets one operation fail, or that one and all after it, as on a disk that is full or gone. Counts from 0. */
public final class NthFault implements FaultyFiles.Fault {

    private final int first;
    private final boolean onwards;
    private final String reason;
    private final Set<FaultyFiles.Kind> failed = EnumSet.noneOf(FaultyFiles.Kind.class);
    private int count;

    /**
     * Makes a fault.
     *
     * @param first   the operation that fails
     * @param onwards whether all after it fail too
     * @param reason  as the operating system says it
     */
    public NthFault(int first, boolean onwards, String reason) {
        this.first = first;
        this.onwards = onwards;
        this.reason = reason;
    }

    @Override
    public void before(FaultyFiles.Kind kind, Path path) throws IOException {
        int index = count++;
        if (index == first || (onwards && index > first)) {
            failed.add(kind);
            throw new FileSystemException(path.toString(), null, reason);
        }
    }

    /** Returns what has failed. */
    public Set<FaultyFiles.Kind> failed() {
        return failed;
    }
}
