package org.lectern.solve.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.rule.Score;

/**
 * The places of one session, cheapest first: a group of rooms and a time option each, and the place where it is unscheduled.
 *
 * <p>Costs are packed by a ladder of the whole event. Where there are very many places only the cheapest are listed;
 * {@link #unlistedCost} then bounds the others from below.
 */
public final class RankedPlaces {

    /** Stands for a cost that no sum may reach: there is no such place. */
    public static final long NONE = Long.MAX_VALUE / 4;

    private static final int UNSCHEDULED = -1;

    /** How many of the low bits of a key hold the time option. */
    private final int timeBits;
    /** The group of rooms, and in the low bits the time option. */
    private final int[] keys;

    private final long[] costs;
    private final long unlistedCost;

    private RankedPlaces(int timeBits, int[] keys, long[] costs, long restCost) {
        this.timeBits = timeBits;
        this.keys = keys;
        this.costs = costs;
        this.unlistedCost = restCost;
    }

    /**
     * Returns the places of a session whose hard cost is at most {@code mostHard}.
     *
     * @param most how many places to list at the most
     */
    public static RankedPlaces of(
            SessionCostTable table, RoomGroups groups, LexicographicPacking packing, long mostHard, int most) {
        List<TimeOption> times = table.options();
        long[] timeCosts =
                times.stream().mapToLong(time -> packing.pack(time.score())).toArray();
        int timeBits = Integer.SIZE - Integer.numberOfLeadingZeros(timeCosts.length);
        int[] keys = new int[times.size() * groups.count() + 1];
        long[] costs = new long[keys.length];
        int size = 0;
        boolean[][] isAnyOpen = groups.isAnyOpen(table);
        for (int group = 0; group < groups.count(); group++) {
            Score always = table.fixedRoomCost(groups.first(group));
            if (always.hard() > mostHard) {
                continue;
            }
            long roomCost = packing.pack(always);
            boolean isSingle = groups.isSingle(group);
            boolean hasTimes = isSingle && table.isTimeDependent(groups.first(group));
            for (int t = 0; t < timeCosts.length; t++) {
                TimeOption time = times.get(t);
                Score atTime = hasTimes ? table.timeDependentRoomCost(groups.first(group), time) : Score.ZERO;
                if (time.score().hard() + always.hard() + atTime.hard() <= mostHard
                        && (isSingle || isAnyOpen[t][group])) {
                    costs[size] = timeCosts[t] + roomCost + packing.pack(atTime);
                    keys[size++] = group << timeBits | t;
                }
            }
        }
        if (table.unscheduledCost().hard() <= mostHard) {
            costs[size] = packing.pack(table.unscheduledCost());
            keys[size++] = UNSCHEDULED;
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
        return new RankedPlaces(timeBits, listedKeys, listedCosts, restCost);
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

    /**
     * Returns these places without some.
     *
     * @param kept the places that stay, in ascending order
     * @param keepsUnlisted whether those that are not listed stay
     */
    public RankedPlaces only(int[] kept, boolean keepsUnlisted) {
        return new RankedPlaces(
                timeBits,
                Arrays.stream(kept).map(place -> keys[place]).toArray(),
                Arrays.stream(kept).mapToLong(place -> costs[place]).toArray(),
                keepsUnlisted ? unlistedCost : NONE);
    }

    public int size() {
        return costs.length;
    }

    /** Returns the number of leading places at which the session is scheduled for less than a cost. */
    public int scheduledBelow(long cost) {
        int count = 0;
        while (count < costs.length && isScheduled(count) && costs[count] < cost) {
            count++;
        }
        return count;
    }

    public boolean isScheduled(int place) {
        return keys[place] != UNSCHEDULED;
    }

    /** Returns the group of rooms of a place, or -1 where the session is unscheduled. */
    public int group(int place) {
        return keys[place] >> timeBits;
    }

    /** Returns the time option of a place, or -1 where the session is unscheduled. */
    public int option(int place) {
        return isScheduled(place) ? keys[place] & (1 << timeBits) - 1 : UNSCHEDULED;
    }

    public long cost(int place) {
        return costs[place];
    }

    /** Returns a cost that every place not listed has at least, or {@link #NONE} where all are listed. */
    public long unlistedCost() {
        return unlistedCost;
    }

    /** Returns the cheapest cost of all. */
    public long minCost() {
        return costs.length > 0 ? costs[0] : unlistedCost;
    }
}
