package org.orbitarium.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ReplayCommandTest {

    @Test
    void theReportIsPrintedAndWritten(@TempDir Path folder) throws IOException, URISyntaxException {
        Path json = folder.resolve("report.json");
        StringWriter out = new StringWriter();
        assertEquals(0, command().setOut(new PrintWriter(out)).execute(resource("relative-steps.csv.gz"), "--resets",
                resource("relative-resets.csv.gz"), "--convention", "relative", "--json", json.toString()));
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertEquals(80, report.get("episodes").asInt());
        assertEquals(4800, report.get("steps").asInt());
        assertTrue(report.get("maxPixels").asDouble() <= 1e-9 && report.get("maxRadians").asDouble() <= 1e-9, report.toString());
        for (String contact : new String[] {"free", "single", "multiple", "wall"}) {
            JsonNode part = report.get("byContact").get(contact);
            assertTrue(part.get("steps").asInt() > 0, contact);
            assertTrue(part.has("maxPixels") && part.has("maxRadians"), contact);
            assertEquals(0, part.get("rowsAbove1e-9").asInt(), contact);
        }
        assertTrue(out.toString().startsWith("80 episodes, 4800 steps, upstream order"), out.toString());
    }

    @Test
    void theFixedOrderLeavesTheRecordingAtWalls(@TempDir Path folder) throws IOException, URISyntaxException {
        Path json = folder.resolve("report.json");
        assertEquals(0, command().setOut(new PrintWriter(new StringWriter())).execute(resource("relative-steps.csv.gz"), "--resets",
                resource("relative-resets.csv.gz"), "--convention", "relative", "--order", "fixed", "--json", json.toString()));
        JsonNode report = new ObjectMapper().readTree(json.toFile());
        assertTrue(report.get("byContact").get("wall").get("rowsAbove1e-9").asInt() > 0);
    }

    private static CommandLine command() {
        return new CommandLine(new ReplayCommand());
    }

    private static String resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ReplayCommandTest.class.getResource("/pusht/" + name)).toURI()).toString();
    }
}
