package org.orbitarium.app.shell;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work off the FX thread of which only the newest request counts: while one is computed, a newer request replaces the one that
 * waits. So a drag over a slow computation answers its last position, not its history.
 *
 * @param <R> the request
 */
public final class Latest<R> implements AutoCloseable {

    private final Object lock = new Object();
    private final Consumer<R> work;
    private final Thread thread;
    private @Nullable R waiting;
    private boolean busy;
    private boolean closed;

    /** Starts a thread of this name; what the work throws goes to the uncaught exception handler, and the next request is served. */
    public Latest(String name, Consumer<R> work) {
        this(name, () -> { }, work);
    }

    /** As above; the thread first does something of its owner's, as lowering its priority. */
    public Latest(String name, Runnable first, Consumer<R> work) {
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).start(() -> {
            first.run();
            serve();
        });
    }

    /** Asks for work, in place of any request that has not been begun; from any thread. */
    public void request(R request) {
        synchronized (lock) {
            waiting = request;
            lock.notifyAll();
        }
    }

    /** Returns whether nothing waits and nothing is computed. */
    public boolean idle() {
        synchronized (lock) {
            return waiting == null && !busy;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            waiting = null;
            lock.notifyAll();
        }
    }

    private void serve() {
        R request = next();
        while (request != null) {
            try {
                work.accept(request);
            } catch (RuntimeException | Error e) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
            request = next();
        }
    }

    private @Nullable R next() {
        synchronized (lock) {
            busy = false;
            while (waiting == null && !closed) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    closed = true;
                }
            }
            R request = waiting;
            waiting = null;
            busy = request != null;
            return request;
        }
    }
}
