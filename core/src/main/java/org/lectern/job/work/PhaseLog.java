package org.lectern.job.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.lectern.job.JobProgress;

/**
 * The phases of a job, and how far the current one is. A job that has none of its own, only jobs within it, shows theirs; each phase
 * counts once, for the job that began it.
 */
final class PhaseLog {

    /** How long ended phases took in all jobs of the process, by name. */
    static final Map<String, LongAdder> NANOS = new ConcurrentHashMap<>();

    private final String jobId;
    private final @Nullable PhaseLog outer;
    private final LongAdder done = new LongAdder();
    private volatile String phase = "queued";
    private volatile long total = -1;
    private volatile boolean hasOwn;
    private FlightEvents.@Nullable PhaseEvent event;

    private @Nullable Stopwatch clock;

    /** @param outer that of the job within which this one runs, or null */
    PhaseLog(String jobId, @Nullable PhaseLog outer) {
        this.jobId = jobId;
        this.outer = outer;
    }

    synchronized void enter(String next, long of) {
        if (!hasOwn || !next.equals(phase)) {
            hasOwn = true;
            end();
            event = FlightEvents.beginPhase(jobId, next);
            clock = new Stopwatch();
            done.reset();
            phase = next;
        }
        total = of;
        if (outer != null) {
            outer.show(next, of);
        }
    }

    private synchronized void show(String inner, long of) {
        if (hasOwn) {
            return;
        }
        if (!inner.equals(phase)) {
            done.reset();
            phase = inner;
        }
        total = of;
        if (outer != null) {
            outer.show(inner, of);
        }
    }

    void advance() {
        done.increment();
        if (outer != null && !outer.hasOwn) {
            outer.advance();
        }
    }

    synchronized void setDone(long amount) {
        done.reset();
        done.add(amount);
        if (outer != null && !outer.hasOwn) {
            outer.setDone(amount);
        }
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
