package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program, or what drives it, in a JVM of its own with the launcher's flags.
 *
 * @param state   its state folder
 * @param started the folder where it is started; null for that of the test
 */
record Program(Path state, @Nullable Path started) {

    Program(Path state) {
        this(state, null);
    }

    /**
     * How it ended.
     *
     * @param code exit code
     * @param text all that it printed
     */
    record Run(int code, String text) {
    }

    /**
     * Runs it to its end.
     *
     * @param display of the X server; empty for none
     * @param options more flags of the JVM
     * @param seconds after which the test fails
     */
    Run run(String display, List<String> options, long seconds, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path", System.getProperty("jdk.module.path"), "--add-modules", "javafx.controls",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics", "-Dai.djl.offline=true", "-Djava.awt.headless=true",
                "-Dorbitarium.home=" + System.getProperty("orbitarium.home"), "-Dorbitarium.state=" + state,
                "-Dlogback.configurationFile=logback.xml"));
        if (System.getProperty("os.name").equals("Linux")) {
            // as the launcher does, as with the variable below
            command.add("-XX:TrimNativeHeapInterval=10000");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (started != null) {
            builder.directory(started.toFile());
        }
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("DISPLAY", display);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Path output = Files.createTempFile(state, "output", ".txt");
        Process process = builder.redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertTrue(ended, "did not end:\n" + text);
        return new Run(process.exitValue(), text);
    }
}
