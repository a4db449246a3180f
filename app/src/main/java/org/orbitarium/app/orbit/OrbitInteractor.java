package org.orbitarium.app.orbit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.app.shell.Mailbox;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.engine.base.OrbitariumException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks to the engine for the Orbit bench: loads scenes and computes moments on threads of its own; the newest request wins. */
final class OrbitInteractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OrbitInteractor.class);

    private final Latest<SceneWish> loading;
    private final Latest<Check> checks;
    private final Latest<OrbitRequest> moments;
    private @Nullable OrbitRequest last;

    /**
     * Starts the threads.
     *
     * @param load  reads a scene with all that belongs to it
     * @param check returns what is wrong with a scene; empty if nothing is
     * @param model written through mailboxes of the pulse
     */
    OrbitInteractor(Function<SceneWish, OrbitScene> load, Function<SceneWish, String> check, OrbitModel model, Pulse pulse) {
        Mailbox<OrbitScene> scenes = pulse.add(new Mailbox<>(scene -> {
            model.failure().set("");
            model.scene().set(scene);
        }));
        Mailbox<String> failures = pulse.add(new Mailbox<>(model.failure()::set));
        Mailbox<OrbitMoment> results = pulse.add(new Mailbox<>(model.moment()::set));
        loading = new Latest<>("orbit-scene", wish -> {
            try {
                long start = System.nanoTime();
                scenes.post(load.apply(wish));
                LOG.info("scene {} loaded in {} ms", wish.name(), (System.nanoTime() - start) / 1_000_000);
            } catch (OrbitariumException e) {
                LOG.warn("scene {} cannot be shown", wish.name(), e);
                failures.post(String.valueOf(e.getMessage()));
            }
        });
        checks = new Latest<>("orbit-check", asked -> {
            String refusal = check.apply(asked.wish());
            Platform.runLater(() -> asked.told().accept(refusal));
        });
        OrbitComputation computation = new OrbitComputation();
        moments = new Latest<>("orbit-moment", request -> results.post(computation.compute(request)));
    }

    /** What is asked of a scene before it is opened, and who is told on the FX thread. */
    private record Check(SceneWish wish, Consumer<String> told) {
    }

    /** Asks for a scene. */
    void load(SceneWish wish) {
        loading.request(wish);
    }

    /** Asks whether a scene can be opened; the answer is what is wrong with it, empty if nothing is. */
    void check(SceneWish wish, Consumer<String> told) {
        checks.request(new Check(wish, told));
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
        return loading.idle() && moments.idle();
    }

    @Override
    public void close() {
        loading.close();
        checks.close();
        moments.close();
    }
}
