package org.lectern.solve.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.panel.Ladder;
import org.lectern.panel.SessionTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * The places of one session, cheapest first: a group of rooms and a time option each, and the place that leaves it out.
 *
 * <p>Costs are packed by a ladder of the whole event. Where there are very many places only the cheapest are listed;
 * {@link #restCost} then bounds the others from below.
 */
final class Places {

    /** Stands for a cost that no sum may reach: there is no such place. */
    static final long NONE = Long.MAX_VALUE / 4;

    private static final int LEFT_OUT = -1;

    private final int times;
    /** Group times the number of time options, plus the option. */
    private final int[] keys;

    private final long[] costs;
    private final long restCost;

    private Places(int times, int[] keys, long[] costs, long restCost) {
        this.times = times;
        this.keys = keys;
        this.costs = costs;
        this.restCost = restCost;
    }

    /**
     * Returns the places of a session whose hard cost is at most {@code mostHard}.
     *
     * @param most how many places to list at the most
     */
    static Places of(SessionTable table, RoomGroups groups, Ladder ladder, long mostHard, int most) {
        List<TimeOption> times = table.options();
        long[] timeCosts =
                times.stream().mapToLong(time -> ladder.pack(time.score())).toArray();
        int[] keys = new int[times.size() * groups.count() + 1];
        long[] costs = new long[keys.length];
        int size = 0;
        boolean[][] isAnyOpen = groups.isAnyOpen(table);
        for (int group = 0; group < groups.count(); group++) {
            Score always = table.room(groups.first(group));
            if (always.hard() > mostHard) {
                continue;
            }
            long roomCost = ladder.pack(always);
            boolean isSingle = groups.isSingle(group);
            boolean hasTimes = isSingle && table.hasTimes(groups.first(group));
            for (int t = 0; t < timeCosts.length; t++) {
                TimeOption time = times.get(t);
                Score atTime = hasTimes ? table.roomAt(groups.first(group), time) : Score.ZERO;
                if (time.score().hard() + always.hard() + atTime.hard() <= mostHard
                        && (isSingle || isAnyOpen[t][group])) {
                    costs[size] = timeCosts[t] + roomCost + ladder.pack(atTime);
                    keys[size++] = group * timeCosts.length + t;
                }
            }
        }
        if (table.leftOut().hard() <= mostHard) {
            costs[size] = ladder.pack(table.leftOut());
            keys[size++] = LEFT_OUT;
        }
        int[] order = sorted(costs, size);
        int listed = Math.min(size, most);
        int[] listedKeys = new int[listed];
        long[] listedCosts = new long[listed];
        for (int i = 0; i < listed; i++) {
            listedKeys[i] = keys[order[i]];
            listedCosts[i] = costs[order[i]];
        }
        long restCost = listed < size ? costs[order[listed]] : NONE;
        return new Places(Math.max(1, timeCosts.length), listedKeys, listedCosts, restCost);
    }

    /** Returns the first {@code size} indices by cost, ties by index. */
    private static int[] sorted(long[] costs, int size) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        long greatest = Arrays.stream(costs, 0, size).max().orElse(0);
        if (greatest > Long.MAX_VALUE >> bits) {
            return IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> costs[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        // Cost and index in one number are sorted several times as fast.
        long[] keyed = new long[size];
        Arrays.setAll(keyed, i -> costs[i] << bits | i);
        Arrays.sort(keyed);
        return Arrays.stream(keyed)
                .mapToInt(key -> (int) (key & (1L << bits) - 1))
                .toArray();
    }

    int size() {
        return costs.length;
    }

    boolean isHeld(int place) {
        return keys[place] != LEFT_OUT;
    }

    /** Returns the group of rooms of a place, or -1 where the session is left out. */
    int group(int place) {
        return isHeld(place) ? keys[place] / times : LEFT_OUT;
    }

    /** Returns the time option of a place, or -1 where the session is left out. */
    int option(int place) {
        return isHeld(place) ? keys[place] % times : LEFT_OUT;
    }

    long cost(int place) {
        return costs[place];
    }

    /** Returns a cost that every place not listed has at least, or {@link #NONE} where all are listed. */
    long restCost() {
        return restCost;
    }

    /** Returns the cheapest cost of all. */
    long cheapest() {
        return costs.length > 0 ? costs[0] : restCost;
    }
}
