package org.orbitarium.engine.figures.export;

import java.util.List;
import java.util.stream.Collectors;

/** A table as LaTeX, for the package booktabs: intervals small beside their numbers, wide words in paragraphs. */
public final class TableLatex {

    /** Words longer than this are set as a paragraph. */
    private static final int LONG = 36;
    /** About how much of the width of the text a sign takes, and the gap between columns; what they leave is shared by paragraphs. */
    private static final double SIGN = 0.0135;
    private static final double GAP = 0.035;
    private static final double LEAST = 0.15;

    private TableLatex() {
    }

    /** Returns a floating table. */
    public static String write(Table table, Caption caption) {
        StringBuilder out = new StringBuilder("% \\usepackage{booktabs}\n\\begin{table}\n\\centering\n");
        out.append("\\caption{").append(LatexText.of(caption.line())).append("}\n");
        String place = caption.scene().isEmpty() ? "" : caption.scene() + "-";
        out.append("\\label{tab:").append(label(place + table.name())).append("}\n");
        out.append("\\begin{tabular}{").append(columns(table)).append("}\n\\toprule\n");
        out.append(table.columns().stream().map(LatexText::of).collect(Collectors.joining(" & "))).append(" \\\\\n\\midrule\n");
        for (List<Cell> row : table.rows()) {
            out.append(row.stream().map(TableLatex::cell).collect(Collectors.joining(" & "))).append(" \\\\\n");
        }
        return out.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private static String label(String name) {
        return name.replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    private static String columns(Table table) {
        int paragraphs = 0;
        double room = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            boolean wide = wide(table, i);
            paragraphs += wide ? 1 : 0;
            room -= GAP + (wide ? 0 : SIGN * width(table, i));
        }
        double share = Math.max(LEAST, Math.floor(100 * room / Math.max(1, paragraphs)) / 100);
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.append(wide(table, i) ? "p{" + share + "\\textwidth}" : numbers(table, i) ? "r" : "l");
        }
        return columns.toString();
    }

    private static boolean wide(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Words words && words.text().length() > LONG);
    }

    private static int width(Table table, int column) {
        return table.rows().stream().mapToInt(row -> length(row.get(column))).reduce(table.columns().get(column).length(), Math::max);
    }

    private static int length(Cell cell) {
        return cell.text().length() + (cell instanceof Cell.Measured measured ? measured.interval().length() : 0);
    }

    private static boolean numbers(Table table, int column) {
        return table.rows().stream().anyMatch(row -> !(row.get(column) instanceof Cell.Words));
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> LatexText.of(words.text());
            case Cell.Measured measured when !measured.interval().isEmpty() ->
                    LatexText.number(measured.text()) + " {\\footnotesize " + LatexText.number(measured.interval()) + "}";
            case Cell.Exact exact -> LatexText.number(exact.text());
            case Cell.Measured measured -> LatexText.number(measured.text());
        };
    }
}
