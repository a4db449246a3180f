package org.orbitarium.engine.figures.export;

import java.util.ArrayList;
import java.util.List;
import org.orbitarium.engine.figures.Anchor;
import org.orbitarium.engine.figures.Face;
import org.orbitarium.engine.figures.Figure;
import org.orbitarium.engine.figures.Ink;
import org.orbitarium.engine.figures.Mark;
import org.orbitarium.engine.figures.Outline;
import org.orbitarium.engine.figures.Stroke;
import org.orbitarium.engine.figures.Style;
import org.orbitarium.engine.figures.TextMetrics;

/** A table as a figure of its natural size: heads between rules, words at the left, numbers at the right, long words in several lines. */
public final class TableFigure {

    private static final double PAD = 12;
    /** The widest column, in sizes of its type. */
    private static final double WIDEST = 24;
    /** Between columns and between rows, in sizes of the type. */
    private static final double GAP = 1.8;
    private static final double BETWEEN = 0.55;

    private final Table table;
    private final Style style;
    private final double size;
    private final double leading;
    private final List<Mark> marks = new ArrayList<>();

    private TableFigure(Table table, Style style) {
        this.table = table;
        this.style = style;
        size = style.type().label();
        leading = Math.round(1.4 * size);
    }

    /** Returns the figure. */
    public static Figure build(Table table, Style style) {
        return new TableFigure(table, style).draw();
    }

    private Figure draw() {
        double[] lefts = new double[table.columns().size() + 1];
        lefts[0] = PAD;
        for (int i = 0; i < table.columns().size(); i++) {
            lefts[i + 1] = lefts[i] + width(i) + GAP * size;
        }
        double right = lefts[lefts.length - 1] - GAP * size;
        double y = PAD;
        List<Runnable> rules = new ArrayList<>();
        y = rule(rules, y, right, 1.4);
        y = row(table.columns().stream().<Cell>map(Cell.Words::new).toList(), lefts, y, Face.STRONG, style.palette().strong());
        y = rule(rules, y, right, 1);
        for (List<Cell> cells : table.rows()) {
            y = row(cells, lefts, y, Face.WORDS, style.palette().base());
        }
        y = rule(rules, y, right, 1.4);
        rules.forEach(Runnable::run);
        return new Figure(Math.ceil(right + PAD), Math.ceil(y), marks);
    }

    private double rule(List<Runnable> rules, double y, double right, double weight) {
        double at = Math.floor(y + BETWEEN * size / 2) + 0.5;
        Stroke stroke = Stroke.of(style.palette().quiet(), weight);
        rules.add(() -> marks.add(new Mark.Path(Outline.line(PAD, at, right, at), null, stroke)));
        return at + BETWEEN * size;
    }

    private double row(List<Cell> cells, double[] lefts, double top, Face face, Ink ink) {
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            List<String> lines = lines(cells.get(i), face);
            most = Math.max(most, lines.size());
            boolean number = numeric(i);
            double x = number ? lefts[i + 1] - GAP * size : lefts[i];
            for (int k = 0; k < lines.size(); k++) {
                double base = top + k * leading + leading / 2 + TextMetrics.capHeight(size) / 2;
                Anchor anchor = number ? Anchor.END : Anchor.START;
                marks.add(new Mark.Text(x, base, lines.get(k), face(cells.get(i), face), size, anchor, ink, 0, null));
            }
        }
        return top + most * leading + BETWEEN * size;
    }

    private double width(int column) {
        double widest = 0;
        for (String line : lines(new Cell.Words(table.columns().get(column)), Face.STRONG)) {
            widest = Math.max(widest, TextMetrics.width(line, Face.STRONG, size));
        }
        for (List<Cell> row : table.rows()) {
            for (String line : lines(row.get(column), Face.WORDS)) {
                widest = Math.max(widest, TextMetrics.width(line, face(row.get(column), Face.WORDS), size));
            }
        }
        return Math.ceil(widest);
    }

    private List<String> lines(Cell cell, Face face) {
        if (cell instanceof Cell.Measured measured && !measured.interval().isEmpty()) {
            return List.of(measured.text() + " " + measured.interval());
        }
        return cell instanceof Cell.Words words && TextMetrics.width(words.text(), face, size) > WIDEST * size
                ? CaptionedFigure.wrap(words.text(), size, WIDEST * size) : List.of(cell.text());
    }

    /** Numbers with raised digits are set as words: the face of numbers has no good ones. */
    private static Face face(Cell cell, Face words) {
        return cell instanceof Cell.Words || cell.text().contains("·10") ? words : Face.NUMBERS;
    }

    private boolean numeric(int column) {
        return table.rows().stream().anyMatch(row -> !(row.get(column) instanceof Cell.Words));
    }
}
