package org.orbitarium.app.orbit;

import java.util.function.Function;
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

    private final Latest<String> loading;
    private final Latest<OrbitRequest> moments;
    private @Nullable OrbitRequest last;

    /**
     * Starts the threads.
     *
     * @param load  reads a scene with all that belongs to it
     * @param model written through mailboxes of the pulse
     */
    OrbitInteractor(Function<String, OrbitScene> load, OrbitModel model, Pulse pulse) {
        Mailbox<OrbitScene> scenes = pulse.add(new Mailbox<>(scene -> {
            model.failure().set("");
            model.scene().set(scene);
        }));
        Mailbox<String> failures = pulse.add(new Mailbox<>(model.failure()::set));
        Mailbox<OrbitMoment> results = pulse.add(new Mailbox<>(model.moment()::set));
        loading = new Latest<>("orbit-scene", name -> {
            try {
                long start = System.nanoTime();
                scenes.post(load.apply(name));
                LOG.info("scene {} loaded in {} ms", name, (System.nanoTime() - start) / 1_000_000);
            } catch (OrbitariumException e) {
                LOG.warn("scene {} cannot be shown", name, e);
                failures.post(String.valueOf(e.getMessage()));
            }
        });
        OrbitComputation computation = new OrbitComputation();
        moments = new Latest<>("orbit-moment", request -> results.post(computation.compute(request)));
    }

    /** Asks for a scene. */
    void load(String name) {
        loading.request(name);
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
        moments.close();
    }
}
