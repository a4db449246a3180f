package org.orbitarium.engine.runs.sweeps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.orbitarium.engine.formats.CsvWriter;

/** {@code sweep.csv}: every number of a sweep, one a row. */
final class SweepTable {

    private static final List<String> COLUMNS = List.of("model", "quantity", "seed", "value");

    private SweepTable() {
    }

    /** Returns the table; the values of the keys stand before its own columns. */
    static CsvWriter of(Sweep sweep) {
        CsvWriter table = new CsvWriter(Stream.concat(sweep.keys().stream(), COLUMNS.stream()).toList());
        for (Sweep.Point point : sweep.points()) {
            for (Sweep.Model model : point.models()) {
                model.quantities().forEach((quantity, value) -> {
                    for (int i = 0; i < sweep.seeds().size(); i++) {
                        List<Object> row = new ArrayList<>(point.values().values());
                        row.addAll(List.of(model.name(), quantity, sweep.seeds().get(i), value.seeds().get(i)));
                        table.row(row.toArray());
                    }
                });
            }
        }
        return table;
    }
}
