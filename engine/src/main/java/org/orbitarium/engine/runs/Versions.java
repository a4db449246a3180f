package org.orbitarium.engine.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orbitarium.engine.nn.GradientLane;

/** What decides the bytes of a run beside the scene and the seed. */
public final class Versions {

    private Versions() {
    }

    /** Returns the versions of program, Java, operating system and tensor library, and the number of threads within an operation. */
    public static Map<String, String> of(GradientLane lane) {
        Map<String, String> versions = new TreeMap<>(lane.versions());
        versions.put("program", program());
        versions.put("java", System.getProperty("java.version"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        versions.put("cpu", processor());
        return versions;
    }

    /** The kernels that the tensor library chooses, and so its rounding, depend on the processor's instructions. */
    private static String processor() {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(description)) {
            return "unknown";
        }
        try {
            List<String> lines = Files.readAllLines(description, StandardCharsets.UTF_8);
            String name = value(lines, "model name");
            String vectors = Stream.of(value(lines, "flags").split(" ", -1))
                    .filter(flag -> flag.startsWith("avx") || flag.equals("fma") || flag.startsWith("amx")).sorted()
                    .collect(Collectors.joining(" "));
            return name + " (" + vectors + ")";
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String value(List<String> lines, String key) {
        return lines.stream().filter(line -> line.startsWith(key)).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse("unknown");
    }

    /** Returns the version of this program. */
    public static String program() {
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("version.properties is part of the program", e);
        }
    }
}
