package org.orbitarium.app.out;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the program that writes videos. */
public final class Ffmpeg {

    private static final List<String> NAMES = List.of("ffmpeg", "ffmpeg.exe");

    private Ffmpeg() {
    }

    /** Returns ffmpeg, if it is on the path of an environment. */
    public static Optional<Path> find(Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)).filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().flatMap(name -> program(folder, name).stream())).findFirst();
    }

    private static Optional<Path> program(String folder, String name) {
        try {
            Path file = Path.of(folder, name);
            return Files.isRegularFile(file) && Files.isExecutable(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            // not every word of a PATH is a folder
            return Optional.empty();
        }
    }
}
