package org.orbitarium.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * The one animation timer of the app. Each pulse it drains the mailboxes, then lets what plays move on; layout and drawing follow in
 * the same pulse. It also feeds the frame monitor.
 */
public final class Pulse extends AnimationTimer {

    private static final double LONGEST_STEP = 0.1;

    private final List<Mailbox<?>> mailboxes = new ArrayList<>();
    private final List<DoubleConsumer> players = new ArrayList<>();
    private final FrameMonitor monitor;
    private long before;

    /** Makes a timer that stands still until {@link #start()}. */
    public Pulse(FrameMonitor monitor) {
        this.monitor = monitor;
    }

    /** Adds a mailbox to be drained each pulse. */
    public <T> Mailbox<T> add(Mailbox<T> mailbox) {
        mailboxes.add(mailbox);
        return mailbox;
    }

    /** Takes a mailbox out: what is posted to it from now on is read by nobody. */
    public void remove(Mailbox<?> mailbox) {
        mailboxes.remove(mailbox);
    }

    /** Adds something that moves with time; it is given the seconds since the pulse before, at most 0.1 s after a stall. */
    public void play(DoubleConsumer player) {
        players.add(player);
    }

    /** Counts the time a scene takes for events, style, layout and drawing as our own. */
    public void watch(Scene scene) {
        var dispatcher = scene.getEventDispatcher();
        scene.setEventDispatcher((event, tail) -> {
            monitor.enter();
            try {
                return dispatcher.dispatchEvent(event, tail);
            } finally {
                monitor.exit();
            }
        });
        scene.addPreLayoutPulseListener(monitor::enter);
        scene.addPostLayoutPulseListener(monitor::exit);
    }

    @Override
    public void handle(long now) {
        monitor.pulse();
        monitor.enter();
        try {
            drain();
            double seconds = before == 0 ? 0 : Math.min(LONGEST_STEP, (now - before) / 1e9);
            before = now;
            for (DoubleConsumer player : players) {
                player.accept(seconds);
            }
        } finally {
            monitor.exit();
        }
    }

    /** Drains all mailboxes once; returns whether there was anything. */
    public boolean drain() {
        boolean any = false;
        for (Mailbox<?> mailbox : List.copyOf(mailboxes)) {
            any |= mailbox.drain();
        }
        return any;
    }
}
