package org.orbitarium.app.out;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows pages in the browser of the machine, and knows whether that could be done: JavaFX's own way tells nobody that there is none. It
 * may wait a moment, so it is asked off the FX thread.
 */
public final class Browser implements Predicate<URI> {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);
    /** What opens a page on Linux: first what knows the user's choice. */
    private static final List<String> PROGRAMS = List.of("xdg-open", "x-www-browser", "firefox", "chromium", "google-chrome");
    /** What opens a page and goes on for so long is a browser. */
    private static final long PATIENCE_SECONDS = 4;

    private final List<List<String>> commands;

    private Browser(List<List<String>> commands) {
        this.commands = commands;
    }

    /** Returns the browser of a system with an environment. */
    public static Browser of(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return new Browser(List.of(List.of("open")));
        }
        if (name.startsWith("windows")) {
            return new Browser(List.of(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        List<String> folders = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty()).toList();
        return new Browser(PROGRAMS.stream().flatMap(program -> folders.stream().filter(folder -> runs(folder, program)).limit(1)
                .map(folder -> List.of(Path.of(folder, program).toString()))).toList());
    }

    private static boolean runs(String folder, String program) {
        try {
            return Files.isExecutable(Path.of(folder, program));
        } catch (InvalidPathException e) {
            // not every word of a PATH is a folder
            return false;
        }
    }

    /** Shows a page; returns whether something took it. */
    @Override
    public boolean test(URI page) {
        return commands.stream().anyMatch(command -> takes(command, page));
    }

    private static boolean takes(List<String> command, URI page) {
        try {
            Process process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(page.toString())).toList())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (ended && process.exitValue() != 0) {
                LOG.info("{} does not show {}: it ends with {}", command, page, process.exitValue());
            }
            return !ended || process.exitValue() == 0;
        } catch (IOException e) {
            LOG.info("{} does not show {}", command, page, e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
