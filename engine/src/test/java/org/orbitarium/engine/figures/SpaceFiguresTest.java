package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.geometry.SO3;
import org.orbitarium.engine.raster.Look;
import org.orbitarium.engine.raster.Point3;
import org.orbitarium.engine.raster.Shape;
import org.orbitarium.engine.worlds.rigid.Balance;

/** Balls of rotations and ladders: what they say, where they are touched. */
final class SpaceFiguresTest {

    private static final Style DESK = Style.dark();
    private static final List<String> NAMES =
            List.of("Vector neurons", "Cross products", "Vector latents", "Tensors", "MLP", "MLP (matched)");
    private static final Style PRESENTER = Style.dark().with(TypeScale.PRESENTER);

    private static BallFigure.Ball ball(String name, Role role, long seed, double most) {
        RandomStream stream = new Streams(seed).stream("ball");
        List<SO3> rotations = new ArrayList<>();
        double[] errors = new double[60];
        for (int i = 0; i < 60; i++) {
            rotations.add(SO3.haar(stream));
            errors[i] = 0.2 + most * stream.uniform(0, 1);
        }
        return new BallFigure.Ball(name, role, rotations, errors, false);
    }

    private static BallFigure.Input balls(double azimuth, double elevation) {
        return new BallFigure.Input("relMSE, mean of ratios", List.of(ball("Vector neurons", Role.EQUIVARIANT, 1, 0),
                ball("Cross products", Role.EQUIVARIANT, 1, 0), ball("MLP", Role.BASELINE, 1, 5)), List.of(),
                SO3.rotationVector(1, 0.5, -0.3), 90, azimuth, elevation, false, "");
    }

    /** So many balls, two of three of them equivariant. */
    private static BallFigure.Input crowd(int n, String... staged) {
        List<BallFigure.Ball> balls = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Role role = i < (2 * n + 2) / 3 ? Role.EQUIVARIANT : Role.BASELINE;
            balls.add(ball(NAMES.get(i), role, 1, i));
        }
        return new BallFigure.Input("relMSE, pooled", balls, List.of(staged), SO3.rotationVector(1, 0.5, -0.3), 90, -58, 22, false, "");
    }

    private static LadderFigure.Input ladder(int chosen) {
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        return new LadderFigure.Input("relMSE, pooled", List.of(new LadderFigure.Rung("identity", true),
                new LadderFigure.Rung("x 90°", false),
                new LadderFigure.Rung("turn, shift 14", false), new LadderFigure.Rung("8 random", false)),
                List.of(new LadderFigure.Series("Vector neurons", Role.EQUIVARIANT, new double[] {0.23, 0.23, 0.23, 0.23}, none, none),
                        new LadderFigure.Series("MLP", Role.BASELINE, new double[] {0.12, 5.3, 18.9, 1.6}, new double[] {0.1, 4, 15, 1},
                                new double[] {0.14, 6, 22, 2})), chosen, false);
    }

    @ParameterizedTest
    @CsvSource({"320,240", "452,300", "508,340", "900,500", "400,700"})
    void wordsOfTheBallsAreWholeAndApart(double width, double height) {
        for (int azimuth = -180; azimuth < 180; azimuth += 20) {
            for (Style style : width > 800 ? List.of(DESK, PRESENTER) : List.of(DESK)) {
                Figure figure = BallFigure.build(balls(azimuth, 20), style, width, height);
                assertEquals(List.of(), Texts.cutOff(figure), "from " + azimuth);
                assertEquals(List.of(), Texts.overlaps(figure), "from " + azimuth);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"4,440,206,1", "5,440,206,1", "4,560,320,1", "4,700,560,2", "5,700,560,2", "6,700,560,2", "5,1000,640,2", "4,300,900,4"})
    void manyBallsStandInAsManyRowsAsMakeThemLarge(int n, double width, double height, int rows) {
        List<BallGeometry> places = BallFigure.geometry(crowd(n), DESK, width, height);
        assertEquals(n, places.size());
        assertEquals(rows, places.stream().map(BallGeometry::y).distinct().count());
        for (int i = 0; i < n; i++) {
            BallGeometry a = places.get(i);
            assertTrue(a.x() - a.radius() >= 0 && a.x() + a.radius() <= width && a.y() - a.radius() >= 0, a.toString());
            for (int j = 0; j < i; j++) {
                BallGeometry b = places.get(j);
                assertTrue(Math.hypot(a.x() - b.x(), a.y() - b.y()) > 2.2 * a.radius(), a + " is on " + b);
            }
        }
        Figure figure = BallFigure.build(crowd(n), DESK, width, height);
        assertEquals(List.of(), Texts.cutOff(figure));
        assertEquals(List.of(), Texts.overlaps(figure));
        assertTrue(Texts.words(figure).contains("Cross products"), Texts.words(figure).toString());
    }

    @Test
    void beforeAnAudienceTheModelsOfTheStageStand() {
        assertEquals(List.of("Vector neurons", "MLP"),
                BallFigure.balls(crowd(5), PRESENTER).stream().map(BallFigure.Ball::name).toList());
        assertEquals(List.of("Cross products", "MLP"),
                BallFigure.balls(crowd(5, "Cross products", "MLP"), PRESENTER).stream().map(BallFigure.Ball::name).toList());
        assertEquals(5, BallFigure.balls(crowd(5, "Cross products", "MLP"), DESK).size());
    }

    @Test
    void everyMagnitudeStandsOutFromTheGround() {
        for (Palette palette : List.of(Palette.dark(), Palette.light())) {
            double least = palette.name().equals("dark") ? 2.5 : 1.6;
            for (int i = 0; i <= 100; i++) {
                double contrast = palette.magnitude(i / 100.0).contrast(palette.arena());
                assertTrue(contrast > least, palette.name() + " at " + i + ": " + contrast);
            }
        }
        assertNotEquals(Palette.dark().magnitude(0), Palette.light().magnitude(0));
    }

    /** At the size of the ladder in a window of 1280 × 800. */
    @Test
    void namesOfRungsTakeTwoLinesBeforeTheyAreCut() {
        List<LadderFigure.Rung> rungs = List.of(new LadderFigure.Rung("identity", true), new LadderFigure.Rung("shift\u00A02.7", false),
                new LadderFigure.Rung("shift\u00A014", false), new LadderFigure.Rung("turn 95°", false),
                new LadderFigure.Rung("turn, shift\u00A014", false), new LadderFigure.Rung("turn, shift\u00A012", false));
        LadderFigure.Input input = new LadderFigure.Input("relMSE, pooled", rungs, ladder(0).series(), 4, false);
        Figure figure = LadderFigure.build(input, DESK, 442, 138);
        List<String> words = Texts.words(figure);
        assertTrue(words.containsAll(List.of("turn,", "shift\u00A014", "shift\u00A012")), words.toString());
        assertTrue(words.stream().noneMatch(word -> word.contains("…")), words.toString());
        assertEquals(List.of(), Texts.overlaps(figure));
        assertEquals(List.of(), Texts.cutOff(figure));
    }

    @ParameterizedTest
    @CsvSource({"442,138,2", "700,220,1"})
    void theLegendOfTheLadderHasRoomForFiveModels(double width, double height, int lines) {
        double[] errors = {1, 2, 3, 4};
        List<LadderFigure.Series> series = crowd(6).balls().stream().filter(ball -> !ball.name().equals("Tensors"))
                .map(ball -> new LadderFigure.Series(ball.name(), ball.role(), errors, errors, errors)).toList();
        Figure figure = LadderFigure.build(new LadderFigure.Input("relMSE, pooled", ladder(0).rungs(), series, 1, false), DESK, width,
                height);
        assertEquals(List.of(), Texts.overlaps(figure));
        assertEquals(List.of(), Texts.cutOff(figure));
        List<Double> bases = Texts.of(figure).stream().filter(text -> series.stream().anyMatch(s -> s.name().equals(text.text())))
                .map(Mark.Text::y).toList();
        assertEquals(5, bases.size());
        assertEquals(lines, bases.stream().distinct().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"x@135deg|g = 135° about x", "z@0deg|g = identity",
        "y@90deg + (3, 0, 4)|g = 90° about y, then shift (3.0, 0.0, 4.0)"})
    void theStageSaysWhatGIs(String element, String said) {
        for (Style style : List.of(DESK, PRESENTER)) {
            Figure figure = Samples.stage(GroupElement.parse(element), new Balance(2e-13, 0), style, 442, 380);
            String words = String.join(" ", Texts.words(figure));
            assertTrue(words.startsWith("x y z") && words.contains(said), words);
            assertEquals(List.of(), Texts.cutOff(figure));
            Mark.Text first = Texts.of(figure).stream().filter(text -> text.text().startsWith("g =")).findFirst().orElseThrow();
            assertTrue(first.x() < 20 && first.y() < 50 && first.anchor() == Anchor.START, first.toString());
        }
    }

    @Test
    void theStageOfARigidBodySaysHowFarItHasDrifted() {
        Balance balance = new Balance(2.3e-13, 4e-16);
        String desk = String.join(" ", Texts.words(Samples.stage(SO3.IDENTITY, balance, DESK, 442, 380)));
        assertTrue(desk.contains("relative drift since the start: energy, less the torque’s work, 2·10⁻¹³; "
                + "angular momentum, less its impulse, 4·10⁻¹⁶"), desk);
        Figure shown = Samples.stage(SO3.IDENTITY, balance, PRESENTER, 690, 640);
        assertTrue(Texts.words(shown).contains("relative drift: energy 2·10⁻¹³, angular momentum 4·10⁻¹⁶"), Texts.words(shown).toString());
        assertEquals(List.of(), Texts.cutOff(shown));
    }

    /** A point of the cloud that lies behind g does not touch its letters. */
    @Test
    void whatGIsStandsOnAPlate() {
        Figure figure = Samples.stage(SO3.IDENTITY, new Balance(0, 0), Style.light(), 442, 380);
        Mark.Text said = Texts.of(figure).stream().filter(text -> text.text().startsWith("g =")).findFirst().orElseThrow();
        assertTrue(figure.marks().subList(0, figure.marks().indexOf(said)).stream().anyMatch(mark -> mark instanceof Mark.Rect plate
                && plate.x() < said.x() && plate.x() + plate.width() > said.x() + TextMetrics.width(said)
                && plate.y() < said.y() - TextMetrics.capHeight(said.size()) && plate.y() + plate.height() > said.y()));
    }

    /** Amber means what was seen in training; what acts on a body is neutral and named. */
    @Test
    void torqueAndSpinAreNeutralAndNamed() {
        for (Palette palette : List.of(Palette.dark(), Palette.light())) {
            List<Integer> colours = body(1).shapes(palette).stream().filter(Shape.Arrow.class::isInstance)
                    .map(shape -> ((Shape.Arrow) shape).argb() & 0xFFFFFF).toList();
            assertTrue(colours.contains(palette.strong().rgb()) && colours.contains(palette.base().rgb()), colours.toString());
            assertTrue(!colours.contains(palette.wedgeText().rgb()), "the torque has the colour of the wedge");
        }
        List<String> labels = body(1).labels().stream().map(StageBodies.Label::text).toList();
        assertEquals(List.of("1", "2", "3", "ω", "τ"), labels);
        String desk = String.join(" ", Texts.words(Samples.stage(SO3.IDENTITY, new Balance(0, 0), DESK, 442, 380)));
        assertTrue(desk.contains("ω angular velocity, τ torque"), desk);
    }

    @Test
    void axesThatAModelMakesMuchTooLongAreCutAndMarked() {
        double reach = 1.1 * 1.35 + 1e-9;
        for (double length : new double[] {1, 1.05, 1.4, 7}) {
            List<Shape> shapes = body(length).shapes(Palette.dark());
            for (Shape shape : shapes) {
                if (shape instanceof Shape.Arrow arrow) {
                    assertTrue(arrow.to().norm() < reach, length + ": " + arrow.to());
                } else if (shape instanceof Shape.Line line) {
                    for (int i = 0; i < line.points().count(); i++) {
                        assertTrue(Point3.of(line.points().row(i)).norm() < reach, length + " long");
                    }
                }
            }
            long rings = shapes.stream().filter(shape -> shape instanceof Shape.Ball ball && ball.look() == Look.RING).count();
            assertEquals(length > 1.1 ? 3 : 0, rings);
            for (Style style : List.of(DESK, PRESENTER)) {
                String note = body(length).notes(style).getFirst();
                assertEquals(length > 1.1, note.startsWith("ring: MLP says an axis longer than 1.1 times"), note);
            }
        }
    }

    /** A body whose axes a model says to be so long. */
    private static RigidBodies body(double length) {
        double[] axes = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        double[] said = {length, 0, 0, 0, length, 0, 0, 0, length};
        return new RigidBodies(new double[] {0.95, 0.6, 0.2}, axes, new double[] {0, 0, 1}, new double[] {1, 0, 0},
                List.of(new RigidBodies.Track("", Role.TRUTH, List.of(axes, axes)),
                        new RigidBodies.Track("MLP", Role.BASELINE, List.of(axes, said))), new Balance(0, 0));
    }

    /** While models learn a colour means the same error, and the figure says so; errors beyond have the colours of the ends. */
    @Test
    void aScaleThatIsHeldStaysAndSaysSo() {
        BallFigure.Range range = BallFigure.Range.around(balls(-58, 22).balls()).hold();
        BallFigure.Input learning = new BallFigure.Input("relMSE, pooled", List.of(ball("MLP", Role.BASELINE, 1, 900)), List.of(),
                SO3.IDENTITY, 90, -58, 22, false, "").in(range);
        assertEquals(range, learning.at(SO3.rotationVector(1, 0, 0)).seenFrom(3, 4).of("m").faded().range());
        List<String> words = Texts.words(BallFigure.build(learning, DESK, 900, 500));
        assertTrue(words.contains("colours fixed while training: relMSE, pooled"), words.toString());
        assertTrue(words.contains("0.20") && words.stream().anyMatch(word -> word.startsWith("≥ ")), words.toString());
        assertEquals(List.of(), Texts.cutOff(BallFigure.build(learning, DESK, 320, 240)));
        assertTrue(Texts.words(BallFigure.build(balls(-58, 22), DESK, 508, 340)).stream().noneMatch(word -> word.contains("fixed")));
    }

    @Test
    void namesOfThreeBallsTakeTwoLinesBeforeTheyAreCut() {
        Figure figure = BallFigure.build(crowd(3), DESK.with(TypeScale.DESK.times(2)), 546, 256);
        List<String> words = Texts.words(figure);
        assertTrue(words.stream().noneMatch(word -> word.endsWith("…")), words.toString());
        assertEquals(List.of(), Texts.overlaps(figure));
        assertEquals(List.of(), Texts.cutOff(figure));
    }

    @Test
    void namesOfRungsAreWholeAtTwiceTheSize() {
        List<LadderFigure.Rung> rungs = List.of(new LadderFigure.Rung("identity", true), new LadderFigure.Rung("shift\u00A02.7", false),
                new LadderFigure.Rung("shift\u00A014", false), new LadderFigure.Rung("turn 95°", false),
                new LadderFigure.Rung("turn, shift\u00A014", false), new LadderFigure.Rung("turn, shift\u00A012", false));
        Figure figure = LadderFigure.build(new LadderFigure.Input("relMSE, pooled", rungs, ladder(0).series(), 4, false),
                DESK.with(TypeScale.DESK.times(2)), 546, 256);
        List<String> words = Texts.words(figure);
        assertTrue(words.contains("identity") && words.stream().noneMatch(word -> word.endsWith("…")), words.toString());
        assertEquals(List.of(), Texts.overlaps(figure));
        assertEquals(List.of(), Texts.cutOff(figure));
    }

    @Test
    void aSmallLadderHasMarksAndNoWords() {
        Figure figure = LadderFigure.thumbnail(ladder(-1), DESK, 80, 56);
        assertEquals(List.of(), Texts.words(figure));
        long discs = figure.marks().stream().filter(Mark.Circle.class::isInstance).count();
        assertEquals(4, discs, "one an element");
    }

    @Test
    void textsAreBrokenBetweenWordsAndCutOnlyInTheLastLine() {
        assertEquals(List.of("one", "two", "three"), TextMetrics.wrap("one two three", Face.WORDS, 10, 30, 3));
        assertEquals(List.of("one two three"), TextMetrics.wrap("one two three", Face.WORDS, 10, 300, 3));
        assertEquals(List.of("one", "two\u00A03"), TextMetrics.wrap("one two\u00A03", Face.WORDS, 10, 34, 2));
        assertEquals(List.of("转动", "并平"), TextMetrics.wrap("转动并平", Face.WORDS, 10, 25, 2));
        assertEquals(List.of("one", "two t…"), TextMetrics.wrap("one two three", Face.WORDS, 10, 33, 2));
        assertEquals(List.of("uncutta…"), TextMetrics.wrap("uncuttable", Face.WORDS, 10, 46, 2));
    }

    @ParameterizedTest
    @CsvSource({"320,120", "508,190", "900,400"})
    void wordsOfTheLadderAreWholeAndApart(double width, double height) {
        for (int chosen = -1; chosen < 4; chosen++) {
            Figure figure = LadderFigure.build(ladder(chosen), DESK, width, height);
            assertEquals(List.of(), Texts.cutOff(figure));
            assertEquals(List.of(), Texts.overlaps(figure));
        }
    }

    @Test
    void aRungIsFoundWhereItIsDrawn() {
        double left = Texts.words(LadderFigure.build(ladder(0), DESK, 600, 200)).isEmpty() ? 0 : 50;
        assertEquals(-1, LadderFigure.rungAt(ladder(0), DESK, 600, 5));
        assertEquals(0, LadderFigure.rungAt(ladder(0), DESK, 600, left + 10));
        assertEquals(3, LadderFigure.rungAt(ladder(0), DESK, 600, 580));
        assertEquals(-1, LadderFigure.rungAt(ladder(0), DESK, 600, 599));
    }

    @Test
    void aPointOfTheBallIsTheVectorThatStandsThere() {
        for (long seed = 0; seed < 5; seed++) {
            RandomStream stream = new Streams(seed).stream("places");
            BallGeometry place = new BallGeometry(200, 150, 120, stream.uniform(-180, 180), stream.uniform(-85, 85));
            for (int i = 0; i < 200; i++) {
                double[] vector = SO3.haar(stream).rotationVector();
                double[] p = place.place(vector);
                assertArrayEquals(vector, place.vector(p[0], p[1], p[2]), 1e-9);
            }
            double[] beyond = place.vector(1000, 1000, 0.5);
            assertEquals(Math.PI, Math.sqrt(beyond[0] * beyond[0] + beyond[1] * beyond[1] + beyond[2] * beyond[2]), 1e-9);
        }
    }

    @Test
    void theDotAtAPlaceIsTheOneInFront() {
        BallFigure.Ball two = new BallFigure.Ball("two", Role.BASELINE, List.of(SO3.rotationVector(2, 0, 0),
                SO3.rotationVector(-2, 0, 0)), new double[] {1, 2}, false);
        BallFigure.Input input = new BallFigure.Input("relMSE", List.of(two), List.of(), SO3.IDENTITY, 0, 0, 0, false, "");
        BallGeometry place = BallFigure.geometry(input, DESK, 400, 300).getFirst();
        assertEquals(0, BallFigure.dotAt(input, DESK, 0, place, place.x(), place.y(), 9));
        BallFigure.Input behind = input.seenFrom(180, 0);
        assertEquals(1, BallFigure.dotAt(behind, DESK, 0, BallFigure.geometry(behind, DESK, 400, 300).getFirst(), place.x(), place.y(), 9));
        assertEquals(-1, BallFigure.dotAt(input, DESK, 0, place, place.x() + 40, place.y(), 9));
    }

    @Test
    void theNearestRotationIsNearestByAngleAlsoAcrossTheSurface() {
        BallFigure.Ball ball = new BallFigure.Ball("b", Role.BASELINE, List.of(SO3.rotationVector(3.1, 0, 0),
                SO3.rotationVector(2, 0, 0)), new double[] {1, 2}, false);
        // −3.1 about x is nearer to +3.1 than it looks: both are almost the same half turn
        assertEquals(0, ball.nearest(SO3.rotationVector(-3.1, 0, 0)));
        assertEquals(1, ball.nearest(SO3.rotationVector(1.9, 0.1, 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"z@0deg|identity|identity", "x@90deg|90° about x|x 90°", "z@-45deg|45° about −z|−z 45°",
        "z@0deg + (2, -1.5, 1)|shift (2.0, −1.5, 1.0)|shift\u00A02.7",
        "y@90deg + (3, 0, 4)|90° about y, then shift (3.0, 0.0, 4.0)|turn, shift\u00A05.0"})
    void elementsAreReadAsPeopleSayThem(String text, String whole, String rung) {
        ElementWords words = new ElementWords(Language.ENGLISH);
        assertEquals(whole, words.of(GroupElement.parse(text)));
        assertEquals(rung, words.rung(GroupElement.parse(text)));
        assertTrue(new ElementWords(Language.CHINESE).of(GroupElement.parse(text)).length() > 1);
    }
}
