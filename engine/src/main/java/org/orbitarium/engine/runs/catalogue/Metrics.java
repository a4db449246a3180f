package org.orbitarium.engine.runs.catalogue;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.geometry.O2;
import org.orbitarium.engine.runs.RunFolder;

/**
 * The numbers of a run that stand for a whole model, seed by seed; errors at single elements are left out but for the identity.
 *
 * @param values by what they are, then by seed
 */
record Metrics(SequencedMap<Key, SequencedMap<Long, Double>> values) {

    /**
     * Which number.
     *
     * @param model     whose
     * @param quantity  as {@code metrics.csv} calls it
     * @param element   at which it was measured; empty if at many
     * @param form      of relMSE; empty if it is no relMSE
     * @param precision of the arithmetic
     */
    record Key(String model, String quantity, String element, String form, String precision) {
    }

    /** Reads the file of a finished run. */
    static Metrics read(RunFolder run) {
        CsvTable table = CsvTable.read(run.metricsFile());
        SequencedMap<Key, SequencedMap<Long, Double>> values = new LinkedHashMap<>();
        for (int row = 0; row < table.count(); row++) {
            Key key = new Key(table.text(row, "model"), table.text(row, "quantity"), table.text(row, "element"), table.text(row, "form"),
                    table.text(row, "precision"));
            if (whole(key)) {
                values.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(seed(table, row), number(table, row, "value"));
            }
        }
        return new Metrics(values);
    }

    private static boolean whole(Key key) {
        return key.element().isEmpty() || key.element().equals(O2.IDENTITY.toString()) || !key.quantity().equals("relMSE");
    }

    private static long seed(CsvTable table, int row) {
        return (long) number(table, row, "seed");
    }

    /** A factor of a model without error is infinite, and written as such. */
    private static double number(CsvTable table, int row, String column) {
        String text = table.text(row, column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw table.problem(row, column, "is '" + text + "' where a number is expected", "Run the scene again.");
        }
    }
}
