package org.orbitarium.app.shell;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a thread stand back for the window: what learns or measures takes the processor time that drawing leaves. */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    /** Out of 19; such a thread gets about a tenth of a processor that a thread of the window wants too. */
    private static final int NICE = 10;

    private Background() {
    }

    /** Lowers the priority of the calling thread, for good. */
    @SuppressWarnings({"restricted", "ThreadPriorityCheck"}) // the launcher allows native access; priorities are all there is elsewhere
    public static void standBack() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return;
        }
        try {
            // Java's priorities mean nothing to Linux unless one is root; a thread's own niceness may always grow
            Linker linker = Linker.nativeLinker();
            MethodHandle setPriority = linker.downcallHandle(linker.defaultLookup().findOrThrow("setpriority"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int failed = (int) setPriority.invokeExact(0, 0, NICE);
            if (failed != 0) {
                LOG.info("the priority of {} stays as it was", Thread.currentThread().getName());
            }
        } catch (Throwable e) {
            // work at the wrong priority is better than none
            LOG.warn("the priority of {} stays as it was", Thread.currentThread().getName(), e);
        }
    }
}
