package org.orbitarium.engine.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.BadInputException;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.DivergedException;
import org.orbitarium.engine.base.Streams;
import org.orbitarium.engine.data.Transitions;
import org.orbitarium.engine.formats.SafeTensors;
import org.orbitarium.engine.models.Architecture;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.nn.Learner;
import org.orbitarium.engine.nn.LearnerState;
import org.orbitarium.engine.nn.Objective;
import org.orbitarium.engine.nn.ParameterSnapshot;

/**
 * The training of one model on one set of transitions. Runs on the thread that calls it and hands each step to the gradient lane, so
 * that several trainings side by side take turns.
 *
 * <p>Every random draw has a name of its own ({@code parameters/NAME}, {@code shuffle/epoch-N} with N from 1), so a training that goes
 * on from a checkpoint ends with the same bytes as one that was never interrupted. Whatever else decides the bytes must be equal, or the
 * checkpoint is refused.
 */
public final class Training {

    private final GradientLane lane;
    private final Architecture architecture;
    private final Transitions data;
    private final TrainingSettings settings;
    private final Streams streams;
    private final Objective objective;
    private final @Nullable ParameterSnapshot given;

    /**
     * Prepares a training; nothing is computed yet.
     *
     * @param streams of this model: another model in the same run gets other streams
     */
    public Training(GradientLane lane, Architecture architecture, Transitions data, TrainingSettings settings, Streams streams) {
        this(lane, architecture, data, settings, streams, null);
    }

    /**
     * As above, of a model whose parameters were learned elsewhere.
     *
     * @param given what it ends with, without a step; null if it has yet to learn
     */
    public Training(GradientLane lane, Architecture architecture, Transitions data, TrainingSettings settings, Streams streams,
            @Nullable ParameterSnapshot given) {
        if (data.count() == 0) {
            throw new BadInputException("training", "there are no transitions to learn from", "Collect more episodes or widen the wedge.");
        }
        this.lane = lane;
        this.architecture = architecture;
        this.data = data;
        this.settings = settings;
        this.streams = streams;
        this.given = given;
        objective = architecture.objective(settings.hinge());
    }

    /** Returns the number of steps. */
    public int steps() {
        return given != null ? 0 : Math.multiplyExact(settings.epochs(), settings.stepsPerEpoch(data.count()));
    }

    /** Trains without checkpoints; see {@link #run(TrainingControl, TrainingListener, Path)}. */
    public ParameterSnapshot run(TrainingControl control, TrainingListener listener) {
        return train(control, listener, null);
    }

    /**
     * Trains to the end, or goes on to the end from the checkpoint if that file exists.
     *
     * @param checkpoint written every {@link TrainingSettings#checkpointEvery()} steps, when cancelled, and at the end
     * @return the learned parameters
     * @throws DivergedException  if a number is not finite; the checkpoint stays as it was, the listener gets the last good state
     * @throws CancelledException if the control says so or the thread is interrupted; the checkpoint holds all that was done
     * @throws BadInputException  if the checkpoint belongs to another training: another seed, other settings, another architecture, other
     *     data, another version of the tensor library or another number of threads; or if it is damaged
     */
    public ParameterSnapshot run(TrainingControl control, TrainingListener listener, Path checkpoint) {
        return train(control, listener, checkpoint);
    }

    private ParameterSnapshot train(TrainingControl control, TrainingListener listener, @Nullable Path file) {
        if (given != null) {
            listener.onSnapshot(0, given);
            return given;
        }
        Checkpoint checkpoint = file == null ? null
                : new Checkpoint(file, TrainingIdentity.of(lane, architecture, data, settings, streams));
        LearnerState start = checkpoint != null && Files.exists(checkpoint.file) ? read(checkpoint)
                : LearnerState.initial(architecture.initial(streams, settings.precision()), objective.averaged());
        listener.onSnapshot(start.step(), start.parameters());
        if (start.step() >= steps()) {
            return start.parameters();
        }
        try (Learner learner = new Learner(lane, objective, settings.update(), settings.emaDecay(), start)) {
            loop(learner, start.step(), control, listener, checkpoint);
            save(learner, listener, checkpoint);
            return learner.parameters();
        }
    }

    private void loop(Learner learner, int done, TrainingControl control, TrainingListener listener, @Nullable Checkpoint checkpoint) {
        int perEpoch = settings.stepsPerEpoch(data.count());
        int[] order = new int[0];
        for (int step = done; step < steps(); step++) {
            try {
                control.await();
            } catch (CancelledException e) {
                save(learner, listener, checkpoint);
                throw e;
            }
            int epoch = step / perEpoch + 1;
            if (order.length == 0 || step % perEpoch == 0) {
                order = order(epoch);
            }
            Learner.Loss loss = step(learner, settings.rate(step, steps()), batch(order, step % perEpoch), listener);
            listener.onStep(new TrainingStep(loss.step(), steps(), epoch, settings.epochs(), loss.loss(), loss.terms()));
            if (loss.step() % perEpoch == 0) {
                listener.onSnapshot(loss.step(), learner.parameters());
            }
            if (loss.step() % settings.checkpointEvery() == 0) {
                save(learner, listener, checkpoint);
            }
        }
    }

    private static Learner.Loss step(Learner learner, double rate, Transitions batch, TrainingListener listener) {
        try {
            return learner.step(rate, batch.before(), batch.actions(), batch.after());
        } catch (DivergedException e) {
            listener.onDiverged(e, learner.state());
            throw e;
        }
    }

    private int[] order(int epoch) {
        return streams.stream("shuffle/epoch-" + epoch).permutation(data.count());
    }

    private Transitions batch(int[] order, int index) {
        if (settings.batch() == 0) {
            return data;
        }
        int from = index * settings.batch();
        return data.select(Arrays.copyOfRange(order, from, Math.min(order.length, from + settings.batch())));
    }

    private static void save(Learner learner, TrainingListener listener, @Nullable Checkpoint checkpoint) {
        if (checkpoint != null) {
            LearnerState state = learner.state();
            listener.onCheckpoint(state.step());
            state.write(checkpoint.file, checkpoint.identity.texts());
        }
    }

    private LearnerState read(Checkpoint checkpoint) {
        checkpoint.identity.check(checkpoint.file, sound(() -> SafeTensors.read(checkpoint.file)).metadata());
        return sound(() -> LearnerState.read(checkpoint.file, architecture.parameters(), objective.averaged(), settings.update()));
    }

    /** Whoever reads a damaged checkpoint can train without it. */
    private static <T> T sound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadInputException e) {
            throw new BadInputException(e.where(), e.problem(), "Restore the checkpoint, or remove it to train from the start.", e);
        }
    }

    /** Where to go on from, and what must be equal for that. */
    private record Checkpoint(Path file, TrainingIdentity identity) {
    }
}
