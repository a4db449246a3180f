package org.orbitarium.app.lab;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Background;
import org.orbitarium.app.shell.Mailbox;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Failure;
import org.orbitarium.engine.base.Language;
import org.orbitarium.engine.base.Progress;
import org.orbitarium.engine.runs.Runner;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.Rerun;
import org.orbitarium.engine.scenes.Catalogue;
import org.orbitarium.engine.scenes.SceneReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes runs in the background, one at a time; a run that is cancelled can be gone on with. FX thread only. */
final class RerunDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RerunDesk.class);
    /** Longest wait for the end, ms. */
    private static final long PATIENCE = 5000;

    private final RunCatalogue catalogue;
    private final Runner runner;
    private final LabModel model;
    private final Ends ends;
    private final Mailbox<LabModel.Job> progress;
    private volatile Language language;
    private volatile boolean cancelled;
    private @Nullable Thread thread;

    /** Who is told on the FX thread how a run ended: with the name of its folder, and why it failed. */
    interface Ends {

        /** It came to its end. */
        void finished(String name);

        /** It was cancelled. */
        void cancelled(String name);

        /** It failed. */
        void failed(String name, String reason);
    }

    /**
     * Prepares the desk.
     *
     * @param language in which a run tells how far it is
     */
    RerunDesk(RunCatalogue catalogue, Runner runner, LabModel model, Pulse pulse, ObservableValue<Language> language, Ends ends) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.model = model;
        this.ends = ends;
        this.language = language.getValue();
        language.subscribe(chosen -> this.language = chosen);
        progress = pulse.add(new Mailbox<>(job -> {
            if (model.job().get() != null) {
                model.job().set(job);
            }
        }));
    }

    /** Runs the same again, in a folder of its own. */
    void again(Path folder) {
        start(folder, () -> catalogue.again(folder));
    }

    /** Goes on with a run that was stopped. */
    void resume(Path folder) {
        start(folder, () -> {
            RunFolder run = RunFolder.open(folder);
            return new Rerun(run.scene(new SceneReader(Catalogue.installed())), run.seeds(), folder);
        });
    }

    private void start(Path folder, Plan plan) {
        cancelled = false;
        String name = String.valueOf(folder.getFileName());
        model.job().set(new LabModel.Job(name, 0, "", OptionalDouble.empty()));
        try {
            thread = Thread.ofPlatform().daemon().name("rerun").start(() -> run(name, plan));
        } catch (OutOfMemoryError e) {
            // this is how Java tells that there cannot be another thread
            end(told -> told.failed(name, Failure.logged(LOG, "the run", e).line()));
        }
    }

    /** What is to be run; read off the FX thread. */
    private interface Plan {

        Rerun make();
    }

    private void run(String origin, Plan plan) {
        Background.standBack();
        String[] name = {origin};
        try {
            Rerun rerun = plan.make();
            name[0] = String.valueOf(rerun.folder().getFileName());
            rerun.start(runner, new Told(name[0]));
            Platform.runLater(() -> end(told -> told.finished(name[0])));
        } catch (CancelledException e) {
            LOG.info("{}: {}", name[0], e.getMessage());
            Platform.runLater(() -> end(told -> told.cancelled(name[0])));
        } catch (RuntimeException | Error e) {
            String reason = Failure.logged(LOG, "the run " + name[0], e).line();
            Platform.runLater(() -> end(told -> told.failed(name[0], reason)));
        }
    }

    private void end(Consumer<Ends> how) {
        model.job().set(null);
        thread = null;
        how.accept(ends);
    }

    /** Stops the run after the step that was begun; its folder keeps what is done. */
    void cancel() {
        cancelled = true;
    }

    /** Cancels and waits until nothing is handed to the lane any more. */
    @Override
    public void close() {
        cancel();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Hands the progress of a run to the window, and the wishes of the window to the run. */
    private final class Told implements Progress {

        private final String name;
        private final TimeLeft left = new TimeLeft();

        Told(String name) {
            this.name = name;
        }

        @Override
        public void report(double fraction, String message) {
            progress.post(new LabModel.Job(name, fraction, message, left.at(System.nanoTime(), fraction)));
        }

        @Override
        public Language language() {
            return language;
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
