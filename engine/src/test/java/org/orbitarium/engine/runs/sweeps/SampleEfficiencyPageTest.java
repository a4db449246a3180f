package org.orbitarium.engine.runs.sweeps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.measures.Bootstrap;
import org.orbitarium.engine.measures.Interval;

final class SampleEfficiencyPageTest {

    private static final Path SITE = Home.find().directory().resolve("src/site");

    /** {@code -Dhandbook.write=true} writes the page and its figures instead of comparing them. */
    @Test
    void thePageSaysWhatTheSweepsFound() throws IOException {
        compare(SITE.resolve("markdown/sample-efficiency.md"), SampleEfficiencyPage.markdown(Home.find()));
        for (Map.Entry<String, String> figure : SampleEfficiencyPage.figures(Home.find()).entrySet()) {
            compare(SITE.resolve("resources").resolve(figure.getKey()), figure.getValue());
        }
    }

    /** What the page says in words. */
    @Test
    void theWordsHold() throws IOException {
        Sweep rigid = SweepFolder.read(SITE.resolve("results/sample-efficiency-rigid.json"));
        double goal = mean(rigid, rigid.points().size() - 1, "MLP", "seen.pooled");
        assertTrue(mean(rigid, 3, "Vector neurons", "seen.pooled") < goal && mean(rigid, 2, "Cross products", "seen.pooled") < goal);
        Sweep cloud = SweepFolder.read(SITE.resolve("results/sample-efficiency-cloud.json"));
        for (int i = 0; i < cloud.points().size(); i++) {
            assertTrue(mean(cloud, i, "MLP", "worst.pooled") > 1, "worse than nothing moves");
            for (String model : List.of("Vector neurons", "Cross products", "Vector latents", "Vector latents (cross)")) {
                assertEquals(mean(cloud, i, model, "seen.pooled"), mean(cloud, i, model, "worst.pooled"), 1e-3, model);
            }
        }
        for (int i = 1; i < cloud.points().size(); i++) {
            assertTrue(mean(cloud, i, "MLP (matched)", "seen.pooled") < 1.02 * mean(cloud, i, "MLP", "seen.pooled"), "as good, point " + i);
        }
        for (int i = 0; i < 4; i++) {
            assertTrue(difference(cloud, i, "Vector latents (cross)", "Vector latents").high() < 0);
            Interval papers = difference(cloud, i, "Cross products", "Vector neurons");
            assertTrue(papers.low() < 0 && papers.high() > 0, papers.toString());
        }
        double untold = SampleEfficiencyPage.untold(Home.find(), "Vector neurons");
        assertTrue(untold > 0.6 && untold < 0.73, "about two thirds: " + untold);
        assertTrue(SampleEfficiencyPage.untold(Home.find(), "Vector latents") < 0.25);
    }

    private static double mean(Sweep sweep, int point, String model, String quantity) {
        return value(sweep, point, model, quantity).mean();
    }

    private static Interval difference(Sweep sweep, int point, String first, String second) {
        return Bootstrap.standard().pairedDifference(seeds(sweep, point, first), seeds(sweep, point, second));
    }

    private static double[] seeds(Sweep sweep, int point, String model) {
        return value(sweep, point, model, "seen.pooled").seeds().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Sweep.Value value(Sweep sweep, int point, String model, String quantity) {
        return Objects.requireNonNull(sweep.points().get(point).model(model).orElseThrow().quantities().get(quantity));
    }

    private static void compare(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("handbook.write")) {
            AtomicFiles.write(file, expected);
        }
        assertEquals(expected, Files.readString(file), "write it anew with -Dhandbook.write=true");
    }
}
