package org.orbitarium.app.orbit;

import java.util.List;
import java.util.OptionalLong;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Command;
import org.orbitarium.app.shell.Key;
import org.orbitarium.app.shell.Mailbox;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.engine.nn.GradientLane;
import org.orbitarium.engine.runs.Result;

/** Starts, pauses and cancels the training of the scene that is open; one at a time. FX thread only. */
final class TrainingDesk implements AutoCloseable {

    private final OrbitModel model;
    private final Pulse pulse;
    private final GradientLane lane;
    private final Command train;
    private final Command pause;
    private final Command cancel;
    private OptionalLong seed = OptionalLong.empty();
    private @Nullable OrbitTraining training;
    private @Nullable OrbitScene before;
    private List<Mailbox<?>> mailboxes = List.of();

    TrainingDesk(OrbitModel model, Pulse pulse, GradientLane lane) {
        this.model = model;
        this.pulse = pulse;
        this.lane = lane;
        ObservableValue<String> idle = Bindings.createStringBinding(() -> model.training().get().active() ? "" : "reason.nothing-trains",
                model.training());
        ObservableValue<String> busy = Bindings.createStringBinding(() -> model.scene().get() == null
                ? model.failure().get().isEmpty() ? "reason.no-scene" : "reason.scene-failed"
                : model.training().get().active() ? "reason.trains" : "", model.scene(), model.failure(), model.training());
        train = Command.of("orbit.train", Key.of(KeyCode.T), Command.Category.RUN, this::start).icon("fth-play").unless(busy);
        pause = Command.of("orbit.pause", Key.of(KeyCode.T, Key.Modifier.SHIFT), Command.Category.RUN, this::hold).icon("fth-pause")
                .unless(idle);
        cancel = Command.of("orbit.cancel", Key.of(KeyCode.T, Key.Modifier.CTRL), Command.Category.RUN, this::end).icon("fth-x")
                .unless(idle);
    }

    Command train() {
        return train;
    }

    Command pause() {
        return pause;
    }

    Command cancel() {
        return cancel;
    }

    List<Command> commands() {
        return List.of(train, pause, cancel);
    }

    private void start() {
        OrbitScene scene = model.scene().get();
        if (scene == null) {
            return;
        }
        // a training after a training goes back to the models that ship, not to those of the one before
        OrbitScene shipped = before != null && model.learned().get() != null ? before : scene;
        close();
        before = shipped;
        // mailboxes of its own, taken out when it is closed: what an older training still sends then arrives nowhere
        Mailbox<TrainingStatus> status = pulse.add(new Mailbox<>(now -> {
            model.training().set(now);
            OrbitTraining present = training;
            if (present != null) {
                present.stepSeconds().ifPresent(seconds -> model.took(scene.experiment().scene().name(), seconds));
            }
        }));
        Mailbox<OrbitTraining.Learned> models = pulse.add(new Mailbox<>(learned -> {
            OrbitScene open = model.scene().get();
            boolean wanted = model.training().get().phase() != TrainingStatus.Phase.CANCELLED;
            if (wanted && open != null && open.experiment().equals(scene.experiment())) {
                model.learned().set(learned.at());
                model.scene().set(open.with(learned.models()));
            }
        }));
        mailboxes = List.of(status, models);
        seed = OptionalLong.of(nextSeed(scene.result()));
        OrbitTraining begun = new OrbitTraining(scene, seed.getAsLong(), lane, status::post, models::post);
        training = begun;
        begun.start();
    }

    /** Returns the seed of the last training; empty if there was none. */
    OptionalLong seed() {
        return seed;
    }

    /** The seed after those of the run that ships: this training repeats none of them. */
    private static long nextSeed(@Nullable Result result) {
        return result == null ? 0 : result.seeds().stream().mapToLong(Long::longValue).max().orElse(-1) + 1;
    }

    private void hold() {
        if (training != null) {
            if (model.training().get().phase() == TrainingStatus.Phase.PAUSED) {
                training.proceed();
            } else {
                training.pause();
            }
        }
    }

    private void end() {
        if (training != null && before != null) {
            training.cancel();
            model.learned().set(null);
            model.scene().set(before);
        }
    }

    /** Cancels and waits until nothing is handed to the lane any more. */
    void shutDown() {
        OrbitTraining last = training;
        close();
        if (last != null) {
            last.awaitEnd();
        }
    }

    @Override
    public void close() {
        if (training != null) {
            training.close();
            training = null;
        }
        mailboxes.forEach(pulse::remove);
        mailboxes = List.of();
    }
}
