package org.lectern.solve.search;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Runs something beside the search on a thread of its own. Not in the common pool: an application may have filled that with
 * tasks that wait for the search.
 */
public final class DaemonTask {

    private DaemonTask() {}

    /** Starts it, and returns what will be there in the end. */
    public static <T> CompletableFuture<T> start(String name, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, running -> {
            Thread thread = new Thread(running, name);
            thread.setDaemon(true);
            // Timefold looks for the classes of the plan there; the caller's may be that of another module.
            thread.setContextClassLoader(DaemonTask.class.getClassLoader());
            thread.start();
        });
    }
}
