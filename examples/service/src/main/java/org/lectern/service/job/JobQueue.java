package org.lectern.service.job;

import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.service.ServiceSettings;
import org.springframework.stereotype.Component;

/** Counts the jobs that run or wait, and refuses more than there may be. */
@Component
class JobQueue {

    private final int max;
    private final AtomicInteger count = new AtomicInteger();

    JobQueue(ServiceSettings settings) {
        this.max = settings.workers() + settings.waiting();
    }

    /**
     * Takes a place.
     *
     * @throws QueueFullException if there is none
     */
    void enter() {
        if (count.getAndUpdate(jobs -> Math.min(max, jobs + 1)) >= max) {
            throw new QueueFullException(max);
        }
    }

    /** Takes a place for a job of an earlier process, which had one. */
    void enterAgain() {
        count.incrementAndGet();
    }

    void leave() {
        count.decrementAndGet();
    }
}
