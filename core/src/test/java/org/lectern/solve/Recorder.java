package org.lectern.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Keeps every timetable found; the search begins when it is let go. */
final class Recorder implements SolveListener {
    private final List<Improvement> all = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch gate;

    private Recorder(boolean isHeld) {
        this.gate = new CountDownLatch(isHeld ? 1 : 0);
    }

    static Recorder free() {
        return new Recorder(false);
    }

    static Recorder held() {
        return new Recorder(true);
    }

    void letGo() {
        gate.countDown();
    }

    @Override
    public void onProgress(Progress progress) {
        calls.incrementAndGet();
        awaitQuietly(gate);
    }

    /** Waits until the search has told so often how it goes on, or has ended: a time that no busy machine stretches. */
    void awaitCalls(int least, SolveJob job) {
        while (calls.get() < least && !job.isDone()) {
            LockSupport.parkNanos(100_000);
        }
    }

    @Override
    public void onImprovement(Improvement improvement) {
        all.add(improvement);
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Improvement> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }
}
