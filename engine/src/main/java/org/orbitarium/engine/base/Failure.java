package org.orbitarium.engine.base;

import java.util.Locale;
import org.slf4j.Logger;

/**
 * What went wrong, told to the user in one line, whatever was thrown and on whichever thread. The trace is for the log.
 *
 * @param kind who is to blame
 * @param line what it is and what to do about it, without a line break
 */
public record Failure(Kind kind, String line) {

    /** The system property that names the log file; the start of the program sets it if there is one. */
    public static final String LOG_FILE = "orbitarium.log";

    private static final long GIGABYTE = 1L << 30;

    /** Who is to blame. */
    public enum Kind {
        /** The user stopped it. */
        CANCELLED,
        /** The input, or the machine. */
        EXPECTED,
        /** The program. */
        DEFECT
    }

    /** Returns the failure behind something that was thrown: an error for users, or a lack of memory, wherever it is among the causes. */
    public static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OrbitariumException expected) {
                return new Failure(expected instanceof CancelledException ? Kind.CANCELLED : Kind.EXPECTED, folded(expected.getMessage()));
            }
            if (cause instanceof OutOfMemoryError memory) {
                return new Failure(Kind.EXPECTED, folded(outOfMemory(String.valueOf(memory.getMessage())).getMessage()));
            }
        }
        String log = System.getProperty(LOG_FILE, "");
        String message = thrown.getMessage() == null ? "" : ", " + thrown.getMessage();
        return new Failure(Kind.DEFECT, folded("This is a defect of Orbitarium (" + thrown.getClass().getSimpleName() + message
                + "). Please report it" + (log.isEmpty() ? "." : " with the log " + log + ".")));
    }

    /** Returns the failure behind something that was thrown, and writes its trace into the log. */
    public static Failure logged(Logger log, String what, Throwable thrown) {
        Failure failure = of(thrown);
        switch (failure.kind) {
            case CANCELLED -> log.info("{}: {}", what, failure.line);
            case EXPECTED -> log.info("{} failed", what, thrown);
            case DEFECT -> log.error("{} met a defect of the program", what, thrown);
        }
        return failure;
    }

    /** Returns the error of a lack of memory, Java's or that of a native library. */
    public static UnavailableException outOfMemory(String reason) {
        long most = Runtime.getRuntime().maxMemory();
        boolean heap = reason.contains("heap") || reason.contains("GC overhead") || reason.contains("array size");
        String limit = heap ? String.format(Locale.ROOT, ", at most %.1f GB", (double) most / GIGABYTE) : "";
        String more = heap ? "give Java more: set ORBITARIUM_OPTS to -Xmx" + Math.max(2, Math.ceilDiv(2 * most, GIGABYTE))
                + "g and start again" : "end other programs";
        return new UnavailableException("There is not enough memory (" + reason + limit + ")",
                "Use less data (data.train, data.test) or smaller batches (training.batch), or " + more);
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
