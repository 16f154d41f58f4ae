package org.lectern.solve.local;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The sessions that are out, the ejection pool, and how often each session failed to find a free place: its penalty. */
final class EjectionPool {

    private final SplittableRandom random;
    private final MediumLosses losses;
    private final long[] penalties;
    private final int[] out;
    private int count;
    private long loss;

    EjectionPool(MediumLosses losses, SplittableRandom random) {
        this.random = random;
        this.losses = losses;
        this.penalties = new long[losses.sessionCount()];
        this.out = new int[losses.sessionCount()];
        Arrays.fill(penalties, 1);
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Returns what the sessions that are out cost at medium level. */
    long loss() {
        return loss;
    }

    void add(int session) {
        out[count++] = session;
        loss += losses.ofUnscheduled(session);
    }

    /** Takes any session out of the pool. */
    int take() {
        int i = random.nextInt(count);
        int session = out[i];
        out[i] = out[--count];
        loss -= losses.ofUnscheduled(session);
        return session;
    }

    void penalize(int session) {
        penalties[session]++;
    }

    long penalty(int session) {
        return penalties[session];
    }

    /** Returns all sessions, those of low penalty first; chance orders those of the same. */
    int[] easiestFirst() {
        int[] ranks =
                IntStream.range(0, penalties.length).map(s -> random.nextInt()).toArray();
        return IntStream.range(0, penalties.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer s) -> penalties[s]).thenComparingInt(s -> ranks[s]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
