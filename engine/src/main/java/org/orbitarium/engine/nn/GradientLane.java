package org.orbitarium.engine.nn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.orbitarium.engine.base.CancelledException;
import org.orbitarium.engine.base.Failure;
import org.orbitarium.engine.base.Refusal;
import org.orbitarium.engine.base.UnavailableException;

/**
 * The one thread on which gradients are computed. DJL allows a single gradient collector in the whole JVM, so everyone who trains hands
 * in slices of one step; they are served in the order of their arrival, and trainings that run side by side take turns.
 *
 * <p>A program has one lane, made where it is put together and closed at its end. The engine (PyTorch through DJL) is loaded by the
 * first slice. Its number of threads is the system property {@value #THREADS}, by default one less than the machine has; the bytes of
 * a training depend on it, so {@link #versions()} tells it.
 */
public final class GradientLane implements AutoCloseable {

    /** The system property of the number of threads within one operation. */
    public static final String THREADS = "ai.djl.pytorch.num_threads";

    private static final String ENGINE = "PyTorch";
    /** So many numbers at least are worth more than one thread to PyTorch; its grain is 32,768. */
    private static final int DIVIDED = 1 << 17;

    private final ExecutorService thread;

    /** Touched by the lane's thread only. */
    private @Nullable Engine engine;

    /** Makes a lane; its thread starts with the first slice. */
    public GradientLane() {
        this(() -> { });
    }

    /** Makes a lane whose thread first does something of its owner's, as lowering its priority. */
    public GradientLane(Runnable first) {
        thread = Executors.newSingleThreadExecutor(work -> Thread.ofPlatform().name("gradient-lane").daemon(true).unstarted(() -> {
            first.run();
            work.run();
        }));
    }

    /** A piece of gradient work. */
    @FunctionalInterface
    interface Slice<T> {

        /** Computes; called on the lane's thread. */
        T compute(Engine engine);
    }

    /**
     * Computes a slice after those that came earlier, and waits for it. An interruption does not end the wait, because the slice would
     * run all the same and its outcome would be lost, or a checkpoint with it; the thread is interrupted again when this returns, and
     * whoever hands in many slices looks between two of them.
     *
     * @throws UnavailableException if the engine cannot be loaded, or has not enough memory
     * @throws CancelledException   if the lane is closed, as when the window closes while a training collects its data
     */
    <T> T run(Slice<T> slice) {
        Callable<T> work = () -> {
            Engine loaded = engine == null ? load() : engine;
            engine = loaded;
            // Another lane in the same JVM (a test's) must not collect gradients meanwhile; the engine is what they share.
            synchronized (loaded) {
                return slice.compute(loaded);
            }
        };
        try {
            return outcome(thread.submit(work));
        } catch (RejectedExecutionException e) {
            throw new CancelledException("What needed gradients");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException error when tellsLackOfMemory(error) ->
                        throw Failure.outOfMemory(firstLine(error.getMessage()));
                case RuntimeException error -> throw error;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T outcome(Future<T> slice) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return slice.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns what decides the bytes of a training beside the seed: library versions and the number of threads. Loads the engine. */
    public Map<String, String> versions() {
        return run(loaded -> new TreeMap<>(Map.of(
                "djl", Engine.getDjlVersion(),
                "pytorch", loaded.getVersion(),
                "threads", System.getProperty(THREADS, "default"))));
    }

    /** Returns after the work that was handed in, also when interrupted; nothing can be handed in afterwards. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        thread.shutdown();
        try {
            // Unlike the executor's own close, which drops waiting slices when interrupted: who waits for them would wait for ever.
            while (!thread.isTerminated()) {
                try {
                    thread.awaitTermination(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Engine load() {
        if (System.getProperty(THREADS) == null) {
            System.setProperty(THREADS, Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)));
        }
        try {
            EngineCache.check();
            Engine engine = Engine.getEngine(ENGINE);
            try (NDManager manager = NDManager.newBaseManager(engine.defaultDevice(), ENGINE)) {
                // The native library is only known to work once it has computed something. It counts the threads of a thread's operations
                // only when that thread has one to divide: matrix products before it would use all cores, and round differently.
                manager.ones(new Shape(DIVIDED)).add(1f).sum().getFloat();
            }
            return engine;
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError e) {
            throw unavailable(e);
        }
    }

    private static UnavailableException unavailable(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = cause instanceof IOException refused ? Refusal.reason(refused) : String.valueOf(cause.getMessage());
        return new UnavailableException("PyTorch cannot be loaded from the folder " + EngineCache.folder() + " (" + firstLine(reason) + ")",
                "It needs 64-bit Linux, Windows, or macOS on Apple silicon, and 0.5 GB there; if what was unpacked is damaged, remove the "
                        + "folder and start again.", error);
    }

    /** PyTorch tells a lack of memory as an error like any other, with a trace of its own in the message. */
    private static boolean tellsLackOfMemory(RuntimeException error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("DefaultCPUAllocator") || message.contains("not enough memory");
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
