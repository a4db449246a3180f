package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.figures.export.FigureTables;
import org.orbitarium.engine.figures.export.LoopTables;
import org.orbitarium.engine.measures.Interval;
import org.orbitarium.engine.worlds.Wedge;

/** Figures of closed loops. */
final class LoopFiguresTest {

    private static final TeeBodies.Pose START = new TeeBodies.Pose(250, 250, 0);
    private static final TeeBodies.Pose GOAL = new TeeBodies.Pose(300, 290, 0.4);
    private static final double[] WAY = {250, 295, 260, 300, 270, 310};

    private static LoopBodies.Drive drive(String name, Role role, LoopBodies.@Nullable Plan plan) {
        return new LoopBodies.Drive(name, role, new TeeBodies.Pose(260, 255, 0.1), 200, 230, WAY, WAY, plan,
                new LoopBodies.Left(25.2, 51.4, false, "1.2 s"));
    }

    private static LoopBodies.Plan plan() {
        return new LoopBodies.Plan(WAY, GOAL, List.of(WAY, WAY, WAY), 1);
    }

    private static ArenaFigure.Input arena(LoopBodies.Drive... drives) {
        return new ArenaFigure.Input(137, false, new Wedge(0, 90), new LoopBodies(512, START, GOAL, List.of(drives)), false, "");
    }

    private static TrailsFigure.Group group(String name, Role role, double apart, int count) {
        List<TrailsFigure.Trail> trails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trails.add(new TrailsFigure.Trail(new double[] {250, 295, 260 + i * apart, 300, 270 + i * apart, 310}, GOAL));
        }
        return new TrailsFigure.Group(name, role, trails, apart, 147, 74);
    }

    private static TrailsFigure.Input trails(TrailsFigure.Group... groups) {
        return new TrailsFigure.Input(START, GOAL, List.of(groups), 1, "");
    }

    @Test
    void anArenaSaysWhatIsLeftAndNothingIsCutOff() {
        for (Style style : List.of(Style.dark(), Style.light().with(Language.CHINESE), Style.dark().with(TypeScale.PRESENTER))) {
            double side = style.type().spare() ? 500 : 240;
            Figure figure = ArenaFigure.build(arena(drive("Vector neurons", Role.EQUIVARIANT, plan())), style, side, side);
            assertTrue(Texts.words(figure).contains(style.language() == Language.CHINESE ? "25°，51 px" : "25°, 51 px"),
                    Texts.words(figure).toString());
            assertEquals(List.of(), Texts.cutOff(figure));
        }
    }

    @Test
    void elitesAreBrighterThanOtherCandidatesAndThePlanIsWhole() {
        Figure figure = ArenaFigure.build(arena(drive("MLP", Role.BASELINE, plan())), Style.dark(), 400, 400);
        Ink ink = Palette.dark().mark(Role.BASELINE);
        List<Stroke> strokes = figure.marks().stream().filter(Mark.Path.class::isInstance).map(mark -> ((Mark.Path) mark).stroke())
                .filter(stroke -> stroke != null && stroke.ink().rgb() == ink.rgb()).toList();
        assertEquals(2, strokes.stream().filter(stroke -> stroke.ink().opacity() == 0.16).count());
        assertEquals(1, strokes.stream().filter(stroke -> stroke.ink().opacity() == 0.6).count());
        assertTrue(strokes.stream().anyMatch(stroke -> stroke.width() == 2.5 && stroke.ink().opacity() == 1));
        assertTrue(strokes.stream().anyMatch(stroke -> stroke.width() == 2 && !stroke.dash().isEmpty()), "its T is dashed");
    }

    @Test
    void withoutAPlanNothingOfOneIsDrawnAndTwoShareAWorld() {
        Figure one = ArenaFigure.build(arena(drive("MLP", Role.BASELINE, null)), Style.dark(), 400, 400);
        Figure two = ArenaFigure.build(arena(drive("MLP", Role.BASELINE, null), drive("Vector neurons", Role.EQUIVARIANT, null)),
                Style.dark(), 400, 400);
        assertEquals(1, Texts.words(one).stream().filter("25°, 51 px"::equals).count());
        assertEquals(2, Texts.words(two).stream().filter("25°, 51 px"::equals).count());
        assertEquals(List.of(), Texts.overlaps(two));
    }

    @Test
    void trailsAreOneOrMany() {
        Figure figure = TrailsFigure.build(trails(group("MLP", Role.BASELINE, 20, 24), group("Vector neurons", Role.EQUIVARIANT, 3e-7, 24)),
                Style.dark(), 500, 540);
        List<String> words = Texts.words(figure);
        assertTrue(words.contains("24 turns, one trail"), words.toString());
        assertTrue(words.contains("24 turns, 24 trails"), words.toString());
        assertTrue(words.contains("Vector neurons: no two trails differ by more than 3·10⁻⁷ px"), words.toString());
        assertTrue(words.contains("MLP: they end up to 147 px and 74° off the goal"), words.toString());
        assertEquals(List.of(), Texts.cutOff(figure));
        assertEquals(List.of(), Texts.overlaps(figure));
    }

    @Test
    void trailsOfOneElementPromiseNothing() {
        Figure figure = TrailsFigure.build(trails(group("Vector neurons", Role.EQUIVARIANT, 0, 1)), Style.dark(), 500, 540);
        List<String> words = Texts.words(figure);
        assertTrue(words.contains("One trail so far"), words.toString());
        assertFalse(words.stream().anyMatch(text -> text.contains("no two")), words.toString());
    }

    @Test
    void everyTrailLiesInTheFigure() {
        TrailsFigure.Input input = trails(group("MLP", Role.BASELINE, 90, 9));
        for (double[] size : new double[][] {{500, 540}, {300, 600}, {700, 200}}) {
            Figure figure = TrailsFigure.build(input, Style.dark(), size[0], size[1]);
            for (Mark mark : figure.marks()) {
                if (mark instanceof Mark.Circle dot) {
                    assertTrue(dot.x() > 0 && dot.x() < size[0] && dot.y() > 0 && dot.y() < size[1], dot.toString());
                }
            }
        }
    }

    @Test
    void sharesHaveNamesPerCentAndIntervals() {
        ShareFigure.Input input = new ShareFigure.Input(List.of(
                new ShareFigure.Bar("Vector neurons", Role.EQUIVARIANT, "as drawn", true, new Interval(1, 1, 1), Double.NaN),
                new ShareFigure.Bar("Vector neurons", Role.EQUIVARIANT, "at 150°, the worst", false, new Interval(0.9, 0.8, 1), 0.22)), "");
        Figure figure = ShareFigure.build(input, Style.dark(), 420, 200);
        List<String> words = Texts.words(figure);
        assertEquals(1, words.stream().filter("Vector neurons"::equals).count(), "a group is named once");
        assertTrue(words.contains("90 %") && words.contains("100 %"), words.toString());
        assertEquals(List.of(), Texts.cutOff(figure));
    }

    @Test
    void chartsHaveBandsWhiskersAndAPresentPlace() {
        double[] x = {0, 90, 180};
        CurveFigure.Series series = new CurveFigure.Series("MLP", Role.BASELINE, false, x, new double[] {5, 6, 7}, new double[] {4, 5, 6},
                new double[] {6, 7, 30});
        Figure bands = CurveFigure.build(new CurveFigure.Input(List.of(series), "g", "px", false, 360,
                new CurveFigure.Guide(90, 0, 90, 90, true, false), ""), Style.dark(), 500, 300);
        assertTrue(Texts.words(bands).containsAll(List.of("0", "90", "180", "270", "360")), Texts.words(bands).toString());
        assertTrue(bands.marks().stream().anyMatch(mark -> mark instanceof Mark.Path path && path.fill() != null
                && path.fill().opacity() == Palette.dark().bandOpacity()));
        assertTrue(Texts.words(bands).contains("30"), "the axis reaches as high as the interval does: " + Texts.words(bands));
        Figure whiskers = CurveFigure.build(new CurveFigure.Input(List.of(series), "g", "px", false, 360,
                new CurveFigure.Guide(Double.NaN, 0, 0, 90, true, true), ""), Style.dark(), 500, 300);
        assertTrue(whiskers.marks().stream().filter(Mark.Circle.class::isInstance).count() >= x.length);
    }

    @Test
    void programsGetEveryPoint() {
        assertTrue(FigureTables.arena(arena(drive("MLP", Role.BASELINE, plan()))).rows().size() > 10);
        assertEquals(6, LoopTables.trails(trails(group("MLP", Role.BASELINE, 1, 2))).rows().size());
    }
}
