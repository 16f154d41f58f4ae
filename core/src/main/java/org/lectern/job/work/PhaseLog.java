package org.lectern.job.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.lectern.job.JobProgress;

/** The phases of a job, and how far the current one is. */
final class PhaseLog {

    /** How long ended phases took in all jobs of the process, by name. */
    static final Map<String, LongAdder> NANOS = new ConcurrentHashMap<>();

    private final String jobId;
    private final LongAdder done = new LongAdder();
    private volatile String phase = "queued";
    private volatile long total = -1;
    private FlightEvents.@Nullable PhaseEvent event;

    private @Nullable Stopwatch clock;

    PhaseLog(String jobId) {
        this.jobId = jobId;
    }

    synchronized void enter(String next, long of) {
        if (!next.equals(phase)) {
            end();
            event = FlightEvents.beginPhase(jobId, next);
            clock = new Stopwatch();
            done.reset();
            phase = next;
        }
        total = of;
    }

    void advance() {
        done.increment();
    }

    synchronized void setDone(long amount) {
        done.reset();
        done.add(amount);
    }

    synchronized void end() {
        Stopwatch since = clock;
        if (since != null) {
            NANOS.computeIfAbsent(phase, name -> new LongAdder()).add(since.nanos());
            clock = null;
        }
        if (event != null) {
            event.end(done.sum());
            event = null;
        }
    }

    JobProgress progress(Duration elapsed) {
        return new JobProgress(phase, elapsed, done.sum(), total);
    }
}
