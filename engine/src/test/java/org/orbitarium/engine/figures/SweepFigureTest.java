package org.orbitarium.engine.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SweepFigureTest {

    private static final double NONE = Double.NaN;

    private static SweepFigure.Series series(String name, Role role, double[] x, double... mean) {
        return new SweepFigure.Series(name, role, x, mean, scaled(mean, 0.9), scaled(mean, 1.1));
    }

    private static double[] scaled(double[] values, double factor) {
        return IntStream.range(0, values.length).mapToDouble(i -> factor * values[i]).toArray();
    }

    private static Figure build(List<String> categories, SweepFigure.Series... series) {
        return SweepFigure.build(new SweepFigure.Input(List.of(series), "data.train", "seen", categories), Style.light(), 760, 440);
    }

    private static Mark.Text text(Figure figure, String words) {
        return figure.marks().stream().filter(Mark.Text.class::isInstance).map(Mark.Text.class::cast)
                .filter(text -> text.text().equals(words)).findFirst().orElseThrow(() -> new AssertionError(words));
    }

    @Test
    void anAxisThatSpansMoreThanADecadeIsLogarithmic() {
        Figure wide = build(List.of(), series("A", Role.BASELINE, new double[] {32, 128, 512}, 1, 0.5, 0.25));
        double step = text(wide, "128").x() - text(wide, "32").x();
        assertEquals(step, text(wide, "512").x() - text(wide, "128").x(), 1.01, "equal factors, equal lengths");
        Figure narrow = build(List.of(), series("A", Role.BASELINE, new double[] {10, 20, 40}, 1, 0.5, 0.25));
        assertEquals(2 * (text(narrow, "20").x() - text(narrow, "10").x()), text(narrow, "40").x() - text(narrow, "20").x(), 2.01);
        assertTrue(SweepFigure.spans(new double[] {1, 11, NONE}));
        assertFalse(SweepFigure.spans(new double[] {0, 11}), "nothing that is 0 has a place on a logarithmic axis");
        assertFalse(SweepFigure.spans(new double[] {1, 10}));
    }

    @Test
    void twoDecadesHaveLinesBetweenThem() {
        Figure figure = build(List.of(), series("A", Role.BASELINE, new double[] {1, 2}, 0.4, 0.006));
        for (String tick : List.of("0.5", "0.2", "0.1", "0.05", "0.02", "0.01", "0.005")) {
            assertTrue(text(figure, tick).x() < 100, tick);
        }
        Figure wide = build(List.of(), series("A", Role.BASELINE, new double[] {0.25, 2}, 1, 1e-7));
        assertTrue(text(wide, "10⁻⁶").x() < 100, "many decades are enough");
        assertTrue(text(wide, "0.25").y() > 400);
    }

    @Test
    void modelsOfASideHaveItsColourAndLinesAndMarkersOfTheirOwn() {
        double[] x = {1, 2};
        Figure figure = build(List.of(), series("A", Role.EQUIVARIANT, x, 1, 2), series("B", Role.EQUIVARIANT, x, 2, 3),
                series("C", Role.BASELINE, x, 3, 4));
        List<Stroke> strokes = figure.marks().stream().filter(Mark.Path.class::isInstance).map(Mark.Path.class::cast)
                .map(Mark.Path::stroke).filter(stroke -> stroke != null && stroke.width() == 1.6).map(Objects::requireNonNull).distinct()
                .toList();
        assertEquals(3, strokes.size());
        assertEquals(strokes.get(0).ink(), strokes.get(1).ink());
        assertNotEquals(strokes.get(0).dash(), strokes.get(1).dash());
        assertEquals(Palette.light().mark(Role.BASELINE), strokes.get(2).ink());
        assertEquals(strokes.get(0).dash(), strokes.get(2).dash(), "each side begins with a solid line");
        long discs = figure.marks().stream().filter(Mark.Circle.class::isInstance).count();
        long squares = figure.marks().stream().filter(Mark.Rect.class::isInstance).count();
        assertEquals(2 * 3, discs, "A and C: two places and the sample beside the name");
        assertEquals(3, squares);
    }

    @Test
    void namesStandInTheOrderOfTheEndsAndApart() {
        double[] x = {1, 2};
        Figure figure = build(List.of(), series("low", Role.BASELINE, x, 1, 1), series("high", Role.EQUIVARIANT, x, 1, 1.001),
                series("middle", Role.EQUIVARIANT, x, 1, 1.0005));
        double high = text(figure, "high").y();
        double middle = text(figure, "middle").y();
        double low = text(figure, "low").y();
        assertTrue(middle - high > 11 && low - middle > 11, high + " " + middle + " " + low);
        assertTrue(low < 440 - 12);
    }

    @Test
    void whatIsNotANumberHasItsNameAndWhatWasNotMeasuredIsLeftOut() {
        double[] x = {0, 1, 2};
        Figure figure = build(List.of("scalar", "complete", "none"), series("A", Role.EQUIVARIANT, x, 1, NONE, 2));
        assertTrue(text(figure, "scalar").x() < text(figure, "complete").x());
        assertEquals(2 + 1, figure.marks().stream().filter(Mark.Circle.class::isInstance).count());
        assertEquals(0, build(List.of(), series("A", Role.BASELINE, new double[] {1}, NONE)).marks().stream()
                .filter(Mark.Circle.class::isInstance).count());
        assertThrows(IllegalArgumentException.class, () -> series("A", Role.BASELINE, x, 1, 2));
    }
}
