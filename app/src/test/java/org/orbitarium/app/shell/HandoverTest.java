package org.orbitarium.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes between threads: the newest wins, nothing else is lost. */
@Timeout(20)
final class HandoverTest {

    @Test
    void aMailboxHoldsTheNewestValue() {
        List<String> read = new ArrayList<>();
        Mailbox<String> mailbox = new Mailbox<>(read::add);
        assertFalse(mailbox.drain());
        mailbox.post("old");
        mailbox.post("new");
        assertTrue(mailbox.drain());
        assertFalse(mailbox.drain());
        assertEquals(List.of("new"), read);
    }

    @Test
    void aBusyWorkerSkipsToTheNewestRequest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        List<Integer> served = new CopyOnWriteArrayList<>();
        try (Latest<Integer> worker = new Latest<>("test", request -> {
            served.add(request);
            begun.countDown();
            await(release);
            if (request == 9) {
                last.countDown();
            }
        })) {
            worker.request(1);
            await(begun);
            for (int i = 2; i <= 9; i++) {
                worker.request(i);
            }
            assertFalse(worker.idle());
            release.countDown();
            await(last);
        }
        assertEquals(List.of(1, 9), served);
    }

    @Test
    void aFailureIsReportedAndTheNextRequestServed() throws Exception {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        CountDownLatch served = new CountDownLatch(1);
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        try (Latest<String> worker = new Latest<>("test", request -> {
            if (request.equals("bad")) {
                throw new IllegalStateException("on purpose");
            }
            served.countDown();
        })) {
            worker.request("bad");
            while (failures.isEmpty()) {
                Thread.sleep(5);
            }
            worker.request("good");
            await(served);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertEquals("on purpose", failures.getFirst().getMessage());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
