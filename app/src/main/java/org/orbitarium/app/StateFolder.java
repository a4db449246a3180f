package org.orbitarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The user's folder for what a program remembers: logs. {@code XDG_STATE_HOME/orbitarium} on Linux, {@code Library/Logs/Orbitarium} on
 * macOS, {@code LOCALAPPDATA\Orbitarium} on Windows; {@code -Dorbitarium.state=FOLDER} names another.
 */
final class StateFolder {

    static final String PROPERTY = "orbitarium.state";

    private StateFolder() {
    }

    /** Returns the folder, made if it was missing; the temporary folder if it cannot be written; nothing if neither can. */
    static Optional<Path> find(Properties properties, Map<String, String> environment) {
        Optional<Path> wanted = writable(wanted(properties, environment));
        return wanted.isPresent() ? wanted : writable(Path.of(properties.getProperty("java.io.tmpdir", "."), "orbitarium"));
    }

    private static Path wanted(Properties properties, Map<String, String> environment) {
        String named = properties.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        // Java takes the home folder from the system's list of users; whoever sets HOME means it
        Path user = Path.of(environment.getOrDefault("HOME", properties.getProperty("user.home", ".")));
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Path.of(environment.getOrDefault("LOCALAPPDATA", user.toString()), "Orbitarium");
        }
        if (system.startsWith("mac")) {
            return user.resolve("Library/Logs/Orbitarium");
        }
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        return (state.isEmpty() ? user.resolve(".local/state") : Path.of(state)).resolve("orbitarium");
    }

    private static Optional<Path> writable(Path folder) {
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, ".probe", "");
            Files.delete(probe);
            return Optional.of(folder.toAbsolutePath());
        } catch (IOException | SecurityException e) {
            // the caller tries the next place; there is no log yet to write to
            return Optional.empty();
        }
    }
}
