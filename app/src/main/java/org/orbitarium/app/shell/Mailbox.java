package org.orbitarium.app.shell;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A slot for one value between any thread and the FX thread: a newer value replaces an older one that nobody has read, so a slow
 * reader skips values and never falls behind.
 *
 * @param <T> an immutable value
 */
public final class Mailbox<T> {

    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();
    private final Consumer<T> reader;

    /** Makes an empty mailbox whose values go to a reader, on the FX thread. */
    public Mailbox(Consumer<T> reader) {
        this.reader = reader;
    }

    /** Leaves a value; from any thread. */
    public void post(T value) {
        slot.set(value);
    }

    /** Hands the value, if there is one, to the reader; returns whether there was. */
    public boolean drain() {
        T value = slot.getAndSet(null);
        if (value == null) {
            return false;
        }
        reader.accept(value);
        return true;
    }
}
