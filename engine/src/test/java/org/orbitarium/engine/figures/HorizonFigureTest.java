package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orbitarium.engine.base.Language;

/** The charts of rollouts: what they say, and that all of it has room. */
final class HorizonFigureTest {

    private static final double[] HORIZONS = {1, 2, 4, 8, 16, 32, 64, 128, 256};

    private static HorizonFigure.Line line(double first, double growth) {
        double[] mean = new double[HORIZONS.length];
        Arrays.setAll(mean, i -> first * Math.pow(growth, i));
        return new HorizonFigure.Line(mean, Arrays.stream(mean).map(value -> 0.8 * value).toArray(),
                Arrays.stream(mean).map(value -> 1.3 * value).toArray());
    }

    private static HorizonFigure.Input input() {
        HorizonFigure.Line exact = line(1.9e-5, 9);
        return new HorizonFigure.Input("relMSE, power", List.of(
                new HorizonFigure.Model("Vector neurons", Role.EQUIVARIANT, HORIZONS, exact, exact, line(1.2e-7, 4), line(0, 1)),
                new HorizonFigure.Model("MLP", Role.BASELINE, HORIZONS, line(2e-5, 60), line(4e-3, 60), line(0.07, 1.5),
                        line(0.07, 1.5))), "");
    }

    @ParameterizedTest
    @CsvSource({"452, 440, ENGLISH", "452, 440, CHINESE", "960, 400, CHINESE", "430, 560, ENGLISH", "1100, 900, CHINESE"})
    void everyWordIsWholeAndNoneLiesOnAnother(double width, double height, Language language) {
        Figure figure = HorizonFigure.build(input(), Style.dark().with(language), width, height);
        assertEquals(List.of(), Texts.cutOff(figure));
        assertEquals(List.of(), Texts.overlaps(figure));
        String seen = language == Language.ENGLISH ? "Vector neurons, seen" : "Vector neurons，已见";
        assertTrue(Texts.words(figure).contains(seen), Texts.words(figure).toString());
        // where ticks are crowded one of the last gives way
        assertTrue(Texts.words(figure).contains(width >= 900 ? "256" : "32"), Texts.words(figure).toString());
    }

    @Test
    void chartsStandSideBySideWhereThereIsRoom() {
        String name = "Vector neurons, float32";
        Mark.Text beside = text(HorizonFigure.build(input(), Style.light(), 960, 400), name);
        Mark.Text below = text(HorizonFigure.build(input(), Style.light(), 452, 440), name);
        assertTrue(beside.x() > 480 && below.x() < 452 && below.y() > 220, beside + ", " + below);
    }

    /** A residual of exactly nothing has no place on a logarithmic axis, and must not make the axis a linear one. */
    @Test
    void bothChartsAreLogarithmic() {
        Figure figure = HorizonFigure.build(input(), Style.light(), 960, 400);
        double step = text(figure, "4").x() - text(figure, "2").x();
        assertEquals(step, text(figure, "256").x() - text(figure, "128").x(), 1.01);
        assertTrue(Texts.words(figure).contains("10⁻⁶"), Texts.words(figure).toString());
    }

    /** A mean beyond the end of the axis is not drawn, and no bar hangs in its place. */
    @Test
    void whatHasLeftTheWorldIsNotDrawn() {
        HorizonFigure.Line far = line(10, 1000);
        HorizonFigure.Input input = new HorizonFigure.Input("relMSE", List.of(new HorizonFigure.Model("MLP", Role.BASELINE, HORIZONS,
                far, far, far, far)), "");
        Figure figure = HorizonFigure.build(input, Style.light(), 960, 400);
        long discs = figure.marks().stream().filter(Mark.Circle.class::isInstance).count();
        assertEquals(2 * 2, discs - 2, "two horizons in two charts, and a sample in each legend");
        assertTrue(Texts.words(figure).stream().noneMatch(word -> word.equals("10⁹")), Texts.words(figure).toString());
    }

    @Test
    void withoutNumbersItSaysWhy() {
        Figure figure = HorizonFigure.build(new HorizonFigure.Input("relMSE", List.of(), "No run yet"), Style.light(), 452, 440);
        assertEquals(List.of("No run yet"), Texts.words(figure));
    }

    @Test
    void theSmallPictureHasTheErrorsOfEachModelAndNoWords() {
        Figure figure = HorizonFigure.thumbnail(input(), Style.dark(), 80, 56);
        assertEquals(List.of(), Texts.words(figure));
        assertEquals(4, figure.marks().stream().filter(Mark.Path.class::isInstance).count());
    }

    private static Mark.Text text(Figure figure, String words) {
        return Texts.of(figure).stream().filter(text -> text.text().equals(words)).findFirst()
                .orElseThrow(() -> new AssertionError(words));
    }
}
