package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.UnavailableException;
import org.w3c.dom.Document;

/** SVG and PNG of every figure. */
final class WritersTest {

    static Stream<Map.Entry<String, Figure>> figures() {
        Style s = Style.light();
        return Stream.of(
                Map.entry("dial", DialFigure.build(Samples.trainingDial(137), s, 452, 420)),
                Map.entry("arena", ArenaFigure.build(Samples.arena(137, true), s, 452, 420)),
                Map.entry("latents", LatentsFigure.build(new LatentsFigure.Input(Samples.strips(), Samples.meter(true)), s, 900, 220)),
                Map.entry("curves", CurveFigure.build(Samples.curves(5000, true), s, 480, 240)),
                Map.entry("small dial", DialFigure.thumbnail(Samples.dial(10), s, 80, 56)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void svgIsXmlWithTheWordsAsText(Map.Entry<String, Figure> entry) throws Exception {
        Document document = parse(SvgWriter.write(entry.getValue()));
        assertEquals("svg", document.getDocumentElement().getTagName());
        Set<String> words = new HashSet<>();
        for (int i = 0; i < document.getElementsByTagName("text").getLength(); i++) {
            words.add(document.getElementsByTagName("text").item(i).getTextContent());
        }
        assertTrue(words.containsAll(Texts.words(entry.getValue())));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void pngHasTheColoursOfTheFigure(Map.Entry<String, Figure> entry) throws Exception {
        Figure figure = entry.getValue().on(Ink.of(0xFFFFFF));
        byte[] bytes = new PngWriter(Home.find()).write(figure, 2);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals((int) Math.ceil(2 * figure.width()), image.getWidth());
        assertEquals((int) Math.ceil(2 * figure.height()), image.getHeight());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertTrue(colours.size() > 20, "edges are smoothed");
        assertTrue(colours.contains(Palette.light().mark(Role.EQUIVARIANT).rgb()), "the equivariant model's blue");
    }

    @Test
    void svgEscapesWhatXmlReserves() throws Exception {
        String nasty = "a < b & c > \"d\" 'e' ]]> \u0001 ρ(g) 2·10⁻⁶";
        Mark text = new Mark.Text(1, 2, nasty, Face.WORDS, 11, Anchor.MIDDLE, Ink.of(0), 30, Ink.of(0xFFFFFF));
        Document document = parse(SvgWriter.write(new Figure(10, 10, List.of(text))));
        assertEquals(nasty.replace("\u0001", ""), document.getElementsByTagName("text").item(0).getTextContent());
    }

    @Test
    void noFigureWithHolesIsWritten() {
        Mark broken = new Mark.Circle(Double.NaN, 0, 1, Ink.of(0), null);
        assertThrows(IllegalArgumentException.class, () -> SvgWriter.write(new Figure(10, 10, List.of(broken))));
    }

    @Test
    void pixelsKeepTheirEdgesAndTheirPlaces() throws Exception {
        int[] argb = {0xFF112233, 0xFF445566, 0xFF778899, 0xFFAABBCC};
        Figure figure = new Figure(20, 20, List.of(new Mark.Pixels(0, 0, 20, 20, 2, 2, argb)));
        BufferedImage image = new PngWriter(Home.find()).image(figure, 1);
        assertEquals(0xFF112233, image.getRGB(9, 9));
        assertEquals(0xFF445566, image.getRGB(10, 9));
        assertEquals(0xFF778899, image.getRGB(9, 10));
        assertEquals(0xFFAABBCC, image.getRGB(10, 10));
        assertEquals(4, parse(SvgWriter.write(figure)).getElementsByTagName("rect").getLength());
    }

    @Test
    void missingFontsAreNamed(@TempDir Path empty) {
        UnavailableException thrown = assertThrows(UnavailableException.class, () -> new PngWriter(new Home(empty)));
        assertTrue(thrown.getMessage().contains("Inter-Regular.otf"), thrown.getMessage());
    }

    /** The dynamic loader finds an empty file where fontconfig's library should be, as on a machine without it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aMachineWithoutFontconfigIsToldWhatToInstall(@TempDir Path libraries) throws Exception {
        assertEquals(0, probe(Map.of()));
        Files.createFile(libraries.resolve("libfontconfig.so.1"));
        Files.createFile(libraries.resolve("libfontconfig.so"));
        assertEquals(PngProbe.EXPLAINED, probe(Map.of("LD_LIBRARY_PATH", libraries.toString())));
    }

    private static int probe(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-D" + Home.PROPERTY + "=" + Home.find().directory(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), PngProbe.class.getName());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    @Test
    void theTablesOfWidthsAreThoseOfTheFonts() throws Exception {
        FontRenderContext context = new FontRenderContext(null, true, true);
        for (Face face : Face.values()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, Home.find().asset("fonts/" + face.file()).toFile()).deriveFont(1000f);
            boolean han = face == Face.HAN || face == Face.HAN_STRONG;
            for (char c : han ? "轨道群元素，。".toCharArray() : TextMetrics.known()) {
                assertTrue(!han || font.canDisplay(c), face + " lacks " + c);
                // the slanted Q alone is wider than the upright one, and nothing is named Q
                if (font.canDisplay(c) && !(face == Face.ITALIC && c == 'Q')) {
                    double real = font.getStringBounds(String.valueOf(c), context).getWidth();
                    assertEquals(real, TextMetrics.advance(c, face), 3, face + " " + c);
                }
            }
        }
    }

    private static Document parse(String svg) throws Exception {
        ByteArrayInputStream bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
    }
}
