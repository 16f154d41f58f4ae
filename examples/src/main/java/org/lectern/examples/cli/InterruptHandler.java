package org.lectern.examples.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lectern.job.Job;

/** Until it is ended, an interrupt such as Ctrl-C ends a search, and the process waits until its best timetable is shown. */
final class InterruptHandler {

    private static final long MAX_SECONDS = 20;

    private final CountDownLatch shown = new CountDownLatch(1);
    private final Thread hook;

    private InterruptHandler(Job<?> job) {
        this.hook = new Thread(
                () -> {
                    job.cancel();
                    awaitShown();
                },
                "lectern-interruption");
    }

    static InterruptHandler install(Job<?> job) {
        InterruptHandler interruption = new InterruptHandler(job);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void awaitShown() {
        try {
            if (!shown.await(MAX_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells that the timetable has been shown. */
    void end() {
        shown.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook is what called, and it has been told.
        }
    }
}
