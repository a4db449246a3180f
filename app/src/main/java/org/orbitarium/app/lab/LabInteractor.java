package org.orbitarium.app.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.app.shell.Mailbox;
import org.orbitarium.app.shell.Outcome;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.engine.runs.RunFolder;
import org.orbitarium.engine.runs.RunReport;
import org.orbitarium.engine.runs.catalogue.RunCatalogue;
import org.orbitarium.engine.runs.catalogue.RunEntry;
import org.orbitarium.engine.runs.catalogue.Trashed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks to the disk for the Lab, on threads of its own. What is only looked at is answered for the newest request; no deed is dropped. */
final class LabInteractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabInteractor.class);

    private final RunCatalogue catalogue;
    private final Consumer<String> notice;
    private final Latest<String> listing;
    private final Latest<Pair> comparing;
    private final ExecutorService deeds = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("lab").unstarted(task));
    private final AtomicInteger open = new AtomicInteger();

    /** Two runs to compare. */
    private record Pair(String first, String second) {
    }

    /**
     * Starts the threads.
     *
     * @param model  written through mailboxes of the pulse
     * @param notice told in one line what could not be done, on the FX thread
     */
    LabInteractor(RunCatalogue catalogue, LabModel model, Pulse pulse, Consumer<String> notice) {
        this.catalogue = catalogue;
        this.notice = notice;
        Mailbox<Outcome<LabModel.Content>> listed = pulse.add(new Mailbox<>(outcome -> {
            model.failure().set(outcome.failure());
            model.content().set(outcome.value());
        }));
        Mailbox<Outcome<Compared>> compared = pulse.add(new Mailbox<>(outcome -> {
            model.comparisonFailure().set(outcome.failure());
            model.compared().set(outcome.value());
        }));
        listing = new Latest<>("lab-list", what -> listed.post(Outcome.of(LOG, what,
                () -> new LabModel.Content(catalogue.list(), catalogue.trash()))));
        comparing = new Latest<>("lab-compare", pair -> compared.post(Outcome.of(LOG, "the comparison of " + pair,
                () -> Compared.read(pair.first(), RunNames.folder(catalogue, pair.first()), pair.second(),
                        RunNames.folder(catalogue, pair.second())))));
    }

    /** Reads the folders again. */
    void list() {
        listing.request("the list of runs");
    }

    /** Compares two runs. */
    void compare(String first, String second) {
        comparing.request(new Pair(first, second));
    }

    /** Puts a run away. */
    void delete(RunEntry run, Consumer<Trashed> done) {
        perform("putting away " + run.folder(), () -> catalogue.delete(run.folder()), done);
    }

    /** Takes a run back. */
    void restore(Trashed run, Consumer<Trashed> done) {
        perform("taking back " + run.origin(), () -> {
            catalogue.restore(run);
            return run;
        }, done);
    }

    /**
     * Finds or writes the report of a run.
     *
     * @param elsewhere where the report of a run that ships is written, as its folder is only read
     */
    void report(RunEntry run, Path elsewhere, Consumer<Path> done) {
        perform("the report of " + run.folder(), () -> {
            Path file = run.shipped() ? elsewhere.resolve(run.name() + ".html") : new RunFolder(run.folder()).reportFile();
            return !run.shipped() && Files.isRegularFile(file) ? file : RunReport.write(run.folder(), file);
        }, done);
    }

    /** Does other work in its turn; the consumer is called on the FX thread, or the notice is. */
    <T> void perform(String what, Supplier<T> work, Consumer<T> done) {
        open.incrementAndGet();
        deeds.execute(() -> {
            Outcome<T> outcome = Outcome.of(LOG, what, work);
            Platform.runLater(() -> {
                if (outcome.value() == null) {
                    notice.accept(outcome.failure());
                } else {
                    done.accept(outcome.value());
                }
                open.decrementAndGet();
            });
        });
    }

    /** Returns whether nothing is asked for that is not answered. */
    boolean idle() {
        return listing.idle() && comparing.idle() && open.get() == 0;
    }

    @Override
    public void close() {
        listing.close();
        comparing.close();
        deeds.shutdown();
    }
}
