package org.lectern.job.work;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.job.Job;
import org.slf4j.MDC;

/** What the threads of a job take over from the thread that started it: class loader and MDC. */
final class ThreadContext {

    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final @Nullable Map<String, String> entries = MDC.getCopyOfContextMap();
    private final String jobId;

    ThreadContext(String jobId) {
        this.jobId = jobId;
    }

    /** Returns work that runs in a scope, and leaves its thread as it was. */
    Runnable wrap(JobScope scope, Runnable work) {
        return () -> {
            Thread thread = Thread.currentThread();
            ClassLoader loaderBefore = thread.getContextClassLoader();
            Map<String, String> entriesBefore = MDC.getCopyOfContextMap();
            thread.setContextClassLoader(loader);
            set(entries);
            MDC.put(Job.MDC_KEY, jobId);
            JobScope before = JobScope.bind(scope);
            try {
                work.run();
            } finally {
                JobScope.bind(before);
                set(entriesBefore);
                thread.setContextClassLoader(loaderBefore);
            }
        };
    }

    private static void set(@Nullable Map<String, String> entries) {
        if (entries == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(entries);
        }
    }
}
