package org.orbitarium.engine.training;

import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Progress;

/**
 * Pauses, continues and cancels a training from another thread; it obeys between two steps. An interruption of the training's thread
 * cancels it as well; the thread stays interrupted. Thread safe.
 */
public final class TrainingControl {

    private static final String WORK = "The training";

    private final Progress progress;
    private boolean paused;
    private boolean cancelled;

    /** A control whose training is also cancelled when this progress is. */
    public TrainingControl(Progress progress) {
        this.progress = progress;
    }

    /** A control on its own. */
    public TrainingControl() {
        this(Progress.NONE);
    }

    /** Lets the training wait before its next step. */
    public synchronized void pause() {
        paused = true;
    }

    /** Lets the training go on. */
    public synchronized void proceed() {
        paused = false;
        notifyAll();
    }

    /** Ends the training; its last checkpoint is written first. */
    public synchronized void cancel() {
        cancelled = true;
        notifyAll();
    }

    /** Returns whether the training waits, or will wait before its next step. */
    public synchronized boolean paused() {
        return paused && !cancelled;
    }

    /** Waits while paused; throws if cancelled or interrupted. */
    synchronized void await() {
        try {
            while (paused && !cancelled && !progress.cancelled()) {
                // Wakes by itself, because a progress cannot notify.
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cancelled || Thread.currentThread().isInterrupted()) {
            throw new CancelledException(WORK);
        }
        progress.check(WORK);
    }
}
