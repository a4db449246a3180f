package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orbitarium.engine.base.Home;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.export.Caption;
import org.orbitarium.engine.figures.export.CaptionedFigure;
import org.orbitarium.engine.figures.export.Cell;
import org.orbitarium.engine.figures.export.FigureTables;
import org.orbitarium.engine.figures.export.Table;
import org.orbitarium.engine.figures.export.TableCsv;
import org.orbitarium.engine.figures.export.TableFigure;
import org.orbitarium.engine.figures.export.TableLatex;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.geometry.O2;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What leaves the program: figures under captions, numbers that read back, tables that LaTeX takes. */
final class ExportTest {

    private static final Language ENGLISH = Language.ENGLISH;
    private static final Language CHINESE = Language.CHINESE;
    private static final Caption CAPTION = new Caption("Orbit dial: relMSE, mean of ratios", "pusht-orbit", "paper",
            List.of("training.epochs=5"), Caption.seeds(List.of(0L, 1L, 2L), ENGLISH),
            Caption.element(O2.degrees(137), ENGLISH), "0.1.0", ENGLISH);
    private static final Table NASTY = new Table("nasty", "All & more",
            List.of("what", "of 100 %", "x_1"), List.of(
            List.of(new Cell.Words("a_b & {c} 5 % #1 $x$ ~ ^ \\ <tag> \"said\"\n\nnext"),
                    new Cell.Measured(0.1 + 0.2, 0.25, 1.0 / 3), new Cell.Exact(37_184)),
            List.of(new Cell.Words("ρ(g)·10⁻⁶ ×3 – R² 90° ≤ … 轨道"), new Cell.Measured(Double.NaN), new Cell.Exact(-2.5e-7)),
            List.of(new Cell.Words("a remark that is so long that no column of a paper has room for it in one line, whatever it says"),
                    new Cell.Measured(-1234.5), new Cell.Words(""))));

    static Stream<Map.Entry<Figure, Table>> exports() {
        Style s = Style.light();
        LatentsFigure.Input latents = new LatentsFigure.Input(Samples.strips(), Samples.meter(true));
        return Stream.of(
                Map.entry(ArenaFigure.build(Samples.arena(137, true), s, 452, 420), FigureTables.arena(Samples.arena(137, true))),
                Map.entry(ArenaFigure.build(Samples.vectors(137, true), s, 452, 420), FigureTables.arena(Samples.vectors(137, true))),
                Map.entry(LatentsFigure.build(latents, s, 900, 220), FigureTables.latents(latents, "float32", "float64")),
                Map.entry(CurveFigure.build(Samples.curves(500, true), s, 480, 240),
                        FigureTables.curves(Samples.curves(500, true), "step", "loss")),
                Map.entry(TableFigure.build(NASTY, s), NASTY));
    }

    @Test
    void theCaptionNamesWhereItIsFrom() {
        assertEquals("Orbit dial: relMSE, mean of ratios. Scene pusht-orbit, variant paper with training.epochs=5, seeds 0–2, g = 137°. "
                + "Orbitarium 0.1.0.", CAPTION.line());
        assertEquals("Losses. Scene teacher-so2. Orbitarium 0.1.0.",
                new Caption("Losses", "teacher-so2", "default", List.of(), "", "", "0.1.0", ENGLISH).line());
        assertEquals("Runs. Orbitarium 0.1.0.", new Caption("Runs", "", "", List.of(), "", "", "0.1.0", ENGLISH).line());
        assertEquals("seed 7", Caption.seeds(List.of(7L), ENGLISH));
        assertEquals("seeds 0, 3, 7", Caption.seeds(List.of(0L, 3L, 7L), ENGLISH));
        assertEquals("g = 137.5° mirrored", Caption.element(new O2(Math.toRadians(137.5), true), ENGLISH));
        assertEquals("0", Caption.degrees(new O2(Math.toRadians(359.99), false)));
        assertEquals("Orbit dial: relMSE, mean of ratios. Scene pusht-orbit, variant paper with training.epochs=5, seeds 0–2, "
                + "as at the start of the film. Orbitarium 0.1.0.", CAPTION.moving().line());
    }

    @Test
    void aChineseCaptionIsChineseAndBreaksBetweenItsSigns() {
        Caption caption = new Caption("轨道刻度盘：relMSE，比值均值，种子上的均值与区间", "pusht-orbit", "paper", List.of("training.epochs=5"),
                Caption.seeds(List.of(0L, 1L, 2L), CHINESE), Caption.element(new O2(2, true), CHINESE), "0.1.0", CHINESE);
        assertEquals("轨道刻度盘：relMSE，比值均值，种子上的均值与区间。场景 pusht-orbit，变体 paper，改动 training.epochs=5，种子 0–2，"
                + "g = 114.6°（镜像）。Orbitarium 0.1.0。", caption.line());
        Figure captioned = CaptionedFigure.build(new Figure(300, 100, List.of()), caption, Style.light());
        List<String> lines = new ArrayList<>();
        for (Mark mark : captioned.marks()) {
            if (mark instanceof Mark.Text text) {
                lines.add(text.text());
                assertTrue(text.x() + TextMetrics.width(text) <= captioned.width(), "outside: " + text.text());
                assertFalse(text.text().startsWith("，") || text.text().startsWith("。"), text.text());
            }
        }
        assertTrue(lines.size() > 1, lines.toString());
        assertEquals(caption.line().replace(" ", ""), String.join("", lines).replace(" ", ""));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void svgIsXmlWithTheCaptionInItsTitleAndBelowTheFigure(Map.Entry<Figure, Table> export) throws Exception {
        Figure captioned = CaptionedFigure.build(export.getKey(), CAPTION, Style.light());
        Document svg = parse(SvgWriter.write(captioned, CAPTION.line()));
        assertEquals(CAPTION.line(), svg.getElementsByTagName("title").item(0).getTextContent());
        NodeList texts = svg.getElementsByTagName("text");
        List<String> below = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            if (Double.parseDouble(texts.item(i).getAttributes().getNamedItem("y").getNodeValue()) > export.getKey().height()) {
                below.add(texts.item(i).getTextContent());
            }
        }
        assertEquals(CAPTION.line(), String.join(" ", below));
        for (Mark mark : captioned.marks()) {
            if (mark instanceof Mark.Text text && text.rotation() == 0) {
                double left = text.x() - text.anchor().share() * TextMetrics.width(text);
                assertTrue(left >= 0 && left + TextMetrics.width(text) <= captioned.width(), "outside: " + text.text());
            }
        }
    }

    @Test
    void aLegendOfManyNamesTakesSeveralRowsWithinTheFigure() {
        List<LegendFigure.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            entries.add(new LegendFigure.Entry("Model number " + i, Role.EQUIVARIANT, LegendFigure.Kind.LINE));
        }
        Figure content = new Figure(300, 100, List.of());
        Figure captioned = CaptionedFigure.build(content, new LegendFigure.Input(entries), CAPTION, Style.light());
        List<String> words = new ArrayList<>();
        for (Mark mark : captioned.marks()) {
            if (mark instanceof Mark.Text text) {
                words.add(text.text());
                assertTrue(text.x() >= 0 && text.x() + TextMetrics.width(text) <= 300, text.text());
                assertTrue(text.y() > 100 && text.y() < captioned.height(), text.text());
            }
        }
        entries.forEach(entry -> assertTrue(words.contains(entry.name()), words.toString()));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void pngHasTwoPixelsForEachAndAnOpaqueGround(Map.Entry<Figure, Table> export) throws Exception {
        Figure captioned = CaptionedFigure.build(export.getKey(), CAPTION, Style.dark());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new PngWriter(Home.find()).write(captioned, 2)));
        assertEquals((int) Math.ceil(2 * captioned.width()), image.getWidth());
        assertEquals((int) Math.ceil(2 * captioned.height()), image.getHeight());
        assertEquals(Palette.dark().panel().rgb() | 0xFF000000, image.getRGB(1, image.getHeight() - 2));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void csvReadsBackToTheSameDoubles(Map.Entry<Figure, Table> export) {
        Table table = export.getValue();
        CsvTable read = read(TableCsv.write(table, CAPTION));
        assertEquals(table.rows().size(), read.count());
        assertTrue(read.count() > 2);
        for (int row = 0; row < read.count(); row++) {
            assertEquals(CAPTION.line(), read.text(row, "caption"));
            for (int i = 0; i < table.columns().size(); i++) {
                String column = table.columns().get(i);
                switch (table.rows().get(row).get(i)) {
                    case Cell.Words words -> assertEquals(words.text(), read.text(row, column));
                    case Cell.Exact exact -> same(exact.value(), read, row, column);
                    case Cell.Measured measured -> {
                        same(measured.value(), read, row, column);
                        if (measured.spread()) {
                            same(measured.low(), read, row, column + " low");
                            same(measured.high(), read, row, column + " high");
                        }
                    }
                }
            }
        }
    }

    private static void same(double value, CsvTable read, int row, String column) {
        if (Double.isNaN(value)) {
            assertFalse(read.present(row, column));
        } else {
            assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(read.number(row, column)), column);
        }
    }

    @Test
    void latexEscapesWhateverMeansSomething() {
        String latex = TableLatex.write(NASTY, CAPTION.of("50 % of {all}_1"));
        assertTrue(latex.contains("a\\_b \\& \\{c\\} 5 \\% \\#1 \\$x\\$ \\textasciitilde{} \\textasciicircum{} \\textbackslash{} "
                + "$<$tag$>$ ''said'' next"), latex);
        assertTrue(latex.contains("$\\rho$(g)$\\cdot$10\\textsuperscript{-6} $\\times$3 -- R\\textsuperscript{2} 90$^\\circ$ $\\le$ "
                + "\\ldots{} 轨道"), latex);
        assertTrue(latex.contains("$0.300$ {\\footnotesize $[0.250, 0.333]$}"), latex);
        assertTrue(latex.contains("$37{,}184$") && latex.contains("$-2.5 \\cdot 10^{-7}$") && latex.contains("$-1{,}23"), latex);
        assertTrue(latex.contains("\\caption{50 \\% of \\{all\\}\\_1. Scene pusht-orbit, variant paper"), latex);
        assertTrue(latex.contains("\\label{tab:pusht-orbit-nasty}"), latex);
        assertTrue(latex.contains("\\begin{tabular}{p{0.51\\textwidth}rr}"), latex);
    }

    @Test
    void latexIsBalanced() {
        String latex = TableLatex.write(NASTY, CAPTION);
        String bare = latex.replace("\\\\\n", "\n").replaceAll("\\\\[{}$&%#_]", "");
        int depth = 0;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertTrue(depth >= 0, latex);
        }
        assertEquals(0, depth, latex);
        assertEquals(0, bare.chars().filter(c -> c == '$').count() % 2, latex);
        for (String environment : List.of("table", "tabular")) {
            assertTrue(latex.contains("\\begin{" + environment + "}") && latex.contains("\\end{" + environment + "}"));
        }
        List<String> rows = latex.lines().filter(line -> line.endsWith("\\\\")).toList();
        assertEquals(1 + NASTY.rows().size(), rows.size());
        rows.forEach(row -> assertEquals(2, row.replace("\\&", "").chars().filter(c -> c == '&').count(), row));
    }

    private static CsvTable read(String text) {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return CsvTable.read("out.csv", in);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
