package org.orbitarium.engine.runs;

import java.nio.file.Path;
import java.util.List;
import org.orbitarium.engine.formats.CsvWriter;
import org.orbitarium.engine.measures.ErrorForm;
import org.orbitarium.engine.measures.Errors;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.nn.Precision;

/** {@code metrics.csv}: every measured number of every seed, one a row. */
final class MetricsFile {

    private static final String PYTORCH = "float32 in PyTorch";

    private MetricsFile() {
    }

    /** Writes the file. */
    static void write(Path file, List<SeedMeasures> measures, Orbit orbit) {
        CsvWriter table = new CsvWriter(List.of("seed", "model", "quantity", "element", "form", "precision", "value"));
        for (SeedMeasures seed : measures) {
            new Rows(table, seed).all(orbit);
        }
        table.write(file);
    }

    /** The rows of one model and seed. */
    private record Rows(CsvWriter table, SeedMeasures seed) {

        void all(Orbit orbit) {
            for (Precision precision : Precision.values()) {
                var residual = seed.residual().get(precision);
                var one = seed.residualAt().get(precision);
                if (residual != null && one != null) {
                    row("residual", "", "", precision.label(), residual.absolute());
                    row("residual-scale", "", "", precision.label(), residual.scale());
                    row("residual.at", orbit.one().toString(), "", precision.label(), one.absolute());
                }
            }
            row("residual", "", "", PYTORCH, seed.inLibrary().absolute());
            row("residual-scale", "", "", PYTORCH, seed.inLibrary().scale());
            row("residual.at", orbit.one().toString(), "", PYTORCH, seed.inLibraryAt().absolute());
            profile("relMSE", seed.profile(), Precision.FLOAT32);
            profile("relMSE", seed.profile64(), Precision.FLOAT64);
            for (ErrorForm form : ErrorForm.values()) {
                row("factor", "", form.label(), Precision.FLOAT32.label(), seed.profile().at(orbit.bins()).factor(form));
                row("factor", "", form.label(), Precision.FLOAT64.label(), seed.profile64().factor(form));
            }
            seed.components().forEach((component, errors) -> errors("relMSE " + component, "", errors, Precision.FLOAT32));
            seed.readOut().forEach((component, share) -> row("read-out " + component, "", "", Precision.FLOAT32.label(), share));
            Double drift = seed.costDrift();
            if (drift != null) {
                row("cost-drift", "", "", PYTORCH, drift);
            }
        }

        private void profile(String quantity, OrbitProfile profile, Precision precision) {
            profile.points().forEach(point -> errors(quantity, point.element().toString(), point.errors(), precision));
        }

        private void errors(String quantity, String element, Errors errors, Precision precision) {
            for (ErrorForm form : ErrorForm.values()) {
                row(quantity, element, form.label(), precision.label(), errors.in(form));
            }
        }

        private void row(String quantity, String element, String form, String precision, double value) {
            table.row(seed.seed(), seed.model(), quantity, element, form, precision, value);
        }
    }
}
