package org.lectern.solve;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of a listener, at the rate that it asks for; one that fails is called no more. */
final class ListenerCalls {

    private static final Logger LOG = LoggerFactory.getLogger(SolveListener.class);

    private final SolveListener listener;
    private final String jobId;
    private final long intervalNanos;
    private final RateLimit progress = new RateLimit();
    private final RateLimit improvements = new RateLimit();
    private Progress.@Nullable Phase phase;
    /** Progress that came too soon after the one before. */
    private @Nullable Progress withheldProgress;
    /** An improvement that came too soon after the one before. */
    private @Nullable Improvement withheldImprovement;

    private boolean hasFailed;

    ListenerCalls(SolveOptions options, String jobId) {
        this.listener = options.listener();
        this.jobId = jobId;
        this.intervalNanos = nanos(options.progressInterval());
    }

    private static long nanos(Duration interval) {
        try {
            return interval.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    void onProgress(Progress now) {
        boolean isNewPhase = now.phase() != phase;
        if (progress.allows(now.elapsed().toNanos(), intervalNanos, isNewPhase)) {
            deliver(now);
        } else {
            withheldProgress = now;
        }
        Improvement waiting = withheldImprovement;
        if (waiting != null && improvements.allows(now.elapsed().toNanos(), intervalNanos, false)) {
            deliver(waiting);
        }
    }

    /** @param elapsed the time since the start */
    void onImprovement(Improvement better, Duration elapsed) {
        if (improvements.allows(elapsed.toNanos(), intervalNanos, false)) {
            deliver(better);
        } else {
            withheldImprovement = better;
        }
    }

    /** Reports what was withheld. */
    void end() {
        Progress last = withheldProgress;
        if (last != null) {
            deliver(last);
        }
        Improvement waiting = withheldImprovement;
        if (waiting != null) {
            deliver(waiting);
        }
    }

    private void deliver(Progress now) {
        withheldProgress = null;
        phase = now.phase();
        call(() -> listener.onProgress(now));
    }

    private void deliver(Improvement better) {
        withheldImprovement = null;
        call(() -> listener.onImprovement(better));
    }

    private void call(Runnable work) {
        if (hasFailed) {
            return;
        }
        try {
            JobScope.outside(work);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            hasFailed = true;
            LOG.warn("The listener of job {} failed and is called no more; the job goes on.", jobId, e);
        }
    }

    /** Lets a call through if the one before is long enough ago. */
    private static final class RateLimit {

        private boolean hasCalled;
        private long last;

        boolean allows(long now, long interval, boolean isForced) {
            boolean isAllowed = isForced || !hasCalled || now - last >= interval;
            if (isAllowed) {
                hasCalled = true;
                last = now;
            }
            return isAllowed;
        }
    }
}
