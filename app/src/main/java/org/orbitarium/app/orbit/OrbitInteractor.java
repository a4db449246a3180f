package org.orbitarium.app.orbit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.app.shell.Mailbox;
import org.orbitarium.app.shell.Outcome;
import org.orbitarium.app.shell.Pulse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to the engine for the Orbit bench: loads scenes and computes moments on threads of its own. Of these the newest request wins; no
 * check is left out.
 */
final class OrbitInteractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrbitInteractor.class);

    private final Latest<SceneWish> loading;
    private final ExecutorService checks = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("orbit-check").unstarted(task));
    private final AtomicInteger unchecked = new AtomicInteger();
    private final Function<SceneWish, String> check;
    private final Latest<OrbitRequest> moments;
    private @Nullable SceneWish wanted;
    private @Nullable OrbitRequest last;

    /**
     * Starts the threads.
     *
     * @param load    reads a scene with all that belongs to it
     * @param check   returns what is wrong with a scene; empty if nothing is
     * @param model   written through mailboxes of the pulse
     * @param prepare given every moment on the thread that computed it, before it is shown
     */
    OrbitInteractor(Function<SceneWish, OrbitScene> load, Function<SceneWish, String> check, OrbitModel model, Pulse pulse,
            Consumer<OrbitMoment> prepare) {
        this.check = check;
        Mailbox<Loaded> scenes = pulse.add(new Mailbox<>(loaded -> {
            // one that was asked for before would be taken for the one that is wanted now
            if (loaded.wish().equals(wanted)) {
                model.failure().set(loaded.outcome().failure());
                if (loaded.outcome().value() != null) {
                    model.scene().set(loaded.outcome().value());
                }
            }
        }));
        Mailbox<Answer> results = pulse.add(new Mailbox<>(answer -> {
            OrbitScene open = model.scene().get();
            Outcome<OrbitMoment> outcome = answer.outcome();
            if (open == null || !open.name().equals(answer.request().scene().name())) {
                // of the scene before: that this one cannot be shown must stay in sight
                return;
            }
            model.failure().set(outcome.failure());
            if (outcome.value() == null) {
                // the same may be asked again
                last = null;
            } else {
                model.moment().set(outcome.value());
            }
        }));
        loading = new Latest<>("orbit-scene", wish -> {
            long start = System.nanoTime();
            scenes.post(new Loaded(wish, Outcome.of(LOG, "the scene " + wish.name(), () -> load.apply(wish))));
            LOG.info("scene {} done in {} ms", wish.name(), (System.nanoTime() - start) / 1_000_000);
        });
        OrbitComputation computation = new OrbitComputation();
        moments = new Latest<>("orbit-moment", request -> results.post(new Answer(request,
                Outcome.of(LOG, "the moment at " + request.element(), () -> {
                    OrbitMoment moment = computation.compute(request);
                    prepare.accept(moment);
                    return moment;
                }))));
    }

    /** What came of the request for a moment. */
    private record Answer(OrbitRequest request, Outcome<OrbitMoment> outcome) {
    }

    /** What came of the request for a scene. */
    private record Loaded(SceneWish wish, Outcome<OrbitScene> outcome) {
    }

    /** Asks for a scene. */
    void load(SceneWish wish) {
        wanted = wish;
        // what was shown is put away: the same moment has to be asked for again
        last = null;
        loading.request(wish);
    }

    /** Asks whether a scene can be opened, in turn; the answer, on the FX thread, is what is wrong with it, empty if nothing is. */
    void check(SceneWish wish, Consumer<String> told) {
        unchecked.incrementAndGet();
        checks.execute(() -> {
            Outcome<String> refusal = Outcome.of(LOG, "the check of " + wish.name(), () -> check.apply(wish));
            Platform.runLater(() -> {
                told.accept(refusal.value() == null ? refusal.failure() : refusal.value());
                unchecked.decrementAndGet();
            });
        });
    }

    /** Asks for a moment; an equal request is asked once. */
    void show(OrbitRequest request) {
        if (!request.equals(last)) {
            last = request;
            moments.request(request);
        }
    }

    /** Returns whether nothing is asked for that is not answered. */
    boolean idle() {
        return loading.idle() && unchecked.get() == 0 && moments.idle();
    }

    @Override
    public void close() {
        loading.close();
        checks.shutdown();
        moments.close();
    }
}
