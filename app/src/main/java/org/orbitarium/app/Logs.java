package org.orbitarium.app;

import java.nio.file.Path;
import java.util.Optional;
import org.orbitarium.engine.base.Failure;

/** Decides where the log goes; must run before the first logger is made. */
final class Logs {

    static final String FILE = "orbitarium.log";
    private static final String APPENDER = "orbitarium.log.appender";

    private Logs() {
    }

    /** Prepares the log file; returns it, or nothing if no folder can be written, in which case nothing is logged. */
    static Optional<Path> prepare() {
        Optional<Path> file = StateFolder.find(System.getProperties(), System.getenv()).map(folder -> folder.resolve(FILE));
        file.ifPresent(path -> System.setProperty(Failure.LOG_FILE, path.toString()));
        System.setProperty(APPENDER, file.isPresent() ? "FILE" : "NONE");
        return file;
    }
}
