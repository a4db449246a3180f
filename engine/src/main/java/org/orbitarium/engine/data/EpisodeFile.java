package org.orbitarium.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.ArrayTable;
import org.orbitarium.engine.formats.CsvTable;
import org.orbitarium.engine.formats.NpzFile;
import org.orbitarium.engine.formats.Table;
import org.orbitarium.engine.formats.TensorFile;
import org.orbitarium.engine.worlds.RecordableWorld;

/**
 * A file of recorded episodes as a table of {@code episode, step}, action and state, whichever of its forms it has:
 * <ul>
 * <li>comma-separated text with these columns, also packed ({@code .gz});
 * <li>npz with these columns as arrays [rows]; an action of step 0 is any number or NaN;
 * <li>npz with {@code states [episodes, steps + 1, columns]} and {@code actions [episodes, steps, columns]}, and with {@code lengths
 *     [episodes]}, the number of actions, if the episodes are not of one length.
 * </ul>
 */
final class EpisodeFile {

    private static final String EPISODE = "episode";
    private static final String STEP = "step";
    private static final String STATES = "states";
    private static final String ACTIONS = "actions";
    private static final String LENGTHS = "lengths";
    /** As many as of comma-separated text. */
    private static final int MOST_ROWS = 2_000_000;

    private final Path file;
    private final RecordableWorld world;

    private EpisodeFile(Path file, RecordableWorld world) {
        this.file = file;
        this.world = world;
    }

    /** Reads a file; what its values mean is the world's to say. */
    static Table read(Path file, RecordableWorld world) {
        return archive(file) ? new EpisodeFile(file, world).arrays() : CsvTable.read(file);
    }

    /** Returns whether a file begins as zip archives do. */
    private static boolean archive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(2), new byte[] {'P', 'K'});
        } catch (IOException e) {
            // who reads it as text says what is wrong
            return false;
        }
    }

    private Table arrays() {
        try (NpzFile npz = NpzFile.open(file)) {
            return npz.names().contains(STATES) ? blocks(npz) : columns(npz);
        }
    }

    private Table columns(NpzFile npz) {
        SequencedMap<String, double[]> columns = new LinkedHashMap<>();
        int count = -1;
        for (String name : Stream.of(List.of(EPISODE, STEP), world.actionColumns(), world.stateColumns()).flatMap(List::stream).toList()) {
            if (!npz.names().contains(name)) {
                throw new BadInputException(file.toString(), "holds neither an array '" + STATES + "' nor one '" + name + "', only "
                        + String.join(", ", npz.names()), "Save " + STATES + " and " + ACTIONS + ", or every column as an array.");
            }
            TensorFile.Entry array = npz.array(name);
            if (array.shape().length != 1 || (count >= 0 && array.count() != count)) {
                throw bad(name, "has the shape " + Arrays.toString(array.shape()) + ", [" + (count < 0 ? "rows" : count) + "] expected",
                        "Save a number a row.");
            }
            count = array.count();
            columns.put(name, array.doubles());
        }
        checkRows(count);
        return new ArrayTable(file.toString(), count, columns, (row, column) -> file + " array '" + column + "' [" + row + "]");
    }

    private Table blocks(NpzFile npz) {
        TensorFile.Entry states = block(npz, STATES, world.stateColumns());
        TensorFile.Entry actions = block(npz, ACTIONS, world.actionColumns());
        int episodes = states.shape()[0];
        int steps = actions.shape()[1];
        if (actions.shape()[0] != episodes || states.shape()[1] != steps + 1) {
            throw bad(ACTIONS, "has the shape " + Arrays.toString(actions.shape()) + ", to " + STATES + " of "
                    + Arrays.toString(states.shape()) + " belong [" + episodes + ", " + (states.shape()[1] - 1) + ", "
                    + world.actionColumns().size() + "]", "Save one state more than actions, the first one before any action.");
        }
        int[] lengths = npz.names().contains(LENGTHS) ? lengths(npz.array(LENGTHS), episodes, steps) : filled(episodes, steps);
        checkRows(Arrays.stream(lengths).mapToLong(length -> length + 1L).sum());
        return table(states.doubles(), actions.doubles(), lengths, steps);
    }

    private TensorFile.Entry block(NpzFile npz, String name, List<String> columns) {
        TensorFile.Entry array = npz.array(name);
        if (array.shape().length != 3 || array.shape()[2] != columns.size()) {
            throw bad(name, "has the shape " + Arrays.toString(array.shape()) + ", [episodes, steps, " + columns.size() + "] expected",
                    "Its columns are " + String.join(", ", columns) + ".");
        }
        return array;
    }

    private int[] lengths(TensorFile.Entry array, int episodes, int steps) {
        double[] values = array.doubles();
        if (array.shape().length != 1 || values.length != episodes) {
            throw bad(LENGTHS, "has the shape " + Arrays.toString(array.shape()) + ", [" + episodes + "] expected",
                    "Save the number of actions of every episode.");
        }
        int[] lengths = new int[episodes];
        for (int e = 0; e < episodes; e++) {
            if (!(values[e] >= 0 && values[e] <= steps && values[e] == Math.rint(values[e]))) {
                throw bad(LENGTHS, "[" + e + "] is " + values[e] + ", a whole number from 0 to " + steps + " expected",
                        "Save the number of actions of every episode.");
            }
            lengths[e] = (int) values[e];
        }
        return lengths;
    }

    private static int[] filled(int count, int value) {
        int[] values = new int[count];
        Arrays.fill(values, value);
        return values;
    }

    private void checkRows(long rows) {
        if (rows > MOST_ROWS) {
            throw new BadInputException(file.toString(), "holds " + rows + " states, at most " + MOST_ROWS + " are read",
                    "Split it into smaller files.");
        }
    }

    private Table table(double[] states, double[] actions, int[] lengths, int steps) {
        int count = Arrays.stream(lengths).map(length -> length + 1).sum();
        List<String> state = world.stateColumns();
        List<String> action = world.actionColumns();
        SequencedMap<String, double[]> columns = new LinkedHashMap<>();
        Stream.of(List.of(EPISODE, STEP), action, state).flatMap(List::stream).forEach(name -> columns.put(name, new double[count]));
        List<double[]> into = new ArrayList<>(columns.values());
        int row = 0;
        for (int e = 0; e < lengths.length; e++) {
            for (int t = 0; t <= lengths[e]; t++, row++) {
                into.get(0)[row] = e;
                into.get(1)[row] = t;
                for (int c = 0; c < action.size(); c++) {
                    into.get(2 + c)[row] = t == 0 ? Double.NaN : actions[(e * steps + t - 1) * action.size() + c];
                }
                for (int c = 0; c < state.size(); c++) {
                    into.get(2 + action.size() + c)[row] = states[(e * (steps + 1) + t) * state.size() + c];
                }
            }
        }
        return new ArrayTable(file.toString(), count, columns, (at, column) -> {
            int e = (int) into.get(0)[at];
            int t = (int) into.get(1)[at];
            return action.contains(column) ? file + " array '" + ACTIONS + "' [" + e + ", " + (t - 1) + ", " + action.indexOf(column) + "]"
                    : file + " array '" + STATES + "' [" + e + ", " + t + ", " + state.indexOf(column) + "]";
        });
    }

    private BadInputException bad(String array, String problem, String fix) {
        return new BadInputException(file + " array '" + array + "'", problem, fix);
    }
}
