package org.orbitarium.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.base.Home;

/** A home folder with everything that ships, by links, and beside it scenes and runs that are damaged. */
final class BrokenHome {

    private BrokenHome() {
    }

    /** Makes one: a scene with an unknown key, one whose wedge has no width, and a file of parameters that ends early. */
    static Home in(Path folder) throws IOException {
        Path shipped = Home.find().directory();
        Path scenes = Files.createDirectories(folder.resolve("scenes"));
        for (String name : List.of("pusht-orbit.yaml", "pusht-forward.yaml", "teacher-so2.yaml")) {
            Files.copy(shipped.resolve("scenes").resolve(name), scenes.resolve(name));
        }
        String teacher = Files.readString(scenes.resolve("teacher-so2.yaml"));
        Files.writeString(scenes.resolve("unknown-key.yaml"), teacher.replace("train: 1500", "tarin: 1500"));
        Files.writeString(scenes.resolve("no-width.yaml"), teacher.replace("[0, 90]", "[30, 30]"));
        link(shipped.resolve("assets"), Files.createDirectory(folder.resolve("assets")), "runs");
        Path runs = Files.createDirectory(folder.resolve("assets/runs"));
        link(shipped.resolve("assets/runs"), runs, "teacher-so2");
        copyTruncated(shipped.resolve("assets/runs/teacher-so2"), runs.resolve("teacher-so2"));
        return new Home(folder);
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(path -> !path.endsWith(except)).toList()) {
                Files.createSymbolicLink(to.resolve(file.getFileName()), file);
            }
        }
    }

    private static void copyTruncated(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    byte[] content = Files.readAllBytes(file);
                    Files.write(target, file.toString().endsWith(".safetensors") ? Arrays.copyOf(content, content.length / 2) : content);
                }
            }
        }
    }
}
