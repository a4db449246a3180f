package org.orbitarium.app.performance;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Versions;

/**
 * {@code performance.json}: a section a measurement. With {@code -Dhandbook.write=true} it is the one that the handbook's page is written
 * from, else one in the build's folder.
 */
public final class PerformanceFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** What says where the program lies or how it is shown, and not how it runs. */
    private static final List<String> PLACES = List.of("-Dorbitarium", "--module-path", "-Dlogback", "-Xlog", "-Dbench", "-Dhandbook");

    private PerformanceFile() {
    }

    /** Returns the file of the handbook. */
    static Path published() {
        return Home.find().directory().resolve("src/site/results/performance.json");
    }

    /** Replaces one section. */
    public static void put(String section, Map<String, Object> content) {
        Path file = Boolean.getBoolean("handbook.write") ? published() : Home.find().directory().resolve("app/target/performance.json");
        try {
            ObjectNode all = Files.exists(file) ? (ObjectNode) MAPPER.readTree(file.toFile()) : MAPPER.createObjectNode();
            all.set(section, MAPPER.valueToTree(content));
            Files.createDirectories(file.resolveSibling(""));
            AtomicFiles.write(file, MAPPER.writeValueAsString(all) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the machine, the versions and the flags of this JVM. */
    public static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        try (GradientLane lane = new GradientLane()) {
            machine.putAll(Versions.of(lane));
        }
        machine.remove("threads");
        machine.put("vm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        machine.put("flags", ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> PLACES.stream().noneMatch(flag::startsWith)).toList());
        return machine;
    }
}
