package org.orbitarium.app.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Holds the present workspace and those before it. The single state of the window; FX thread only. */
public final class WorkspaceStore {

    private final ReadOnlyObjectWrapper<Workspace> present;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final History history;
    private UnaryOperator<Workspace> filling = UnaryOperator.identity();
    private String deed = "";

    /** Starts at a workspace. */
    public WorkspaceStore(Workspace first) {
        this(first, System::nanoTime);
    }

    WorkspaceStore(Workspace first, LongSupplier clock) {
        present = new ReadOnlyObjectWrapper<>(this, "workspace", first);
        history = new History(clock);
    }

    /** Returns the present workspace. */
    public Workspace get() {
        return present.get();
    }

    /** Returns the present workspace as a property. */
    public ReadOnlyObjectProperty<Workspace> property() {
        return present.getReadOnlyProperty();
    }

    /** Lets what a workspace leaves to its scene be filled in before it is shown, from now on; again with the next change. */
    public void fill(UnaryOperator<Workspace> by) {
        filling = by;
    }

    /** Does something under a name: two deeds of different names are two steps to undo, however soon one follows the other. */
    public void under(String name, Runnable action) {
        deed = name;
        try {
            action.run();
        } finally {
            deed = "";
        }
    }

    /** Replaces the workspace as the user wants it, so that it can be undone; an equal value is no change. */
    public void update(UnaryOperator<Workspace> change) {
        Workspace before = present.get();
        Workspace next = filling.apply(change.apply(before));
        if (!next.equals(before)) {
            history.record(before, next, deed);
            show(next);
        }
    }

    /** Replaces the workspace by itself, as while something plays: nothing that could be undone. */
    public void drift(UnaryOperator<Workspace> change) {
        Workspace next = filling.apply(change.apply(present.get()));
        if (!next.equals(present.get())) {
            present.set(next);
        }
    }

    /** Goes back to the workspace before the last change, with nothing moving. */
    public void undo() {
        go(history.undo(present.get()));
    }

    /** Takes the last undoing back. */
    public void redo() {
        go(history.redo(present.get()));
    }

    /** Returns whether something can be undone. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Returns whether something can be redone. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Returns a part of the workspace as an observable value. */
    public <T> ObservableValue<T> part(Function<Workspace, T> getter) {
        return present.map(getter);
    }

    /** Calls a listener with a part of the workspace, now and whenever it changes. */
    public <T> void follow(Function<Workspace, T> getter, Consumer<T> listener) {
        present.map(getter).subscribe(listener);
    }

    private void go(@Nullable Workspace to) {
        if (to != null) {
            show(filling.apply(to.with(to.motion().stopped())));
        }
    }

    private void show(Workspace next) {
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        present.set(next);
    }
}
