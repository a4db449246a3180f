package org.orbitarium.app.lab;

import java.util.function.DoubleConsumer;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.engine.geometry.O2;

/** Notices when somebody turns g by hand: a run that is being made then stands aside, because on few cores frames would wait for it. */
final class Hand implements DoubleConsumer {

    /** Seconds for which a run stands aside after the last turn. */
    private static final double LINGER = 0.3;

    private final WorkspaceStore store;
    private final RerunDesk desk;
    private O2 before;
    private double quiet = LINGER;

    Hand(WorkspaceStore store, RerunDesk desk) {
        this.store = store;
        this.desk = desk;
        before = store.get().element();
    }

    @Override
    public void accept(double seconds) {
        O2 now = store.get().element();
        quiet = store.get().turning() || now.equals(before) ? quiet + seconds : 0;
        before = now;
        desk.standAside(quiet < LINGER);
    }
}
