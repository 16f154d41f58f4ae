package org.lectern.solve.proof.nogood;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What a random resource can hold, and what sessions that hold it cost beside their multipliers, minute by minute. */
final class RandomCapacity {

    private static final int MINUTES = 40;

    private final Random random;
    private final NavigableSet<Integer> lets;
    private final int limit;
    private final int unitCost;
    private final int[] minutes;
    private final int[] ends;
    private final long[] values;

    /** @param isHard whether too many sessions are impossible */
    RandomCapacity(Random random, boolean isHard) {
        this.random = random;
        this.lets = new TreeSet<>(times(6));
        lets.add(MINUTES);
        this.limit = 1 + random.nextInt(2);
        this.unitCost = isHard ? 0 : 1 + random.nextInt(3);
        this.minutes = new TreeSet<>(times(random.nextInt(6)))
                .stream().mapToInt(Integer::intValue).toArray();
        this.ends = IntStream.range(0, minutes.length)
                .map(m -> Math.min(
                        m + 1 < minutes.length ? minutes[m + 1] : MINUTES,
                        lets.tailSet(minutes[m], false).first()))
                .toArray();
        this.values = IntStream.range(0, minutes.length)
                .mapToLong(m -> random.nextInt(isHard ? 4 : unitCost * (ends[m] - minutes[m]) + 1))
                .toArray();
    }

    Capacity capacity() {
        return new Capacity(limit, unitCost, new Capacity.Multipliers(minutes, values, ends));
    }

    List<Capacity.Stretch> stretches(int count) {
        return times(count).stream()
                .map(start -> new Capacity.Stretch(
                        start,
                        random.nextBoolean()
                                ? MINUTES
                                : lets.tailSet(start, false).first()))
                .toList();
    }

    private List<Integer> times(int count) {
        return IntStream.range(0, count)
                .mapToObj(ignored -> random.nextInt(MINUTES))
                .toList();
    }

    /** Returns what too many of these sessions cost beside what they pay for being too many, or {@link Capacity#IMPOSSIBLE}. */
    long unpaid(List<Capacity.Stretch> all) {
        long sum = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            long over = Math.max(0, held(all, minute) - limit);
            if (over > 0 && unitCost == 0) {
                return Capacity.IMPOSSIBLE;
            }
            int own = Arrays.binarySearch(minutes, minute);
            sum += over * (unitCost - (own < 0 ? 0 : values[own]));
        }
        return sum;
    }

    /** Returns what the multipliers give back too much where fewer hold the resource than may. */
    long idle(List<Capacity.Stretch> all) {
        return IntStream.range(0, minutes.length)
                .mapToLong(m -> values[m] * Math.max(0, limit - held(all, minutes[m])))
                .sum();
    }

    private static long held(List<Capacity.Stretch> all, int minute) {
        return all.stream()
                .filter(own -> own.start() <= minute && minute < own.end())
                .count();
    }
}
