package org.orbitarium.app.control;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.orbitarium.app.shell.Background;
import org.orbitarium.app.shell.Latest;
import org.orbitarium.app.shell.Mailbox;
import org.orbitarium.app.shell.Outcome;
import org.orbitarium.app.shell.Pulse;
import org.orbitarium.engine.worlds.GoalWorld;
import org.orbitarium.engine.worlds.Simulation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to the engine for the Control bench, on threads that stand back for the window: one computes loops ahead of what is shown, of which
 * the newest request wins; one lets a hand push what is in the world.
 */
final class ControlInteractor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlInteractor.class);
    /** Control steps that a hand may take from one place of the pointer to the next. */
    private static final int REACH = 12;
    /** Nearer than this, in the world's unit, a hand is where the pointer is. */
    private static final double THERE = 1;

    private final ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors(), StandingBack::new, null, false);
    private final AtomicReference<@Nullable ControlRequest> newest = new AtomicReference<>();
    private final Latest<ControlRequest> loops;
    private final Latest<Push> pushes;
    private @Nullable ControlRequest last;

    /** A worker that leaves processor time to the window. */
    private static final class StandingBack extends ForkJoinWorkerThread {

        StandingBack(ForkJoinPool pool) {
            super(pool);
        }

        @Override
        protected void onStart() {
            super.onStart();
            Background.standBack();
        }
    }

    /**
     * A push by hand.
     *
     * @param world   in which
     * @param picture of the world
     * @param state   from which the agent goes
     * @param x       to which it goes
     * @param y       to which it goes
     * @param then    given the state after it, on the FX thread
     */
    record Push(GoalWorld world, LoopPicture picture, double[] state, double x, double y, Consumer<double[]> then) {
    }

    /**
     * Starts the threads.
     *
     * @param computation computes loops, on one thread
     * @param tell        given what is computed or why it is not, on the FX thread
     */
    ControlInteractor(ControlComputation computation, Pulse pulse, Consumer<Outcome<ControlMoment>> tell) {
        Mailbox<Outcome<ControlMoment>> moments = pulse.add(new Mailbox<>(tell));
        loops = new Latest<>("control-loops", Background::standBack, request -> {
            Outcome<Boolean> outcome = Outcome.of(LOG, "the loops at " + request.element(), () -> {
                // what a plan spreads over all processors then stands back as well
                pool.submit(() -> computation.compute(request, new Wanted(request), moment -> moments.post(new Outcome<>(moment, ""))))
                        .join();
                return true;
            });
            if (outcome.value() == null) {
                moments.post(new Outcome<>(null, outcome.failure()));
            }
        });
        Mailbox<Runnable> done = pulse.add(new Mailbox<>(Runnable::run));
        pushes = new Latest<>("control-hand", push -> {
            double[] after = pushed(push);
            done.post(() -> push.then().accept(after));
        });
    }

    /** Moves the agent with the world's own physics, so that it pushes what is in its way. */
    private static double[] pushed(Push push) {
        Simulation simulation = push.world().start(push.state());
        double[] state = push.state();
        for (int step = 0; step < REACH; step++) {
            double[] agent = push.picture().agent(state);
            if (Math.hypot(agent[0] - push.x(), agent[1] - push.y()) < THERE) {
                break;
            }
            simulation.step(push.picture().towards(state, push.x(), push.y()));
            state = simulation.state();
        }
        return state;
    }

    /** Whether a request still is what is wanted. */
    private final class Wanted implements ControlComputation.Wish {

        private final ControlRequest request;

        Wanted(ControlRequest request) {
            this.request = request;
        }

        @Override
        public boolean given() {
            ControlRequest now = newest.get();
            return now != null && (now.equals(request) || now.patient());
        }

        @Override
        public boolean only() {
            return request.equals(newest.get());
        }
    }

    /** Asks for loops; an equal request is asked once. */
    void show(ControlRequest request) {
        if (!request.equals(last)) {
            last = request;
            newest.set(request);
            loops.request(request);
        }
    }

    /** Returns what was asked for last; null if nothing was. */
    @Nullable ControlRequest wanted() {
        return last;
    }

    /** Forgets what was asked for, so that the same can be asked again, and ends what is computed for it. */
    void forget() {
        last = null;
        newest.set(null);
    }

    /** Lets a hand push. */
    void push(Push push) {
        pushes.request(push);
    }

    /** Returns whether nothing is asked for that is not computed. */
    boolean idle() {
        return loops.idle() && pushes.idle();
    }

    @Override
    public void close() {
        loops.close();
        pushes.close();
        pool.shutdownNow();
    }
}
