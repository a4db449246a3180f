package org.orbitarium.engine.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.orbitarium.engine.base.AtomicFiles;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.TextFiles;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.training.TrainingListener;
import org.orbitarium.engine.training.TrainingStep;

/**
 * The losses of one training, step by step: {@code step,epoch,loss} and one column a term. The file is written before each checkpoint, so
 * that a training that goes on from a checkpoint finds all rows before it.
 */
public final class LossHistory implements TrainingListener {

    /** A million steps. */
    private static final int MOST_BYTES = 64 << 20;

    private final Path file;
    private final List<String> lines;
    private List<String> terms = List.of();

    private LossHistory(Path file, List<String> lines) {
        this.file = file;
        this.lines = new ArrayList<>(lines);
    }

    /** Begins a history, or goes on with the rows of a file. */
    static LossHistory of(Path file) {
        List<String> lines = Files.isRegularFile(file) ? read(file) : List.of();
        LossHistory history = new LossHistory(file, lines.isEmpty() ? lines : lines.subList(1, lines.size()));
        if (!lines.isEmpty()) {
            List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
            history.terms = List.copyOf(columns.subList(Math.min(3, columns.size()), columns.size()));
        }
        return history;
    }

    /** Returns how many steps are recorded. */
    int steps() {
        return lines.size();
    }

    /** Checks that the rows reach as far as the training, and forgets those that will be written again. */
    @Override
    public void onSnapshot(int step, ParameterSnapshot parameters) {
        if (step > lines.size()) {
            throw new BadInputException(file.toString(), "it holds the losses of " + lines.size() + " steps, the checkpoint beside it "
                    + "goes on from step " + step, "Restore it, or remove both to train from the start.");
        }
        if (step < lines.size()) {
            lines.subList(step, lines.size()).clear();
        }
    }

    @Override
    public void onStep(TrainingStep step) {
        terms = List.copyOf(step.terms().keySet());
        StringBuilder line = new StringBuilder();
        line.append(step.step()).append(',').append(step.epoch()).append(',').append((float) step.loss());
        step.terms().values().forEach(value -> line.append(',').append(value.floatValue()));
        lines.add(line.toString());
    }

    @Override
    public void onCheckpoint(int step) {
        write();
    }

    /** Writes the file. */
    void write() {
        List<String> all = new ArrayList<>();
        all.add("step,epoch,loss" + (terms.isEmpty() ? "" : "," + String.join(",", terms)));
        all.addAll(lines);
        AtomicFiles.write(file, String.join("\n", all) + "\n");
    }

    /**
     * Reads the losses of a finished or unfinished training.
     *
     * @return one value a step
     */
    public static double[] losses(Path file) {
        try {
            return read(file).stream().skip(1).mapToDouble(line -> Double.parseDouble(line.split(",", -1)[2])).toArray();
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BadInputException(file.toString(), "not a history of losses", "Run the scene again.", e);
        }
    }

    private static List<String> read(Path file) {
        return TextFiles.read(file, MOST_BYTES).lines().toList();
    }
}
