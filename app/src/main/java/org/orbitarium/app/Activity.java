package org.orbitarium.app;

import java.util.function.DoubleConsumer;
import org.orbitarium.app.orbit.OrbitBench;
import org.orbitarium.app.shell.FrameMonitor;
import org.orbitarium.app.shell.WorkspaceStore;
import org.orbitarium.engine.geometry.O2;

/** Tells the frame monitor what the window is doing, so that the log says under which load frames were measured. */
final class Activity implements DoubleConsumer {

    /** Pauses shorter than this, in seconds, belong to the turning. */
    private static final double LINGER = 0.5;

    private final WorkspaceStore store;
    private final OrbitBench bench;
    private final FrameMonitor monitor;
    private O2 element;
    private double still = LINGER;

    Activity(WorkspaceStore store, OrbitBench bench, FrameMonitor monitor) {
        this.store = store;
        this.bench = bench;
        this.monitor = monitor;
        this.element = store.get().element();
    }

    @Override
    public void accept(double seconds) {
        O2 now = store.get().element();
        still = now.equals(element) ? still + seconds : 0;
        element = now;
        String turning = still < LINGER ? "turning g" : "";
        String training = bench.trains() ? "training" : "";
        String both = turning + (turning.isEmpty() || training.isEmpty() ? "" : " and ") + training;
        monitor.activity(both.isEmpty() ? "idle" : both);
    }
}
