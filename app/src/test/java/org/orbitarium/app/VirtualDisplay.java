package org.orbitarium.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An X server of its own without a screen, so that a test never opens a window on the user's desktop. */
final class VirtualDisplay implements AutoCloseable {

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Returns the X server program; nothing if it is not installed. */
    static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, "Xvfb"))
                .filter(Files::isExecutable).findFirst();
    }

    /** Starts a server; it chooses a display that is free. */
    static VirtualDisplay start(Path program, int width, int height) throws IOException {
        Process server = new ProcessBuilder(program.toString(), "-displayfd", "1", "-screen", "0", width + "x" + height + "x24",
                "-nolisten", "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader reader = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String number = reader.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new VirtualDisplay(server, ":" + number.strip());
    }

    /** Returns what DISPLAY must be. */
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (server.waitFor(10, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }
}
