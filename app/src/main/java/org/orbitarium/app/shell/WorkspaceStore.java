package org.orbitarium.app.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Holds the present workspace. The single state of the window; FX thread only. */
public final class WorkspaceStore {

    private final ReadOnlyObjectWrapper<Workspace> present;

    /** Starts at a workspace. */
    public WorkspaceStore(Workspace first) {
        present = new ReadOnlyObjectWrapper<>(this, "workspace", first);
    }

    /** Returns the present workspace. */
    public Workspace get() {
        return present.get();
    }

    /** Returns the present workspace as a property. */
    public ReadOnlyObjectProperty<Workspace> property() {
        return present.getReadOnlyProperty();
    }

    /** Replaces the workspace; an equal value is no change. */
    public void update(UnaryOperator<Workspace> change) {
        Workspace next = change.apply(present.get());
        if (!next.equals(present.get())) {
            present.set(next);
        }
    }

    /** Returns a part of the workspace as an observable value. */
    public <T> ObservableValue<T> part(Function<Workspace, T> getter) {
        return present.map(getter);
    }

    /** Calls a listener with a part of the workspace, now and whenever it changes. */
    public <T> void follow(Function<Workspace, T> getter, Consumer<T> listener) {
        present.map(getter).subscribe(listener);
    }
}
