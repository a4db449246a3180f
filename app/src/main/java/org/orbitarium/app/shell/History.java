package org.orbitarium.app.shell;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces before the present one, and those that were undone. Changes of the same parts by the same deed in quick succession, as a
 * drag or a key that is held makes them, are one step; none if they end where they began.
 */
final class History {

    private static final int MOST = 200;
    /** Changes of the same parts that follow sooner belong together. */
    private static final long PAUSE = 800_000_000;
    /** What is changed by one deed each: two of them are two steps, however soon. */
    private static final Set<String> DEEDS = Set.of("scene", "changes", "run", "lab");

    /** What a user changes in one go. */
    private static final Map<String, Function<Workspace, Object>> PARTS = Map.ofEntries(
            entry("scene", Workspace::scene), entry("element", Workspace::element), entry("sample", Workspace::sample),
            entry("step", Workspace::step), entry("reading", Workspace::reading), entry("motion", Workspace::motion),
            entry("look", Workspace::look), entry("layout", Workspace::layout), entry("changes", Workspace::changes),
            entry("run", Workspace::run), entry("lab", Workspace::lab), entry("control", Workspace::control));

    private final LongSupplier clock;
    private final Deque<Workspace> past = new ArrayDeque<>();
    private final Deque<Workspace> future = new ArrayDeque<>();
    private Set<String> parts = Set.of();
    private String deed = "";
    private long last;

    /** Starts empty; the clock gives nanoseconds. */
    History(LongSupplier clock) {
        this.clock = clock;
    }

    private static Map.Entry<String, Function<Workspace, Object>> entry(String name, Function<Workspace, Object> part) {
        return Map.entry(name, part);
    }

    /**
     * Records that the user changed one workspace into another. What was undone before can then no longer be redone.
     *
     * @param by what did it, as the id of a command; empty for a hand that drags
     */
    void record(Workspace before, Workspace after, String by) {
        Set<String> changed = changed(before, after);
        long now = clock.getAsLong();
        boolean same = by.equals(deed) && changed.equals(parts) && Collections.disjoint(changed, DEEDS) && now - last < PAUSE
                && !past.isEmpty();
        parts = changed;
        deed = by;
        last = now;
        future.clear();
        if (same) {
            if (after.equals(past.peek())) {
                past.pop();
                parts = Set.of();
            }
        } else {
            past.push(before);
            if (past.size() > MOST) {
                past.removeLast();
            }
        }
    }

    /** Returns the workspace before the last step; null if there is none. */
    @Nullable Workspace undo(Workspace present) {
        return move(past, future, present);
    }

    /** Returns the workspace that was undone last; null if there is none. */
    @Nullable Workspace redo(Workspace present) {
        return move(future, past, present);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !future.isEmpty();
    }

    private @Nullable Workspace move(Deque<Workspace> from, Deque<Workspace> to, Workspace present) {
        parts = Set.of();
        Workspace next = from.poll();
        if (next != null) {
            to.push(present);
        }
        return next;
    }

    /** Names the components in which two workspaces differ. */
    private static Set<String> changed(Workspace before, Workspace after) {
        return PARTS.entrySet().stream()
                .filter(part -> !part.getValue().apply(before).equals(part.getValue().apply(after)))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}
