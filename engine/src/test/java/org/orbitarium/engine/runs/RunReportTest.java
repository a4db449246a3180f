package org.orbitarium.engine.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.SeedText;
import org.orbitarium.engine.figures.Numbers;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.scenes.SceneReader;
import org.orbitarium.engine.scenes.Setting;

final class RunReportTest {

    private static final String TITLE = "<b>Small</b> & \"quoted\" ]]>";
    private static final String CLAIM = "1 < 2 <script>alert('x')</script>";
    private static final Scene SCENE = new SceneReader(Catalogue.installed()).read("small.yaml", SmallScene.LATENT.yaml()
            .replace("title: Small", "title: '" + TITLE + "'").replace("claim: It is small.", "claim: \"" + CLAIM + "\""),
            List.of("training.epochs=2"));
    private static final GradientLane LANE = new GradientLane();

    @TempDir
    private static Path folders;
    private static Path folder;
    private static Result result;
    private static String page;

    @BeforeAll
    static void run() throws IOException {
        folder = folders.resolve("run");
        result = new Runner(LANE, Home.find()).run(SCENE, List.of(3L, 5L), folder, Progress.NONE);
        page = Files.readString(folder.resolve("report.html"));
    }

    @AfterAll
    static void close() {
        LANE.close();
    }

    @Test
    void thePageIsMadeFromTheFolderAlone() throws IOException {
        byte[] first = Files.readAllBytes(folder.resolve("report.html"));
        Path moved = folders.resolve("moved");
        Files.move(folder, moved);
        try {
            Files.delete(moved.resolve("report.html"));
            assertEquals(moved.resolve("report.html"), RunReport.write(moved));
            assertArrayEquals(first, Files.readAllBytes(moved.resolve("report.html")));
        } finally {
            Files.move(moved, folder);
        }
    }

    @Test
    void everythingThatCameFromOutsideIsEscaped() {
        assertTrue(page.contains("&lt;b&gt;Small&lt;/b&gt; &amp; "), "the title");
        assertFalse(page.contains("<b>"));
        assertFalse(page.contains("<script"));
        assertEquals(1, all("<title>").size());
    }

    @Test
    void nothingIsFetched() {
        assertTrue(page.contains("default-src &#x27;none&#x27;"), "the browser is told to fetch nothing");
        assertTrue(all("(?:href|src)\\s*=\\s*\"([^\"]*)\"").stream().allMatch(link -> link.group(1).startsWith("#")));
        assertFalse(page.contains("url("));
        assertFalse(page.contains("@import"));
    }

    @Test
    void everyLinkHasItsHeading() {
        List<MatchResult> links = all("href=\"#([a-z-]+)\"");
        assertEquals(7, links.size());
        links.forEach(link -> assertEquals(1, all("id=\"" + link.group(1) + "\"").size(), link.group(1)));
        assertEquals(1, all("<h1>").size());
        assertEquals(links.size(), all("<h2>").size());
    }

    @Test
    void tablesHaveCaptionsAndHeadsAndFiguresHaveWords() {
        int tables = all("<table").size();
        assertEquals(new ResultTables(Language.ENGLISH).of(result).size() + 2, tables, "the result's, the settings, the versions");
        assertEquals(tables, all("<table[^>]*><caption>[^<]+</caption><thead>").size());
        assertTrue(all("<th(?! scope)[ >]").isEmpty(), "every head says of what");
        List<MatchResult> figures = all("<svg [^>]*role=\"img\" aria-label=\"([^\"]+)\"");
        assertEquals(4, figures.size());
        assertEquals(4, all("<figcaption>").size());
        result.models().forEach(model -> figures.forEach(figure -> assertTrue(figure.group(1).contains(model.name()), figure.group(1))));
    }

    @Test
    void thePageSaysWhatTheRunFound() {
        for (Result.ModelResult model : result.models()) {
            assertTrue(page.contains(Numbers.whole(model.parameters())));
            model.factor().values().forEach(factor -> {
                assertTrue(page.contains(Numbers.three(factor.mean())));
                assertTrue(factor.low() == factor.high() || page.contains(Numbers.interval(factor.low(), factor.high())));
            });
            assertTrue(page.contains(Numbers.three(model.residual().get("float64").mean())));
            assertTrue(page.contains(Numbers.three(model.residualPyTorch().mean())));
        }
        result.published().forEach(line -> assertTrue(page.contains(">" + line.verdict() + "<") && page.contains(line.what())));
        result.versions().keySet().forEach(what -> assertTrue(page.contains(">" + what + "<"), what));
    }

    @Test
    void theSettingsAreCompleteTheOverrideMarkedAndTheCommandExact() {
        for (Setting setting : Setting.of(SCENE)) {
            assertTrue(page.contains(">" + setting.key() + "</th>"), setting.key());
        }
        assertTrue(page.contains("<td>2 (override)</td><td>40</td>"));
        assertEquals(1, all("\\(override\\)").size());
        assertTrue(page.contains("orbitarium run scene.yaml --seeds 3,5 --out again"));
    }

    @Test
    void aRunThatDidNotEndHasNoReport() {
        Path begun = folders.resolve("begun");
        RunFolder.begin(begun, SCENE, List.of(1L));
        assertTrue(assertThrows(BadInputException.class, () -> RunReport.write(begun)).getMessage().contains("orbitarium resume"));
    }

    @Test
    void seedsAreWrittenAsOptionsTakeThem() {
        assertEquals("0..4", SeedText.of(List.of(0L, 1L, 2L, 3L, 4L)));
        assertEquals("0,3,7", SeedText.of(List.of(0L, 3L, 7L)));
        assertEquals("4,3,2", SeedText.of(List.of(4L, 3L, 2L)));
        assertEquals("1,2", SeedText.of(List.of(1L, 2L)));
        assertEquals("5", SeedText.of(List.of(5L)));
    }

    private static List<MatchResult> all(String pattern) {
        return Pattern.compile(pattern).matcher(page).results().toList();
    }
}
