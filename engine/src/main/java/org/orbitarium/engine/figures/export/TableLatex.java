package org.orbitarium.engine.figures.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as LaTeX, for the package booktabs: intervals small beside their numbers, wide words in paragraphs. */
public final class TableLatex {

    /** Words longer than this are set as a paragraph. */
    private static final int LONG = 36;
    /** Of the width of the text, for all paragraphs together. */
    private static final double PARAGRAPHS = 0.8;

    private TableLatex() {
    }

    /** Returns a floating table. */
    public static String write(Table table, Caption caption) {
        StringBuilder out = new StringBuilder("% \\usepackage{booktabs}\n\\begin{table}\n\\centering\n");
        out.append("\\caption{").append(LatexText.of(caption.line())).append("}\n");
        out.append("\\label{tab:").append(label(caption.scene() + "-" + table.name())).append("}\n");
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
        List<Integer> widths = IntStream.range(0, table.columns().size()).mapToObj(i -> table.rows().stream()
                .mapToInt(row -> row.get(i) instanceof Cell.Words words ? words.text().length() : 0).max().orElse(0)).toList();
        long paragraphs = widths.stream().filter(width -> width > LONG).count();
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            if (widths.get(i) > LONG) {
                columns.append("p{").append(Math.floor(100 * PARAGRAPHS / paragraphs) / 100).append("\\textwidth}");
            } else {
                columns.append(numbers(table, i) ? 'r' : 'l');
            }
        }
        return columns.toString();
    }

    private static boolean numbers(Table table, int column) {
        return table.rows().stream().anyMatch(row -> !(row.get(column) instanceof Cell.Words));
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> LatexText.of(words.text());
            case Cell.Measured measured when measured.spread() ->
                    LatexText.number(measured.text()) + " {\\footnotesize " + LatexText.number(measured.interval()) + "}";
            case Cell.Exact exact -> LatexText.number(exact.text());
            case Cell.Measured measured -> LatexText.number(measured.text());
        };
    }
}
