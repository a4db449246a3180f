package org.orbitarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orbitarium.app.views.RenderersDriver;

/** Both renderers of the stage draw the same picture, on a virtual display whose 3D the processor computes. */
final class RenderersTest {

    /** Levels of a channel; less than that nobody sees at an edge that one smooths with samples and the other with coverage. */
    private static final int SEEN = 48;
    /** What part of the pixels may differ by more: outlines. */
    private static final double OUTLINES = 0.005;
    private static final double MEAN = 1.0;

    @TempDir
    private Path folder;

    @Test
    void theCardDrawsWhatTheProgramDraws() throws Exception {
        Optional<Path> xvfb = VirtualDisplay.program();
        assumeTrue(xvfb.isPresent(), "Xvfb is not installed (Debian: apt-get install xvfb), so there is no 3D here");
        try (VirtualDisplay display = VirtualDisplay.start(xvfb.get(), 1280, 800)) {
            Program.Run run = new Program(folder).run(display.name(), List.of("-Dprism.order=es2", "-Dprism.forceGPU=true"), 100,
                    RenderersDriver.class, folder.toString());
            assertEquals(0, run.code(), run.text());
            assumeTrue(!run.text().contains("no 3D"), "the display has no 3D (Debian: apt-get install libgl1-mesa-dri)");
            assertTrue(run.text().contains("1 thread draws after 20 switches"), run.text());
        }
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(file -> file.toString().endsWith("-card.png")).sorted().toList();
        }
        assertEquals(8, pictures.size());
        for (Path card : pictures) {
            agree(card, folder.resolve(card.getFileName().toString().replace("-card", "-software")));
        }
    }

    private static void agree(Path card, Path software) throws Exception {
        BufferedImage a = ImageIO.read(card.toFile());
        BufferedImage b = ImageIO.read(software.toFile());
        long sum = 0;
        int seen = 0;
        int drawn = 0;
        int ground = b.getRGB(0, 0);
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int most = 0;
                for (int shift = 0; shift < 24; shift += 8) {
                    int by = Math.abs(((a.getRGB(x, y) >>> shift) & 0xFF) - ((b.getRGB(x, y) >>> shift) & 0xFF));
                    sum += by;
                    most = Math.max(most, by);
                }
                seen += most > SEEN ? 1 : 0;
                drawn += b.getRGB(x, y) == ground ? 0 : 1;
            }
        }
        double pixels = (double) a.getWidth() * a.getHeight();
        String told = "%s: mean difference %.3f levels, %.2f %% of the pixels differ by more than %d, %.1f %% are drawn".formatted(
                card.getFileName(), sum / 3.0 / pixels, 100 * seen / pixels, SEEN, 100 * drawn / pixels);
        System.out.println(told);
        assertTrue(drawn > 0.01 * pixels, told);
        assertTrue(sum / 3.0 / pixels < MEAN && seen < OUTLINES * pixels, told);
    }
}
