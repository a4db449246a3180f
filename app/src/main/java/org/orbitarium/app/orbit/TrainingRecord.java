package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.orbitarium.engine.figures.CurveFigure;
import org.orbitarium.engine.figures.Role;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.ModelKind;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.training.TrainingStep;

/**
 * Collects what the threads of a training tell and turns it into immutable snapshots, at most four a second: each lets the window write and
 * draw much anew, and a hand that turns g meanwhile shall not feel them. Thread safe.
 */
final class TrainingRecord {

    private static final long BETWEEN = 250_000_000;
    /** Points of a loss curve: each is the mean over its share of the steps. */
    private static final int BLOCKS = 96;

    private final Consumer<TrainingStatus> status;
    private final long seed;
    private final Map<String, Losses> losses = new LinkedHashMap<>();
    private final StepClock clock = new StepClock();
    private final Map<String, TrainingStatus.Live> profiles = new LinkedHashMap<>();
    private TrainingStatus.Phase phase = TrainingStatus.Phase.IDLE;
    private String problem = "";
    private boolean begun;
    private long told;

    /** The losses of one model. */
    private static final class Losses {

        private final Role role;
        private final double[] sums = new double[BLOCKS];
        private final int[] counts = new int[BLOCKS];
        private int count;
        private int steps = 1;
        private int epoch;
        private int epochs;

        Losses(Role role) {
            this.role = role;
        }

        void add(TrainingStep step) {
            int block = (int) ((long) (step.step() - 1) * BLOCKS / step.steps());
            sums[block] += step.loss();
            counts[block]++;
            count++;
            steps = step.steps();
            epoch = step.epoch();
            epochs = step.epochs();
        }

        CurveFigure.Series series(String name) {
            int[] filled = IntStream.range(0, BLOCKS).filter(block -> counts[block] > 0).toArray();
            double[] x = Arrays.stream(filled).mapToDouble(block -> (block + 0.5) * steps / BLOCKS).toArray();
            double[] y = Arrays.stream(filled).mapToDouble(block -> sums[block] / counts[block]).toArray();
            return new CurveFigure.Series(name, role, false, x, y);
        }
    }

    /** An empty record of a training; snapshots go to a consumer that must be quick. */
    TrainingRecord(Experiment experiment, long seed, Consumer<TrainingStatus> status) {
        this.seed = seed;
        this.status = status;
        experiment.architectures().forEach((name, architecture) -> losses.put(name, new Losses(Role.of(architecture.kind()))));
    }

    synchronized void phase(TrainingStatus.Phase next, String why) {
        if (phase == TrainingStatus.Phase.CANCELLED || phase == TrainingStatus.Phase.FAILED) {
            return;
        }
        phase = next;
        problem = why;
        tell();
    }

    /** The data are there: models learn from now on, or wait if the training was paused meanwhile. */
    synchronized void begin() {
        begun = true;
        if (phase == TrainingStatus.Phase.PREPARING) {
            phase(TrainingStatus.Phase.RUNNING, "");
        }
    }

    synchronized void pause() {
        clock.rest();
        phase(TrainingStatus.Phase.PAUSED, "");
    }

    synchronized void proceed() {
        clock.rest();
        phase(begun ? TrainingStatus.Phase.RUNNING : TrainingStatus.Phase.PREPARING, "");
    }

    synchronized void finish() {
        phase(TrainingStatus.Phase.DONE, "");
    }

    synchronized boolean cancelled() {
        return phase == TrainingStatus.Phase.CANCELLED || phase == TrainingStatus.Phase.FAILED;
    }

    /** Returns how many seconds a step of a model takes; empty as long as too few were seen. */
    synchronized OptionalDouble stepSeconds() {
        return clock.seconds();
    }

    synchronized void step(String name, TrainingStep step) {
        clock.step(System.nanoTime());
        Losses found = losses.get(name);
        if (found != null) {
            found.add(step);
        }
        if (System.nanoTime() - told > BETWEEN) {
            tell();
        }
    }

    synchronized void profile(String name, ModelKind kind, OrbitProfile profile) {
        profiles.put(name, new TrainingStatus.Live(name, kind, profile));
        // the last ones come when nothing else does any more
        if (phase != TrainingStatus.Phase.RUNNING || System.nanoTime() - told > BETWEEN) {
            tell();
        }
    }

    /** Returns which models these are, after so many steps each: as far as the one that is least far. */
    synchronized TrainingStatus.At after(Map<String, Integer> steps) {
        int epochs = 0;
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, Integer> entry : steps.entrySet()) {
            Losses found = losses.get(entry.getKey());
            if (found != null && found.epochs > 0) {
                epochs = Math.max(epochs, found.epochs);
                long step = Math.min(entry.getValue(), found.steps);
                least = (int) Math.min(least, step * found.epochs / found.steps);
            }
        }
        return new TrainingStatus.At(seed, Math.min(least, epochs), epochs);
    }

    /** Returns the profiles in the scene's order, whatever was measured first. */
    private List<TrainingStatus.Live> inOrder() {
        return losses.keySet().stream().map(profiles::get).filter(Objects::nonNull).toList();
    }

    private void tell() {
        told = System.nanoTime();
        List<CurveFigure.Series> series = new ArrayList<>();
        double done = 0;
        int most = 1;
        int epoch = 0;
        int epochs = 0;
        for (Map.Entry<String, Losses> entry : losses.entrySet()) {
            Losses found = entry.getValue();
            if (found.count > 0) {
                series.add(found.series(entry.getKey()));
            }
            done += (double) found.count / found.steps / losses.size();
            most = Math.max(most, found.steps);
            epoch = epoch == 0 ? found.epoch : Math.min(epoch, found.epoch);
            epochs = Math.max(epochs, found.epochs);
        }
        status.accept(new TrainingStatus(phase, new TrainingStatus.At(seed, epoch, epochs), problem,
                phase == TrainingStatus.Phase.IDLE ? -1 : done, series, most,
                phase == TrainingStatus.Phase.CANCELLED ? List.of() : inOrder()));
    }
}
