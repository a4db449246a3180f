package org.orbitarium.app.lab;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
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
    private final LabModel model;
    private final Latest<Integer> listing;
    private final Latest<Pair> comparing;
    private final ExecutorService deeds = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("lab").unstarted(task));
    private final AtomicInteger open = new AtomicInteger();
    private int asked;
    private int awaited;
    private @Nullable Pair pair;

    /** Two runs to compare. */
    private record Pair(String first, String second) {
    }

    /** What came of a request. */
    private record Answer<R, T>(R request, Outcome<T> outcome) {
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
        this.model = model;
        Mailbox<Answer<Integer, LabModel.Content>> listed = pulse.add(new Mailbox<>(answer -> {
            // what was read before a run was moved would bring it back to sight
            if (answer.request() >= awaited) {
                model.failure().set(answer.outcome().failure());
                model.content().set(answer.outcome().value());
            }
        }));
        Mailbox<Answer<Pair, Compared>> compared = pulse.add(new Mailbox<>(answer -> {
            if (answer.request().equals(pair)) {
                model.comparisonFailure().set(answer.outcome().failure());
                model.compared().set(answer.outcome().value());
            }
        }));
        listing = new Latest<>("lab-list", number -> listed.post(new Answer<>(number, Outcome.of(LOG, "the list of runs",
                () -> new LabModel.Content(catalogue.list(), catalogue.trash())))));
        comparing = new Latest<>("lab-compare", both -> compared.post(new Answer<>(both, Outcome.of(LOG, "the comparison of " + both,
                () -> Compared.read(both.first(), RunNames.folder(catalogue, both.first()), both.second(),
                        RunNames.folder(catalogue, both.second()))))));
    }

    /** Reads the folders again. */
    void list() {
        asked++;
        listing.request(asked);
    }

    /** Compares two runs. */
    void compare(String first, String second) {
        pair = new Pair(first, second);
        comparing.request(pair);
    }

    /** Puts a run away. */
    void delete(RunEntry run, Consumer<Trashed> done) {
        move("putting away " + run.folder(), () -> catalogue.delete(run.folder()), done);
    }

    /** Takes a run back. */
    void restore(Trashed run, Consumer<Trashed> done) {
        move("taking back " + run.origin(), () -> {
            catalogue.restore(run);
            return run;
        }, done);
    }

    /** Removes runs for good that were put away. */
    void remove(List<Trashed> runs, Consumer<List<Trashed>> done) {
        move("emptying the trash of runs", () -> {
            catalogue.remove(runs);
            return runs;
        }, done);
    }

    /** Moves runs, and reads the folders again whether that could be done or not. */
    private <T> void move(String what, Supplier<T> work, Consumer<T> done) {
        model.moving().set(true);
        perform(what, work, done, () -> {
            model.moving().set(false);
            list();
            awaited = asked;
        });
    }

    /**
     * Finds or writes the report of a run, and shows it.
     *
     * @param elsewhere where the report of a run that ships is written, as its folder is only read
     * @param browser   shows a page, and says whether it could
     */
    void report(RunEntry run, Path elsewhere, Predicate<URI> browser, Consumer<Report> done) {
        perform("the report of " + run.folder(), () -> {
            Path file = run.shipped() ? elsewhere.resolve(run.name() + ".html") : new RunFolder(run.folder()).reportFile();
            Path report = !run.shipped() && Files.isRegularFile(file) ? file : RunReport.write(run.folder(), file);
            return new Report(report, browser.test(report.toUri()));
        }, done);
    }

    /**
     * A report.
     *
     * @param file  where it lies
     * @param shown whether a browser took it
     */
    record Report(Path file, boolean shown) {
    }

    /** Does other work in its turn; the consumer is called on the FX thread, or the notice is. */
    <T> void perform(String what, Supplier<T> work, Consumer<T> done) {
        perform(what, work, done, () -> { });
    }

    private <T> void perform(String what, Supplier<T> work, Consumer<T> done, Runnable last) {
        open.incrementAndGet();
        deeds.execute(() -> {
            Outcome<T> outcome = Outcome.of(LOG, what, work);
            Platform.runLater(() -> {
                if (outcome.value() == null) {
                    notice.accept(outcome.failure());
                } else {
                    done.accept(outcome.value());
                }
                last.run();
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
