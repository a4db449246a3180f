package org.orbitarium.engine.runs;

import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.formats.CsvWriter;
import org.orbitarium.engine.measures.Finding;
import org.orbitarium.engine.measures.Reading;

/** {@code metrics.csv}: every measured number of every seed, one a row. */
final class MetricsFile {

    /** The columns. */
    static final List<String> COLUMNS = List.of("seed", "model", "quantity", "element", "form", "precision", "value");

    private MetricsFile() {
    }

    /** Writes the file. */
    static void write(Path file, List<SeedMeasures> measures) {
        CsvWriter table = new CsvWriter(COLUMNS);
        for (SeedMeasures seed : measures) {
            for (Finding finding : seed.findings().values()) {
                for (Reading reading : finding.readings()) {
                    table.row(seed.seed(), seed.model(), reading.quantity(), reading.element(), reading.form(), reading.precision(),
                            reading.value());
                }
            }
        }
        table.write(file);
    }
}
