package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.Home;

/** The launcher script with JDKs of every age, played by small scripts. */
@DisabledOnOs(OS.WINDOWS) // its script is another there, and this one needs a shell
final class LauncherTest {

    @TempDir
    private Path folder;
    private Path script;

    @BeforeEach
    void bundle() throws IOException {
        script = folder.resolve("bundle/bin/orbitarium");
        Files.createDirectories(script.getParent());
        Files.copy(Home.find().directory().resolve("src/package/orbitarium"), script, StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void takesTheFirstThatIsNewEnough() throws Exception {
        Path old = jdk("old", 17);
        Path fresh = jdk("fresh", 25);
        Run run = run(Map.of("JAVA_HOME", old.toString(), "PATH", fresh.resolve("bin") + ":/usr/bin:/bin"), "show", "a b");
        assertEquals(0, run.code(), run.text());
        assertTrue(run.text().startsWith("fresh "), run.text());
        assertTrue(run.text().contains("org.orbitarium.app.Main [show] [a b]"), run.text());
    }

    @Test
    void fallsBackOnTheJdkOfTheBuild() throws Exception {
        Files.writeString(script.resolveSibling("jdk"), jdk("build", 26) + "\n");
        Run run = run(Map.of("PATH", jdk("old", 17).resolve("bin") + ":/usr/bin:/bin"));
        assertTrue(run.text().startsWith("build "), run.text());
    }

    @Test
    void followsALinkToItself() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("orbitarium"), script);
        Files.writeString(script.resolveSibling("jdk"), jdk("build", 25) + "\n");
        Run run = run(link, Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", jdk("old", 8).toString()));
        assertTrue(run.text().contains("-Dorbitarium.home=" + folder.resolve("bundle").toRealPath()), run.text());
    }

    @Test
    void handsOptionsToJavaAndBearsBlanksInPaths() throws Exception {
        Path blank = folder.resolve("a home/bin/orbitarium");
        Files.createDirectories(blank.getParent());
        Files.copy(script, blank, StandardCopyOption.COPY_ATTRIBUTES);
        Path java = Files.createDirectory(folder.resolve("a jdk")).resolve("25");
        Files.move(jdk("fresh", 25), java);
        Run run = run(blank, Map.of("ORBITARIUM_JAVA", java.toString(), "ORBITARIUM_OPTS", "-Xmx8g -DENGINE_CACHE_DIR=/cache/*",
                "PATH", "/usr/bin:/bin"), "run", "a scene.yaml");
        assertEquals(0, run.code(), run.text());
        assertTrue(run.text().contains(" -Xmx8g -DENGINE_CACHE_DIR=/cache/* "), run.text());
        assertTrue(run.text().contains(" -Dorbitarium.home=" + folder.resolve("a home").toRealPath() + " "), run.text());
        assertTrue(run.text().endsWith("org.orbitarium.app.Main [run] [a scene.yaml]\n"), run.text());
    }

    @Test
    void saysInOneLineThatNoneIsNewEnough() throws Exception {
        Run run = run(Map.of("PATH", jdk("old", 17).resolve("bin") + ":/usr/bin:/bin"));
        assertEquals(1, run.code());
        assertEquals(1, run.text().lines().count(), run.text());
        assertTrue(run.text().contains("25 or newer") && run.text().contains("(17)"), run.text());
    }

    @Test
    void anOldJdkThatWasAskedForIsNotPassedOver() throws Exception {
        Run run = run(Map.of("ORBITARIUM_JAVA", jdk("old", 21).toString(), "PATH", jdk("fresh", 25).resolve("bin") + ":/usr/bin:/bin"));
        assertEquals(1, run.code());
        assertEquals(1, run.text().lines().count(), run.text());
        assertTrue(run.text().contains("ORBITARIUM_JAVA"), run.text());
    }

    private record Run(int code, String text) {
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(script, environment, arguments);
    }

    private static Run run(Path start, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", start.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return new Run(process.exitValue(), text);
    }

    /** A folder with a {@code bin/java} that tells its version, or its name and what it was called with. */
    private Path jdk(String name, int version) throws IOException {
        Path home = folder.resolve(name);
        Path java = home.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then
                  echo 'openjdk version "%d.0.1" 2026-01-01' >&2
                  exit 0
                fi
                printf '%s'
                for a in "$@"; do
                  case $a in
                    -*|@*|*/lib/*|*/javafx|org.*) printf ' %%s' "$a" ;;
                    *) printf ' [%%s]' "$a" ;;
                  esac
                done
                echo
                """.formatted(version, name));
        assertTrue(java.toFile().setExecutable(true));
        return home;
    }
}
