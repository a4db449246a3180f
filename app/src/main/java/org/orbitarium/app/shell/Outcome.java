package org.orbitarium.app.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.Failure;
import org.slf4j.Logger;

/**
 * What came of a request: a value, or why there is none.
 *
 * @param value   null if it failed
 * @param failure in one line; empty if it did not fail
 * @param <T>     the value
 */
public record Outcome<T>(@Nullable T value, String failure) {

    /**
     * Returns what comes of work; whatever it throws becomes a line, so that no request stays without an answer.
     *
     * @param log  is given the trace
     * @param what was tried, as the log names it
     */
    public static <T> Outcome<T> of(Logger log, String what, Supplier<T> work) {
        try {
            return new Outcome<>(work.get(), "");
        } catch (RuntimeException | Error e) {
            return new Outcome<>(null, Failure.logged(log, what, e).line());
        }
    }
}
