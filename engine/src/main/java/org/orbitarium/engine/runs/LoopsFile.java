package org.orbitarium.engine.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.formats.TensorFile;
import org.orbitarium.engine.geometry.GroupElement;
import org.orbitarium.engine.measures.control.Attempt;
import org.orbitarium.engine.measures.control.Attempts;
import org.orbitarium.engine.measures.control.ControlFinding;
import org.orbitarium.engine.measures.control.ControlTrial;
import org.orbitarium.engine.worlds.GoalTask;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Miss;
import org.orbitarium.engine.worlds.Plan;

/**
 * Every step of every closed loop of a run, as {@code loops.safetensors}: the tasks as drawn and, for each controller, the actions
 * [elements, tasks, steps, action] and how far the goal was [elements, tasks, steps + 1, 2] (degrees, length). The world is deterministic,
 * so that starts and actions give all states again.
 *
 * @param elements    that turn the tasks; the first turns nothing
 * @param tasks       as drawn
 * @param controllers by name, as {@code simulator} or {@code Vector neurons/seed-1}
 */
public record LoopsFile(List<GroupElement> elements, List<GoalTask> tasks, SequencedMap<String, Loops> controllers) {

    private static final String ELEMENTS = "elements";
    private static final String SEPARATOR = "; ";
    private static final String AGAIN = "Run the scene again.";

    /** Copies the lists. */
    public LoopsFile {
        elements = List.copyOf(elements);
        tasks = List.copyOf(tasks);
    }

    /**
     * The loops of one controller.
     *
     * @param actions [elements][tasks][steps][action]
     * @param misses  [elements][tasks][steps + 1]
     */
    public record Loops(double[][][][] actions, Miss[][][] misses) {
    }

    /** Returns the states of a loop again, before and after every step. */
    public double[][] states(GoalWorld world, String controller, int element, int task) {
        Loops loops = Objects.requireNonNull(controllers.get(controller));
        return new Plan(world.turnTask(elements.get(element), tasks.get(task)).start(), loops.actions[element][task]).simulate(world);
    }

    /** Returns the name of a model's loops. */
    public static String name(String model, long seed) {
        return model + "/seed-" + seed;
    }

    /** Writes the loops of a run; nothing if there are none. */
    static void write(Path file, List<SeedMeasures> measures) {
        Map<String, TensorFile.Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (SeedMeasures seed : measures) {
            seed.find(ControlFinding.class).ifPresent(finding -> {
                if (entries.isEmpty()) {
                    ControlTrial trial = finding.trial();
                    metadata.put(ELEMENTS, String.join(SEPARATOR, trial.elements().stream().map(Object::toString).toList()));
                    entries.put("starts", rows(trial.tasks().stream().map(GoalTask::start).toList()));
                    entries.put("goals", rows(trial.tasks().stream().map(GoalTask::goal).toList()));
                    add(entries, "nothing", trial, finding.nothing());
                    add(entries, "simulator", trial, finding.simulator());
                }
                add(entries, name(seed.model(), seed.seed()), finding.trial(), finding.model());
            });
        }
        if (!entries.isEmpty()) {
            SafeTensors.write(file, TensorFile.of(metadata, entries));
        }
    }

    private static TensorFile.Entry rows(List<double[]> rows) {
        return TensorFile.Entry.float64(new int[] {rows.size(), rows.getFirst().length},
                rows.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    private static void add(Map<String, TensorFile.Entry> entries, String name, ControlTrial trial, Attempts attempts) {
        List<Double> actions = new ArrayList<>();
        List<Double> misses = new ArrayList<>();
        for (int element = 0; element < trial.elements().size(); element++) {
            for (int task = 0; task < trial.tasks().size(); task++) {
                double[] goal = trial.world().turnTask(trial.elements().get(element), trial.tasks().get(task)).goal();
                Attempt attempt = attempts.byElement().get(element).get(task);
                for (double[] action : attempt.loop().actions()) {
                    for (double component : action) {
                        actions.add(component);
                    }
                }
                for (double[] state : attempt.loop().states()) {
                    Miss miss = trial.world().miss(state, goal);
                    misses.add(miss.degrees());
                    misses.add(miss.length());
                }
            }
        }
        int steps = attempts.byElement().getFirst().getFirst().loop().actions().length;
        int loops = trial.elements().size() * trial.tasks().size();
        entries.put(name + "/actions", TensorFile.Entry.float64(new int[] {trial.elements().size(), trial.tasks().size(), steps,
            actions.size() / loops / steps}, actions.stream().mapToDouble(Double::doubleValue).toArray()));
        entries.put(name + "/misses", TensorFile.Entry.float64(new int[] {trial.elements().size(), trial.tasks().size(), steps + 1, 2},
                misses.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /**
     * Reads the loops of a run.
     *
     * @throws BadInputException if the file is damaged or holds something else
     */
    public static LoopsFile read(Path file) {
        TensorFile content = SafeTensors.read(file);
        String elements = content.metadata().get(ELEMENTS);
        if (elements == null) {
            throw new BadInputException(file.toString(), "it names no elements, so it holds no closed loops", AGAIN);
        }
        List<GroupElement> read = List.of(elements.split(SEPARATOR)).stream().map(GroupElement::parse).toList();
        double[][] starts = matrix(file, content, "starts");
        double[][] goals = matrix(file, content, "goals");
        List<GoalTask> tasks = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            tasks.add(new GoalTask(starts[i], goals[i]));
        }
        SequencedMap<String, Loops> controllers = new LinkedHashMap<>();
        for (String name : content.entries().keySet()) {
            if (name.endsWith("/actions")) {
                String controller = name.substring(0, name.length() - "/actions".length());
                controllers.put(controller, new Loops(loops(file, content, name, read.size(), tasks.size()),
                        misses(loops(file, content, controller + "/misses", read.size(), tasks.size()))));
            }
        }
        return new LoopsFile(read, tasks, controllers);
    }

    private static double[][] matrix(Path file, TensorFile content, String name) {
        TensorFile.Entry entry = entry(file, content, name, 2);
        int width = entry.shape()[1];
        double[] data = entry.doubles();
        double[][] rows = new double[entry.shape()[0]][width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(data, i * width, rows[i], 0, width);
        }
        return rows;
    }

    private static double[][][][] loops(Path file, TensorFile content, String name, int elements, int tasks) {
        TensorFile.Entry entry = entry(file, content, name, 4);
        int steps = entry.shape()[2];
        int width = entry.shape()[3];
        if (entry.shape()[0] != elements || entry.shape()[1] != tasks) {
            throw new BadInputException(file + " " + name, "expected " + elements + " elements and " + tasks + " tasks, found "
                    + entry.shape()[0] + " and " + entry.shape()[1], AGAIN);
        }
        double[] data = entry.doubles();
        double[][][][] loops = new double[elements][tasks][steps][width];
        int at = 0;
        for (double[][][] element : loops) {
            for (double[][] task : element) {
                for (double[] step : task) {
                    System.arraycopy(data, at, step, 0, width);
                    at += width;
                }
            }
        }
        return loops;
    }

    private static Miss[][][] misses(double[][][][] numbers) {
        Miss[][][] misses = new Miss[numbers.length][][];
        for (int element = 0; element < numbers.length; element++) {
            misses[element] = new Miss[numbers[element].length][];
            for (int task = 0; task < misses[element].length; task++) {
                double[][] steps = numbers[element][task];
                misses[element][task] = new Miss[steps.length];
                for (int step = 0; step < steps.length; step++) {
                    misses[element][task][step] = new Miss(steps[step][0], steps[step][1]);
                }
            }
        }
        return misses;
    }

    private static TensorFile.Entry entry(Path file, TensorFile content, String name, int axes) {
        TensorFile.Entry entry = content.entries().get(name);
        if (entry == null || entry.shape().length != axes) {
            throw new BadInputException(file + " " + name, "expected an array of " + axes + " axes, found "
                    + (entry == null ? "none" : Arrays.toString(entry.shape())), AGAIN);
        }
        return entry;
    }
}
