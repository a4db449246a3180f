package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.worlds.Wedge;

/** What the figures say, and that all of it can be read at every size. */
final class FiguresTest {

    private static final Style DESK = Style.dark();
    private static final Style PRESENTER = Style.dark().with(TypeScale.PRESENTER);

    @ParameterizedTest
    @CsvSource({"320,320", "400,360", "452,420", "508,512", "820,900", "1200,700"})
    void wordsOfTheDialAreWholeAndApart(double width, double height) {
        for (int angle = 0; angle < 360; angle += 7) {
            for (DialFigure.Input input : List.of(Samples.dial(angle), Samples.trainingDial(angle), Samples.crowdedDial(angle))) {
                Figure figure = DialFigure.build(input, DESK, width, height);
                assertEquals(List.of(), Texts.cutOff(figure));
                assertEquals(List.of(), Texts.overlaps(figure), "at " + angle);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"320,320", "452,420", "508,512", "1000,1000"})
    void wordsOfTheArenaAreWholeAndApart(double width, double height) {
        for (int angle = 0; angle < 360; angle += 3) {
            for (Style style : width > 500 ? List.of(DESK, PRESENTER) : List.of(DESK)) {
                for (ArenaFigure.Input input : List.of(Samples.arena(angle, angle % 2 == 1), Samples.vectors(angle, angle % 2 == 1))) {
                    Figure figure = ArenaFigure.build(input, style, width, height);
                    assertEquals(List.of(), Texts.cutOff(figure), "at " + angle);
                    assertEquals(List.of(), Texts.overlaps(figure), "at " + angle);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1024,200", "912,100", "600,300", "340,320", "2200,232"})
    void wordsOfTheLatentsAreWholeAndApart(double width, double height) {
        for (boolean float32 : new boolean[] {true, false}) {
            Figure figure = LatentsFigure.build(new LatentsFigure.Input(Samples.strips(), Samples.meter(float32)), DESK, width, height);
            assertEquals(List.of(), Texts.cutOff(figure));
            assertEquals(List.of(), Texts.overlaps(figure));
        }
    }

    @ParameterizedTest
    @CsvSource({"288,60,100", "268,86,96", "320,160,100", "480,240,400", "1200,700,60000"})
    void wordsOfTheCurvesAreWholeAndApart(double width, double height, int points) {
        for (boolean logarithmic : new boolean[] {true, false}) {
            Figure figure = CurveFigure.build(Samples.curves(points, logarithmic), DESK, width, height);
            assertEquals(List.of(), Texts.cutOff(figure));
            assertEquals(List.of(), Texts.overlaps(figure));
            assertEquals(points > 4 * width, Texts.words(figure).toString().contains("thinned"));
        }
    }

    @Test
    void theDialReadsValuesIntervalsAndTheWorst() {
        Figure figure = DialFigure.build(Samples.dial(135), DESK, 508, 512);
        List<String> words = Texts.words(figure);
        assertTrue(words.containsAll(List.of("135°", "45° outside", "relMSE at 135°", "0.253", "[0.240, 0.266]", "worst 16.4",
                "0.25 everywhere")),
                words.toString());
        assertTrue(Texts.words(DialFigure.build(Samples.dial(137), DESK, 508, 512)).contains("relMSE at 137°, interpolated"));
        assertTrue(Texts.words(DialFigure.build(Samples.dial(40), DESK, 508, 512)).contains("inside"));
        assertTrue(Texts.words(DialFigure.build(Samples.trainingDial(40), DESK, 508, 512)).containsAll(List.of("mirrored",
                "seed 5 now, epoch 27")));
    }

    @Test
    void anEmptyDialInventsNothing() {
        DialFigure.Input empty = new DialFigure.Input("relMSE", List.of(), null, 0, false, List.of(), "", false, "NaN at step 812");
        List<String> words = Texts.words(DialFigure.build(empty, DESK, 452, 420));
        assertTrue(words.contains("NaN at step 812"));
        assertFalse(words.stream().anyMatch(word -> word.contains("worst") || word.contains("relMSE")), words.toString());
    }

    @Test
    void aCurveWithAHoleIsDrawnWithAHole() {
        OrbitCurve whole = Samples.bulge("Baseline", 1, 10, 200);
        double[] broken = whole.mean().clone();
        Arrays.fill(broken, 10, 20, Double.NaN);
        DialFigure.Input input = new DialFigure.Input("relMSE", List.of(OrbitCurve.of("Baseline", Role.BASELINE, whole.degrees(), broken)),
                Samples.WEDGE, 70, false, List.of(), "", false, "");
        Figure figure = DialFigure.build(input, DESK, 452, 420);
        assertTrue(SvgWriter.write(figure).length() > 1000, "no coordinate is missing");
        assertTrue(Texts.words(figure).contains("–"), "the reading in the hole is a dash");
    }

    @Test
    void theArenaMeasuresHowFarPredictionsAreFromTruth() {
        TeeBodies.Pose start = new TeeBodies.Pose(256, 256, 0);
        TeeBodies.Pose moved = new TeeBodies.Pose(256 + 6, 256 + 8, Math.toRadians(358));
        ArenaFigure.Input input = arena(Samples.WEDGE, start, null,
                List.of(new TeeBodies.Future("Truth", Role.TRUTH, List.of(start), false),
                        new TeeBodies.Future("Shifted", Role.EQUIVARIANT, List.of(new TeeBodies.Pose(262, 264, 0)), false),
                        new TeeBodies.Future("Turned", Role.BASELINE, List.of(moved), true)));
        List<String> words = Texts.words(ArenaFigure.build(input, DESK, 508, 508));
        assertTrue(words.contains("10 px and 0.0° from truth"), words.toString());
        assertTrue(words.stream().anyMatch(word -> word.endsWith("and 2.0° from truth, read-out")), words.toString());
        assertTrue(words.contains("Shifted, +1"));
    }

    @Test
    void whatLeavesTheArenaStaysInsideItsFrame() {
        TeeBodies.Pose start = new TeeBodies.Pose(256, 256, 0.3);
        for (double[] there : new double[][] {{256, 900}, {-300, -40}, {500, 10}, {256, 470}, {505, 256}}) {
            List<TeeBodies.Pose> way = List.of(new TeeBodies.Pose((256 + there[0]) / 2, (256 + there[1]) / 2, 1),
                    new TeeBodies.Pose(there[0], there[1], 2));
            ArenaFigure.Input input = arena(null, start, new TeeBodies.Pose(20, 20, 1),
                    List.of(new TeeBodies.Future("Far", Role.BASELINE, way, false)));
            ArenaGeometry g = ArenaFigure.geometry(input, 452, 420);
            Clip frame = Clip.frame(g);
            Clip reach = new Clip(frame.left() - 1e-6, frame.top() - 1e-6, frame.right() + 1e-6, frame.bottom() + 1e-6);
            Figure figure = ArenaFigure.build(input, DESK, 452, 420);
            assertEquals(List.of(), Texts.cutOff(figure));
            int orange = 0;
            for (Mark mark : figure.marks()) {
                if (mark instanceof Mark.Path path) {
                    path.outline().visit((verb, c, at) -> {
                        for (int i = at; i < at + verb.numbers(); i += 2) {
                            assertTrue(reach.holds(c[i], c[i + 1]), "a point at " + c[i] + ", " + c[i + 1]);
                        }
                    });
                    Ink fill = path.fill();
                    orange += fill != null && fill.rgb() == DESK.palette().mark(Role.BASELINE).rgb() ? 1 : 0;
                }
            }
            assertEquals(1, orange, "its T, or an arrow towards it");
        }
    }

    private static ArenaFigure.Input arena(@Nullable Wedge wedge, TeeBodies.Pose now, TeeBodies.@Nullable Pose goal,
            List<TeeBodies.Future> futures) {
        return new ArenaFigure.Input(0, false, wedge, new TeeBodies(512, now, "0.4 s", goal, 100, 100, List.of(), futures), false, "");
    }

    @Test
    void vectorsPointCounterClockwiseAndSayHowFarTheyAreFromTruth() {
        double[] now = {1, 0, 0, 0.5};
        double[] next = {0, 2, 1, 0};
        double[] said = {0, 2, 1, -0.75};
        VectorBodies bodies = new VectorBodies(6, now, "step 0", new double[] {0, -1},
                List.of(new VectorBodies.Future("Truth", Role.TRUTH, next, 1, false),
                        new VectorBodies.Future("Right", Role.EQUIVARIANT, next, 1, false),
                        new VectorBodies.Future("Wrong", Role.BASELINE, said, 1, false)));
        ArenaFigure.Input input = new ArenaFigure.Input(30, false, Samples.WEDGE, bodies, false, "");
        Figure figure = ArenaFigure.build(input, DESK, 508, 508);
        List<String> words = Texts.words(figure);
        assertTrue(words.containsAll(List.of("g = 30°", "Right, +1", "0.0 from truth at most", "Wrong, +1", "0.75 from truth at most",
                "Truth, +1", "Truth, now", "step 0")), words.toString());
        ArenaGeometry g = ArenaFigure.geometry(input, 508, 508);
        double unit = g.scale();
        assertEquals(2, tips(figure, DESK.palette().mark(Role.EQUIVARIANT)).size());
        assertTrue(tips(figure, DESK.palette().mark(Role.EQUIVARIANT)).contains(at(g.centreX(), g.centreY() - 2 * unit)), "up is 90°");
        assertTrue(tips(figure, DESK.palette().mark(Role.BASELINE)).contains(at(g.centreX() + unit, g.centreY() + 0.75 * unit)));
        assertEquals(List.of(at(g.centreX(), g.centreY() + unit)), tips(figure, DESK.palette().strong()), "the action");
    }

    /** Where the heads of a colour point. */
    private static List<String> tips(Figure figure, Ink ink) {
        List<String> tips = new ArrayList<>();
        for (Mark mark : figure.marks()) {
            if (mark instanceof Mark.Path path && ink.equals(path.fill())) {
                path.outline().visit((verb, c, i) -> {
                    if (verb == Outline.Verb.MOVE) {
                        tips.add(at(c[i], c[i + 1]));
                    }
                });
            }
        }
        return tips;
    }

    private static String at(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }

    @Test
    void anEmptyArenaHasFrameAndWedgeAndSaysWhy() {
        Figure figure = ArenaFigure.build(ArenaFigure.Input.empty(Samples.WEDGE, "Choose a scene"), DESK, 452, 420);
        assertEquals(List.of("Choose a scene"), Texts.words(figure));
        assertTrue(figure.marks().stream()
                .anyMatch(mark -> mark instanceof Mark.Path path && DESK.palette().wedgeFill().equals(path.fill())));
        assertTrue(figure.marks().stream().anyMatch(mark -> mark instanceof Mark.Rect rect && rect.stroke() != null));
    }

    @Test
    void staleBodiesHaveNoNames() {
        for (ArenaFigure.Input input : List.of(Samples.arena(137, false), Samples.vectors(137, false))) {
            ArenaFigure.Input stale = new ArenaFigure.Input(input.angle(), false, input.wedge(), input.bodies(), true, "");
            assertEquals(List.of(), Texts.words(ArenaFigure.build(stale, DESK, 452, 420)));
        }
    }

    @Test
    void aChartWithoutValuesHasNoNumbers() {
        CurveFigure.Input empty = new CurveFigure.Input(List.of(new CurveFigure.Series("m", Role.BASELINE, false, new double[0],
                new double[0])),
                "step", "loss", true, Double.NaN, "Train draws the losses here");
        assertEquals(List.of("loss", "step", "Train draws the losses here"), Texts.words(CurveFigure.build(empty, DESK, 280, 120)));
    }

    @Test
    void aLowChartNamesTheEndsOfItsAxes() {
        double[] x = {30, 90, 150};
        double[] y = {0.43, 0.09, 0.024};
        CurveFigure.Input input = new CurveFigure.Input(List.of(new CurveFigure.Series("m", Role.BASELINE, false, x, y)), "step", "loss",
                true, 5760, "");
        assertEquals(List.of("0.02", "0.5", "step 5,760"), Texts.words(CurveFigure.build(input, DESK, 268, 86)));
        CurveFigure.Input none = new CurveFigure.Input(List.of(), "step", "loss", true, 1, "Train draws the losses here");
        assertEquals(List.of("step", "Train draws the losses here"), Texts.words(CurveFigure.build(none, DESK, 268, 86)));
    }

    @Test
    void theWedgeIsNamedWithItsLimits() {
        Figure figure = ArenaFigure.build(Samples.arena(10, false), DESK, 508, 508);
        StringBuilder letters = new StringBuilder();
        figure.marks().stream().filter(mark -> mark instanceof Mark.Text text && text.rotation() != 0)
                .forEach(mark -> letters.append(((Mark.Text) mark).text()));
        assertTrue(letters.toString().startsWith("training wedge"), letters.toString());
        assertTrue(letters.toString().contains("90°"), letters.toString());
    }

    @Test
    void aDifferenceBelowOneStepOfTheMapIsSaidInWords() {
        List<String> words = Texts.words(StripsFigure.build(Samples.strips(), DESK, 1024, 120));
        assertTrue(words.stream().anyMatch(word -> word.startsWith("nothing left to see: largest entry 2·10⁻⁶")), words.toString());
        double[] z = {1, -1, 0.5, 0};
        double[] visible = {1, -1, 0.5, 0.1};
        StripsFigure.Input other = new StripsFigure.Input(List.of(new StripsFigure.Latents("m", Role.BASELINE, "", 2, z, visible)),
                StripsFigure.Detail.ALL, "");
        Figure figure = StripsFigure.build(other, DESK, 600, 120);
        assertFalse(Texts.words(figure).toString().contains("nothing"));
        assertTrue(Texts.words(figure).contains("0.10"), Texts.words(figure).toString());
        List<int[]> strips = figure.marks().stream().filter(Mark.Pixels.class::isInstance)
                .map(mark -> ((Mark.Pixels) mark).argb()).toList();
        assertEquals(3, strips.size());
        assertEquals(ColourMap.DIVERGING.signed(1, 1), strips.getFirst()[0], "x of the first vector");
        assertEquals(ColourMap.DIVERGING.signed(-1, 1), strips.getFirst()[2], "y of the first vector, in the lower row");
        assertEquals(ColourMap.DIVERGING.signed(-0.1, 1), strips.get(2)[3], "the difference has the scale of the strips above");
    }

    @ParameterizedTest
    @CsvSource({"1024,200", "912,100", "600,300"})
    void latentsThatAreNotKnownAreOutlinesAndDashes(double width, double height) {
        StripsFigure.Input strips = new StripsFigure.Input(List.of(
                StripsFigure.Latents.expected("Vector neurons", Role.EQUIVARIANT, "64 vectors of R²", 2, StripsFigure.Compared.ENCODED),
                StripsFigure.Latents.expected("MLP", Role.BASELINE, "64 vectors of R²", 2, StripsFigure.Compared.ENCODED)),
                StripsFigure.Detail.ALL, "nothing trained yet");
        MeterFigure.Input meter = new MeterFigure.Input(List.of(
                new MeterFigure.Bar("Vector neurons", Role.EQUIVARIANT, Double.NaN, Double.NaN),
                new MeterFigure.Bar("MLP", Role.BASELINE, Double.NaN, Double.NaN)));
        Figure figure = LatentsFigure.build(new LatentsFigure.Input(strips, meter), DESK, width, height);
        List<String> words = Texts.words(figure);
        assertEquals(2, words.stream().filter("nothing trained yet"::equals).count(), words.toString());
        assertEquals(2, words.stream().filter("–"::equals).count(), words.toString());
        assertTrue(figure.marks().stream().noneMatch(Mark.Pixels.class::isInstance), "no value is invented");
        assertTrue(figure.marks().stream().noneMatch(mark -> mark instanceof Mark.Rect rect && rect.fill() != null
                && rect.fill().rgb() == DESK.palette().mark(Role.EQUIVARIANT).rgb()), "no bar is invented");
        assertEquals(List.of(), Texts.cutOff(figure));
        assertEquals(List.of(), Texts.overlaps(figure));
    }

    @Test
    void theMeterIsLongerTheMoreDigitsAgree() {
        double short32 = bar(1e-4);
        double long32 = bar(1e-8);
        assertEquals(2 * short32, long32, 1e-6);
        List<String> words = Texts.words(MeterFigure.build(Samples.meter(true), DESK, 900, 90));
        assertTrue(words.containsAll(List.of("2.9·10⁻⁶", "4.4·10⁻¹⁵", "3.6", "no digit agrees, in either precision")), words.toString());
        MeterFigure.Input unknown = new MeterFigure.Input(List.of(new MeterFigure.Bar("m", Role.BASELINE, Double.NaN, 1e-3)));
        assertTrue(Texts.words(MeterFigure.build(unknown, DESK, 900, 90)).contains("not computed in this precision"));
    }

    /** Whatever the other precision has: the number of the chosen one stands clear of its bar. */
    @ParameterizedTest
    @CsvSource({"6.0e-8,1.1e-16", "6.0e-8,3.0e-8", "6.0e-8,1e-9", "6.0e-8,2e-7", "0.9,1e-16"})
    void theDashedBarIsNotDrawnThroughTheNumber(double chosen, double other) {
        MeterFigure.Input input = new MeterFigure.Input(List.of(new MeterFigure.Bar("m", Role.EQUIVARIANT, chosen, other)));
        Figure figure = MeterFigure.build(input, DESK, 900, 90);
        Mark.Text number = Texts.of(figure).stream().filter(text -> text.face() == Face.STRONG).findFirst().orElseThrow();
        double left = number.x();
        double right = left + TextMetrics.width(number);
        for (Mark mark : figure.marks()) {
            if (mark instanceof Mark.Path path && path.stroke() != null && !path.stroke().dash().isEmpty()) {
                double[] x = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
                path.outline().visit((verb, c, at) -> {
                    for (int i = at; i < at + verb.numbers(); i += 2) {
                        x[0] = Math.min(x[0], c[i]);
                        x[1] = Math.max(x[1], c[i]);
                    }
                });
                assertTrue(x[1] < left || x[0] > right, "dashes from " + x[0] + " to " + x[1] + ", number from " + left);
            }
        }
    }

    private static double bar(double residual) {
        MeterFigure.Input input = new MeterFigure.Input(List.of(new MeterFigure.Bar("m", Role.EQUIVARIANT, residual, Double.NaN)));
        Ink blue = DESK.palette().mark(Role.EQUIVARIANT);
        return MeterFigure.build(input, DESK, 900, 90).marks().stream()
                .filter(mark -> mark instanceof Mark.Rect rect
                        && blue.equals(rect.fill())).mapToDouble(mark -> ((Mark.Rect) mark).width()).sum();
    }

    @Test
    void textSizesFollowTheTypeScaleAndNotTheFigure() {
        double small = dialSize(DESK, 508);
        assertEquals(small, dialSize(DESK, 1400), 0);
        assertNotEquals(small, dialSize(PRESENTER, 1400), 1);
    }

    @Test
    void thumbnailsShowWhatTheArenaShowsWithoutWords() {
        for (ArenaFigure.Input input : List.of(Samples.arena(137, false), Samples.vectors(137, false))) {
            Figure figure = ArenaFigure.thumbnail(input, DESK, 80, 56);
            assertEquals(List.of(), Texts.words(figure));
            for (Role role : List.of(Role.TRUTH, Role.EQUIVARIANT, Role.BASELINE)) {
                Ink ink = DESK.palette().mark(role);
                assertTrue(figure.marks().stream().anyMatch(mark -> mark instanceof Mark.Path path && path.stroke() != null
                        && path.stroke().ink().rgb() == ink.rgb()), role.toString());
            }
        }
    }

    private static double dialSize(Style style, double side) {
        return Texts.of(DialFigure.build(Samples.dial(135), style, side, side)).stream().filter(text -> "135°".equals(text.text()))
                .mapToDouble(Mark.Text::size).max().orElseThrow();
    }

    @Test
    void aPanelPutsTitleAndLegendAboveTheFigure() {
        Figure content = DialFigure.build(Samples.dial(30), DESK, 452, 420);
        Figure panel = PanelFigure.build("Orbit dial", "relMSE, mean of ratios",
                new LegendFigure.Input(List.of(new LegendFigure.Entry("Equivariant", Role.EQUIVARIANT, LegendFigure.Kind.LINE))),
                        content, DESK);
        assertEquals(420 + PanelFigure.header(DESK), panel.height(), 0);
        assertEquals(List.of(), Texts.cutOff(panel));
        assertEquals(List.of(), Texts.overlaps(panel));
    }
}
