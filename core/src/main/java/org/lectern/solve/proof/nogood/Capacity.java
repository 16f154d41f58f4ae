package org.lectern.solve.proof.nogood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a resource can hold, with the multipliers that sessions pay for it, and what they do not pay for: some sessions surely hold it
 * at some minutes, and each minute above its capacity costs a unit, or is impossible.
 *
 * <p>A multiplier stands for as many minutes as it takes to pay it in units: they end at the next one, or before any session may let
 * go. A session that holds the resource at the first of them holds it at all.
 */
public final class Capacity {

    /** Stands for the cost of what no timetable does. */
    public static final long IMPOSSIBLE = Long.MAX_VALUE;

    private final long limit;
    private final long unitCost;
    private final Multipliers multipliers;

    /**
     * The multipliers of a resource.
     *
     * @param minutes those with a multiplier, ascending
     * @param values the multipliers
     * @param ends the minute up to which each stands; of no meaning where too many sessions are impossible
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Multipliers(int[] minutes, long[] values, int[] ends) {

        /** Returns how many are before a minute. */
        public int before(int minute) {
            int found = Arrays.binarySearch(minutes, minute);
            return found >= 0 ? found : -found - 1;
        }
    }

    /**
     * @param limit how many sessions may hold the resource at once at no cost
     * @param unitCost what a minute of each further one costs, or 0 if that is impossible
     * @param multipliers what they pay
     */
    public Capacity(long limit, long unitCost, Multipliers multipliers) {
        this.limit = limit;
        this.unitCost = unitCost;
        this.multipliers = multipliers;
    }

    /** A stretch of time from a minute to before another in which a session holds the resource. */
    public record Stretch(int start, int end) {}

    long limit() {
        return limit;
    }

    Multipliers multipliers() {
        return multipliers;
    }

    /** Returns what it means that some sessions hold the resource for certain. */
    public Excess excess(List<Stretch> held) {
        return new Excess(held);
    }

    /** What sessions cost beside what they pay in multipliers, since others hold the resource for certain. */
    public final class Excess {

        /** Where these hold as much as there is: starts and ends, ascending and apart. */
        private final int[] fullFrom;

        private final int[] fullUntil;
        /** The minutes in the stretches before each, and in all. */
        private final long[] fullBefore;
        /** What the multipliers before each charge for full minutes, and all. */
        private final long[] chargedBefore;

        private final long cost;

        private Excess(List<Stretch> held) {
            int[] starts = held.stream().mapToInt(Stretch::start).sorted().toArray();
            int[] lets = held.stream().mapToInt(Stretch::end).sorted().toArray();
            List<Stretch> full = new ArrayList<>();
            long sum = 0;
            int number = 0;
            int started = 0;
            int since = 0;
            for (int let = 0; let < lets.length; ) {
                boolean isStart = started < starts.length && starts[started] < lets[let];
                int minute = isStart ? starts[started++] : lets[let++];
                if (number >= limit && minute > since) {
                    sum = plusProduct(sum, number - limit, minute - since);
                    append(full, since, minute);
                }
                number += isStart ? 1 : -1;
                since = minute;
            }
            this.fullFrom = full.stream().mapToInt(Stretch::start).toArray();
            this.fullUntil = full.stream().mapToInt(Stretch::end).toArray();
            this.fullBefore = new long[fullFrom.length + 1];
            for (int i = 0; i < fullFrom.length; i++) {
                fullBefore[i + 1] = fullBefore[i] + fullUntil[i] - fullFrom[i];
            }
            this.chargedBefore = charged();
            this.cost = sum == IMPOSSIBLE ? sum : Math.subtractExact(sum, paid(held));
        }

        private void append(List<Stretch> full, int from, int until) {
            boolean isNext = !full.isEmpty() && full.getLast().end() == from;
            int start = isNext ? full.removeLast().start() : from;
            full.add(new Stretch(start, until));
        }

        /** Adds what too many sessions cost in some minutes. */
        private long plusProduct(long sum, long over, long duration) {
            if (over == 0 || sum == IMPOSSIBLE) {
                return sum;
            }
            return unitCost == 0
                    ? IMPOSSIBLE
                    : Math.addExact(sum, Math.multiplyExact(Math.multiplyExact(over, duration), unitCost));
        }

        /** Returns what the sessions pay in multipliers for being too many. */
        private long paid(List<Stretch> held) {
            long sum = 0;
            int[] minutes = multipliers.minutes();
            for (int i = 0; i < minutes.length && unitCost > 0; i++) {
                int minute = minutes[i];
                long number = fullIn(minute, minute + 1) == 0
                        ? 0
                        : held.stream()
                                .filter(own -> own.start() <= minute && minute < own.end())
                                .count();
                sum = number > limit
                        ? Math.addExact(sum, Math.multiplyExact(multipliers.values()[i], number - limit))
                        : sum;
            }
            return sum;
        }

        /** A multiplier charges for its full minutes their share, rounded up, which is at most what their units cost. */
        private long[] charged() {
            int[] minutes = multipliers.minutes();
            int[] ends = multipliers.ends();
            long[] before = new long[minutes.length + 1];
            for (int i = 0; i < minutes.length && unitCost > 0; i++) {
                long count = fullIn(minutes[i], ends[i]);
                long share = count == 0
                        ? 0
                        : Math.ceilDiv(Math.multiplyExact(multipliers.values()[i], count), (long) ends[i] - minutes[i]);
                before[i + 1] = Math.addExact(before[i], share);
            }
            return before;
        }

        private long fullIn(int from, int until) {
            return fullBefore(until) - fullBefore(from);
        }

        private long fullBefore(int minute) {
            int found = Arrays.binarySearch(fullFrom, minute);
            int next = found >= 0 ? found : -found - 1;
            long beyond = next == 0 ? 0 : Math.max(0, fullUntil[next - 1] - minute);
            return fullBefore[next] - beyond;
        }

        /** Returns what the certain sessions cost beside what they pay, or {@link #IMPOSSIBLE}. */
        public long cost() {
            return cost;
        }

        /** Returns what one more session costs beside what it pays, at least 0, or {@link #IMPOSSIBLE}. */
        public long extra(Stretch stretch) {
            long count = fullIn(stretch.start(), stretch.end());
            if (count == 0 || unitCost == 0) {
                return count == 0 ? 0 : IMPOSSIBLE;
            }
            long charged = chargedBefore[multipliers.before(stretch.end())]
                    - chargedBefore[multipliers.before(stretch.start())];
            return Math.subtractExact(Math.multiplyExact(count, unitCost), charged);
        }
    }
}
