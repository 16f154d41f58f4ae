package org.lectern.solve.proof.nogood;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What too many sessions cost beside what they pay, counted session by session, against a count minute by minute. */
class CapacityTest {

    private static final int CASES = 5_000;
    private static final int MINUTES = 40;

    private final Random random = new Random(1);

    @Test
    void excess_ofRandomSessions_isNoMoreThanTheMinutesCostBesideTheMultipliers() {
        int exact = 0;
        for (int i = 0; i < CASES; i++) {
            NavigableSet<Integer> lets = new TreeSet<>(times(6));
            lets.add(MINUTES);
            int limit = 1 + random.nextInt(2);
            int unitCost = 1 + random.nextInt(3);
            int[] minutes = new TreeSet<>(times(random.nextInt(6)))
                    .stream().mapToInt(Integer::intValue).toArray();
            int[] ends = IntStream.range(0, minutes.length)
                    .map(m -> Math.min(
                            m + 1 < minutes.length ? minutes[m + 1] : MINUTES,
                            lets.tailSet(minutes[m], false).first()))
                    .toArray();
            long[] values = IntStream.range(0, minutes.length)
                    .mapToLong(m -> random.nextInt(unitCost * (ends[m] - minutes[m]) + 1))
                    .toArray();
            Capacity capacity = new Capacity(limit, unitCost, new Capacity.Multipliers(minutes, values, ends));
            List<Capacity.Stretch> certain = stretches(random.nextInt(4), lets);
            List<Capacity.Stretch> others = stretches(random.nextInt(4), lets);

            Capacity.Excess excess = capacity.excess(certain);
            long counted =
                    excess.cost() + others.stream().mapToLong(excess::extra).sum();

            List<Capacity.Stretch> all = new ArrayList<>(certain);
            all.addAll(others);
            long unpaid = 0;
            for (int minute = 0; minute < MINUTES; minute++) {
                unpaid += unitCost * over(all, minute, limit);
            }
            for (int m = 0; m < minutes.length; m++) {
                unpaid -= values[m] * over(all, minutes[m], limit);
            }
            assertTrue(counted <= unpaid, "case " + i);
            assertTrue(others.stream().allMatch(own -> excess.extra(own) >= 0), "case " + i);
            exact += counted == unpaid && unpaid > 0 ? 1 : 0;
        }
        assertTrue(exact > CASES / 10, "exact: " + exact);
    }

    private List<Integer> times(int count) {
        return IntStream.range(0, count)
                .mapToObj(ignored -> random.nextInt(MINUTES))
                .toList();
    }

    private List<Capacity.Stretch> stretches(int count, NavigableSet<Integer> lets) {
        return times(count).stream()
                .map(start -> new Capacity.Stretch(
                        start,
                        random.nextBoolean()
                                ? MINUTES
                                : lets.tailSet(start, false).first()))
                .toList();
    }

    private static long over(List<Capacity.Stretch> all, int minute, int limit) {
        long held = all.stream()
                .filter(own -> own.start() <= minute && minute < own.end())
                .count();
        return Math.max(0, held - limit);
    }
}
