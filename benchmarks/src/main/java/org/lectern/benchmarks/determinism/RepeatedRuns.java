package org.lectern.benchmarks.determinism;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.lectern.event.Event;

/** Solves events again and again in this process, several at once, while others keep the machine busy. */
public final class RepeatedRuns {

    private final int repeats;
    private final int atOnce;
    private final int busyThreads;

    public RepeatedRuns(int repeats, int atOnce, int busyThreads) {
        this.repeats = repeats;
        this.atOnce = atOnce;
        this.busyThreads = busyThreads;
    }

    /** Returns how often each fingerprint of each event came, under the name that the map gives the event. */
    public List<Counted> run(Map<String, Event> events, FixedSearch search) throws InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService busy = Executors.newCachedThreadPool();
        ExecutorService solvers = Executors.newFixedThreadPool(atOnce);
        try {
            for (int i = 0; i < busyThreads; i++) {
                busy.execute(new Load(isOver));
            }
            return counted(events, solvers.invokeAll(tasks(events, search)));
        } finally {
            isOver.set(true);
            busy.shutdownNow();
            solvers.shutdownNow();
        }
    }

    /** Returns the tasks, event by event in turn, so that different events are solved at once. */
    private List<Callable<Fingerprint>> tasks(Map<String, Event> events, FixedSearch search) {
        List<Callable<Fingerprint>> tasks = new ArrayList<>();
        for (int i = 0; i < repeats; i++) {
            events.values().forEach(event -> tasks.add(() -> Fingerprint.of(event, search)));
        }
        return tasks;
    }

    private static List<Counted> counted(Map<String, Event> events, List<Future<Fingerprint>> results)
            throws InterruptedException {
        Map<String, Map<Fingerprint, Integer>> counts = new LinkedHashMap<>();
        List<String> names = List.copyOf(events.keySet());
        for (int i = 0; i < results.size(); i++) {
            counts.computeIfAbsent(names.get(i % names.size()), name -> new LinkedHashMap<>())
                    .merge(result(results.get(i)), 1, Integer::sum);
        }
        List<Counted> counted = new ArrayList<>();
        counts.forEach((name, ofEvent) ->
                ofEvent.forEach((fingerprint, count) -> counted.add(new Counted(name, fingerprint, count))));
        return List.copyOf(counted);
    }

    private static Fingerprint result(Future<Fingerprint> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A search failed: " + e.getCause(), e);
        }
    }

    /** Keeps a processor and the garbage collector busy until all is over. */
    private record Load(AtomicBoolean isOver) implements Runnable {

        private static final int CHUNK = 1 << 16;

        /** Read by nobody, so that nothing of the work can be left out. */
        private static final AtomicLong WORK = new AtomicLong();

        @Override
        public void run() {
            while (!isOver.get()) {
                long[] garbage = new long[CHUNK];
                for (int i = 1; i < garbage.length; i++) {
                    garbage[i] = garbage[i - 1] * 31 + i;
                }
                WORK.addAndGet(garbage[garbage.length - 1]);
            }
        }
    }
}
