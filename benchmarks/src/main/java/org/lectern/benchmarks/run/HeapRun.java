package org.lectern.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveEstimate;
import org.lectern.solve.SolveJob;
import org.lectern.solve.SolveOptions;

/**
 * The heap that an event takes, estimated and measured. What was measured is what full collections left, less that before.
 *
 * @param estimate what the library says in advance
 * @param tableBytes the tables of all sessions alone
 * @param solveBytes the most that a solve kept at a moment, its tables included
 * @param moments how many moments there were
 */
public record HeapRun(SolveEstimate estimate, long tableBytes, long solveBytes, int moments) {

    /**
     * Fills the tables, then solves.
     *
     * @param limit the time of the solve
     * @param interval the time from one full collection to the next
     */
    public static HeapRun of(Event event, Duration limit, Duration interval) {
        SolveEstimate estimate = SolveOptions.estimate(event);
        long tableBytes = tableBytes(event);
        long before = liveBytes();
        long most = 0;
        int moments = 0;
        SolveOptions options = SolveOptions.builder().timeLimit(limit).build();
        try (SolveJob job = Lectern.start(event, options)) {
            // A small event may be solved before the first interval is over.
            do {
                most = Math.max(most, liveBytes() - before);
                moments++;
            } while (!isDone(job, interval));
        }
        return new HeapRun(estimate, tableBytes, most, moments);
    }

    private static boolean isDone(SolveJob job, Duration interval) {
        try {
            job.result(interval);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static long tableBytes(Event event) {
        long before = liveBytes();
        CostTables tables = CostTables.of(event, EffectiveRules.of(event, StandardRules.catalogue()));
        try {
            return liveBytes() - before;
        } finally {
            Reference.reachabilityFence(tables);
        }
    }

    /** Returns what a full collection leaves. Other threads may go on. */
    private static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
