package org.orbitarium.app.performance;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.NullUnmarked;

/**
 * Measures how long the FX thread leaves a task unanswered. A metronome on a thread of its own shows when the whole JVM stood still, for
 * the garbage collector or because other programs had the processors: what it missed is taken off.
 */
@NullUnmarked
public final class Watchdog implements AutoCloseable {

    /** Longer is a freeze, ms. */
    public static final double LIMIT = 200;

    private static final long TICK = 5_000_000;
    private static final long BETWEEN = 20;
    private static final int KEPT = 20;
    private static final int MOST = 1 << 17;
    private static final int FRAMES = 20;
    private static final double NANOS = 1e6;

    private final AtomicLong missed = new AtomicLong();
    /** Made at once: what a watchdog remembers must not look as if the program grew. */
    private final double[] waits = new double[MOST];
    private final List<Map<String, Object>> freezes = new ArrayList<>();
    private final Thread fx;
    private int asked;
    private double worst;
    private double worstRaw;
    private volatile boolean looks;
    private volatile boolean ends;

    /** Starts to look at the FX thread. */
    public Watchdog(Thread fx) {
        this.fx = fx;
        Thread.ofPlatform().daemon().name("metronome").start(this::tick);
        Thread.ofPlatform().daemon().name("watchdog").start(this::look);
    }

    private void tick() {
        long last = System.nanoTime();
        while (!ends) {
            LockSupport.parkNanos(TICK);
            long now = System.nanoTime();
            missed.addAndGet(Math.max(0, now - last - TICK));
            last = now;
        }
    }

    private void look() {
        while (!ends) {
            try {
                if (looks) {
                    ask();
                }
                Thread.sleep(BETWEEN);
            } catch (InterruptedException e) {
                return;
            } catch (IllegalStateException toolkitEnded) {
                return;
            }
        }
    }

    private void ask() throws InterruptedException {
        long missedBefore = missed.get();
        long collected = collection();
        long start = System.nanoTime();
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        List<String> stack = List.of();
        while (!answered.await((long) LIMIT / 2, TimeUnit.MILLISECONDS) && !ends) {
            stack = Stream.of(fx.getStackTrace()).limit(FRAMES).map(StackTraceElement::toString).toList();
        }
        // the metronome may be about to tell
        Thread.sleep(2 * TICK / 1_000_000);
        double raw = (System.nanoTime() - start) / NANOS - 2 * TICK / NANOS;
        double wait = Math.max(0, raw - (missed.get() - missedBefore) / NANOS);
        note(raw, wait, collection() - collected, stack);
    }

    private synchronized void note(double raw, double wait, long collected, List<String> stack) {
        if (!looks) {
            return;
        }
        if (asked < MOST) {
            waits[asked++] = wait;
        }
        worst = Math.max(worst, wait);
        worstRaw = Math.max(worstRaw, raw);
        if (wait > LIMIT && freezes.size() < KEPT) {
            Map<String, Object> freeze = new LinkedHashMap<>();
            freeze.put("ms", Math.round(wait));
            freeze.put("raw ms", Math.round(raw));
            freeze.put("garbage collection ms", collected);
            freeze.put("stack", stack);
            freezes.add(freeze);
        }
    }

    private static long collection() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(bean -> Math.max(0, bean.getCollectionTime())).sum();
    }

    /** Begins or stops to count, as while memory is measured. */
    public synchronized void looks(boolean now) {
        looks = now;
    }

    /** Forgets all, as at the end of a warm-up. */
    public synchronized void forget() {
        asked = 0;
        freezes.clear();
        worst = 0;
        worstRaw = 0;
    }

    /** Returns what was found, times in ms. */
    public synchronized Map<String, Object> report() {
        double[] sorted = Arrays.stream(waits, 0, asked).sorted().toArray();
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("asked", asked);
        report.put("median ms", asked == 0 ? 0 : sorted[asked / 2]);
        report.put("p99 ms", asked == 0 ? 0 : sorted[(int) (0.99 * (asked - 1))]);
        report.put("longest ms", worst);
        report.put("longest ms, stalls of the whole JVM included", worstRaw);
        report.put("freezes", List.copyOf(freezes));
        return report;
    }

    @Override
    public void close() {
        ends = true;
    }
}
