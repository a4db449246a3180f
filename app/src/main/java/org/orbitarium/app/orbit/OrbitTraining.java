package org.orbitarium.app.orbit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Background;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Failure;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.base.Rows;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.measures.OrbitData;
import org.orbitarium.engine.measures.OrbitProfile;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.ParameterSnapshot;
import org.orbitarium.engine.nn.Precision;
import org.orbitarium.engine.runs.Experiment;
import org.orbitarium.engine.scenes.Scene;
import org.orbitarium.engine.training.TrainingControl;
import org.orbitarium.engine.training.TrainingListener;
import org.orbitarium.engine.training.TrainingStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One training of all models of a scene from scratch, side by side on threads of its own. Snapshots of the parameters are measured on
 * another thread, the newest first, so that learning waits for nobody and nobody for learning.
 */
final class OrbitTraining implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrbitTraining.class);
    /** Rest between two measurements, ms: the processor belongs to the window and to the training first. */
    private static final long REST = 400;
    /** Longest wait for the end, ms. */
    private static final long PATIENCE = 5000;
    private final OrbitScene scene;
    private final long seed;
    private final GradientLane lane;
    private final TrainingRecord record;
    private final Consumer<Learned> models;
    private final TrainingControl control = new TrainingControl();
    private final Map<String, Snapshot> newest = new LinkedHashMap<>();
    private final Map<String, OrbitScene.Trained> learned = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new LinkedHashMap<>();
    private final Latest<String> measuring;
    private @Nullable Thread runner;
    private @Nullable OrbitData live;
    private Rows fit = Rows.zeros(0, 0);
    private Rows heldOut = Rows.zeros(0, 0);

    /**
     * Models as a training has them.
     *
     * @param models in the scene's order
     * @param at     how far they are
     */
    record Learned(List<OrbitScene.Trained> models, TrainingStatus.At at) {
    }

    /** Parameters after some steps. */
    private record Snapshot(int step, ParameterSnapshot parameters) {
    }

    /**
     * Prepares a training.
     *
     * @param status told how it stands, from any thread
     * @param models told the models as they are now, from any thread
     */
    OrbitTraining(OrbitScene scene, long seed, GradientLane lane, Consumer<TrainingStatus> status,
            Consumer<Learned> models) {
        this.scene = scene;
        this.seed = seed;
        this.lane = lane;
        this.models = models;
        this.record = new TrainingRecord(scene.experiment(), seed, status);
        this.measuring = new Latest<>("training-measure", Background::standBack, name -> {
            try {
                measure();
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        });
    }

    /** Begins, on threads of its own. */
    void start() {
        record.phase(TrainingStatus.Phase.PREPARING, "");
        try {
            runner = Thread.ofPlatform().daemon().name("training").start(this::run);
        } catch (OutOfMemoryError e) {
            // this is how Java tells that there cannot be another thread
            fail(e);
        }
    }

    void pause() {
        control.pause();
        record.pause();
    }

    void proceed() {
        control.proceed();
        record.proceed();
    }

    void cancel() {
        control.cancel();
        measuring.close();
        record.phase(TrainingStatus.Phase.CANCELLED, "");
    }

    /** Returns how many seconds a step of a model takes; empty as long as nobody knows. */
    OptionalDouble stepSeconds() {
        return record.stepSeconds();
    }

    @Override
    public void close() {
        control.cancel();
        measuring.close();
    }

    /** Waits until the step that was begun is done, so that the lane can be closed; not for ever, because a window shall close. */
    void awaitEnd() {
        Thread running = runner;
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        Background.standBack();
        try {
            Experiment experiment = scene.experiment();
            Transitions data = experiment.training(seed);
            fit = data.before();
            heldOut = experiment.test().transitions().before();
            live = experiment.simulateLive(Progress.NONE).orElse(null);
            record.begin();
            List<Thread> threads = new ArrayList<>();
            for (Scene.ModelChoice choice : experiment.scene().models()) {
                threads.add(Thread.ofPlatform().daemon().name("training " + choice.name()).start(() -> train(choice.name(), data)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            record.finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void train(String name, Transitions data) {
        Background.standBack();
        try {
            ParameterSnapshot parameters = scene.experiment().training(lane, name, seed, data).run(control, new TrainingListener() {
                @Override
                public void onStep(TrainingStep step) {
                    record.step(name, step);
                }

                @Override
                public void onSnapshot(int step, ParameterSnapshot snapshot) {
                    offer(name, new Snapshot(step, snapshot));
                }
            });
            offer(name, new Snapshot(Integer.MAX_VALUE, parameters));
        } catch (CancelledException e) {
            LOG.info("{}: {}", name, e.getMessage());
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Whatever was thrown ends the whole training and is told; nothing of it may leave the window waiting. */
    private void fail(Throwable e) {
        control.cancel();
        record.phase(TrainingStatus.Phase.FAILED, Failure.logged(LOG, "the training", e).line());
    }

    private void offer(String name, Snapshot snapshot) {
        synchronized (newest) {
            newest.put(name, snapshot);
        }
        measuring.request(name);
    }

    /** Measures the newest parameters of every model. */
    private void measure() {
        Map<String, Snapshot> taken;
        synchronized (newest) {
            taken = new LinkedHashMap<>(newest);
            newest.clear();
        }
        OrbitData data = live;
        for (Map.Entry<String, Snapshot> entry : taken.entrySet()) {
            Architecture architecture = scene.experiment().architecture(entry.getKey());
            steps.put(entry.getKey(), entry.getValue().step());
            if (data != null) {
                record.profile(entry.getKey(), architecture.kind(), OrbitProfile.measure(
                        architecture.instantiate(entry.getValue().parameters(), Precision.FLOAT32), data, Progress.NONE));
            }
            learned.put(entry.getKey(),
                    OrbitSceneLoader.trained(entry.getKey(), architecture, entry.getValue().parameters(), scene.world(), fit, heldOut));
        }
        if (!record.cancelled() && learned.size() == scene.experiment().scene().models().size()) {
            models.accept(new Learned(scene.experiment().scene().models().stream().map(choice -> learned.get(choice.name())).toList(),
                    record.after(steps)));
        }
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
