package org.orbitarium.engine.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.formats.CsvWriter;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.training.TrainingListener;
import org.orbitarium.engine.training.TrainingStep;

/**
 * The losses of one training, step by step: {@code step,epoch,loss} and one column a term. The file is written before each checkpoint, so
 * that a training that goes on from a checkpoint finds all rows before it.
 */
public final class LossHistory implements TrainingListener {

    private static final String LOSS = "loss";
    private static final List<String> COLUMNS = List.of("step", "epoch", LOSS);

    private final Path file;
    private final List<Object[]> rows;
    private List<String> terms;

    private LossHistory(Path file, List<String> terms, List<Object[]> rows) {
        this.file = file;
        this.terms = terms;
        this.rows = new ArrayList<>(rows);
    }

    /** Begins a history, or goes on with the rows of a file. */
    static LossHistory of(Path file) {
        if (!Files.isRegularFile(file)) {
            return new LossHistory(file, List.of(), List.of());
        }
        CsvTable table = read(file);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < table.count(); i++) {
            int row = i;
            rows.add(table.columns().stream().map(column -> table.text(row, column)).toArray());
        }
        return new LossHistory(file, table.columns().subList(COLUMNS.size(), table.columns().size()), rows);
    }

    /** Returns how many steps are recorded. */
    int steps() {
        return rows.size();
    }

    /** Checks that the rows reach as far as the training, and forgets those that will be written again. */
    @Override
    public void onSnapshot(int step, ParameterSnapshot parameters) {
        if (step > rows.size()) {
            throw new BadInputException(file.toString(), "it holds the losses of " + rows.size() + " steps, the checkpoint beside it "
                    + "goes on from step " + step, "Restore it, or remove both to train from the start.");
        }
        if (step < rows.size()) {
            rows.subList(step, rows.size()).clear();
        }
    }

    @Override
    public void onStep(TrainingStep step) {
        terms = List.copyOf(step.terms().keySet());
        List<Object> row = new ArrayList<>(List.of(step.step(), step.epoch(), (float) step.loss()));
        step.terms().values().forEach(value -> row.add(value.floatValue()));
        rows.add(row.toArray());
    }

    @Override
    public void onCheckpoint(int step) {
        write();
    }

    /** Writes the file. */
    void write() {
        CsvWriter table = new CsvWriter(Stream.concat(COLUMNS.stream(), terms.stream()).toList());
        rows.forEach(table::row);
        table.write(file);
    }

    /**
     * Reads the losses of a finished or unfinished training.
     *
     * @return one value a step
     */
    public static double[] losses(Path file) {
        CsvTable table = read(file);
        return IntStream.range(0, table.count()).mapToDouble(row -> table.number(row, LOSS)).toArray();
    }

    private static CsvTable read(Path file) {
        CsvTable table = CsvTable.read(file);
        if (table.columns().size() < COLUMNS.size() || !table.columns().subList(0, COLUMNS.size()).equals(COLUMNS)) {
            throw new BadInputException(file.toString(), "not a history of losses", "Run the scene again.");
        }
        return table;
    }
}
