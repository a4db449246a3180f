package org.orbitarium.engine.runs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
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
        return versions;
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
