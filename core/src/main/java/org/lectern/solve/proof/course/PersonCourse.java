package org.lectern.solve.proof.course;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.job.work.JobScope;

/**
 * The least that the time of a person costs, less what the person's sessions get back: nights between days, idle time between sessions of
 * a day, and gaps over their limit. The person is in one session at a time, so the sessions have an order, and in no more of them on a day
 * than is allowed.
 *
 * <p>It is found for all sessions that are over at once, those with the most sessions first: each last one goes on at a later time of its
 * day, of which the least is kept from each time on, or on a later day, of which one least is kept. Sets of sessions times choices, times
 * the ends that differ by other than whole units of idle time.
 */
public final class PersonCourse {

    /** The cost of what is impossible. */
    public static final long INFEASIBLE = Long.MAX_VALUE;

    private final List<Choice> choices;
    private final boolean[] mayBeUnscheduled;
    private final Costs costs;
    /** The number of the first choice of each day, and of all. */
    private final int[] firstOfDay;

    private final DayTally tallies;
    /** The least cost of what follows, for each set of sessions that are over, and each last choice with the tally of its day. */
    private final long[][] rests;

    private final long least;

    /**
     * A session at a time.
     *
     * @param session its number among those of the person, below 31
     * @param day the number of the day
     * @param start in minutes, as {@code end}
     * @param value what it gets back
     */
    public record Choice(int session, int day, int start, int end, long value) {}

    /**
     * What time costs.
     *
     * @param dates of each day, counted in days
     * @param night a night between two sessions
     * @param idle a started unit of idle time, by day
     * @param unit the minutes of one
     * @param changeover the minutes between two sessions, at least
     * @param gaps what gaps cost
     * @param maxSessions the sessions that there may be, by day
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Costs(
            long[] dates, long night, long[] idle, int unit, int changeover, Gaps gaps, int[] maxSessions) {}

    /**
     * What gaps of a day cost that are over a limit.
     *
     * @param isLimited the days on which they do
     * @param limit how many are free
     * @param minMinutes how long a gap is, at least
     * @param cost what each one more costs, or {@link #INFEASIBLE}
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Gaps(boolean[] isLimited, int limit, int minMinutes, long cost) {

        private boolean isOne(int day, long minutes) {
            return isLimited[day] && minutes >= minMinutes;
        }
    }

    /**
     * Finds the least costs.
     *
     * @param choices by day and start
     * @param mayBeUnscheduled by session
     * @throws ArithmeticException if a sum overflows
     */
    public PersonCourse(List<Choice> choices, boolean[] mayBeUnscheduled, Costs costs) {
        this.choices = List.copyOf(choices);
        this.mayBeUnscheduled = mayBeUnscheduled.clone();
        this.costs = costs;
        this.tallies = new DayTally(costs.gaps.limit, costs.maxSessions, mayBeUnscheduled.length);
        this.firstOfDay = IntStream.rangeClosed(0, costs.dates.length)
                .map(day -> (int)
                        choices.stream().filter(choice -> choice.day < day).count())
                .toArray();
        this.rests = new long[1 << mayBeUnscheduled.length][];
        for (int over = rests.length - 1; over > 0; over--) {
            JobScope.checkpoint();
            rests[over] = restsAfter(over);
        }
        this.least = new Following(0).atFirst();
    }

    /** Returns the least cost of all ways, or {@link #INFEASIBLE}. */
    public long least() {
        return least;
    }

    private long[] restsAfter(int over) {
        Following following = new Following(over);
        long[] after = new long[choices.size() * tallies.states()];
        for (int last = 0; last < choices.size(); last++) {
            for (int tally = 0; tally < tallies.states() && isIn(over, choices.get(last)); tally++) {
                after[state(last, tally)] = following.after(choices.get(last), tally);
            }
        }
        return after;
    }

    private static boolean isIn(int over, Choice choice) {
        return (over >> choice.session & 1) == 1;
    }

    private int state(int last, int tally) {
        return last * tallies.states() + tally;
    }

    /** Returns the number of the first choice of a day that starts at a minute or later, or that of the next day's first. */
    private int firstFrom(int day, long minute) {
        int from = firstOfDay[day];
        int until = firstOfDay[day + 1];
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (choices.get(middle).start < minute) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    /** What follows when a set of sessions is over. */
    private final class Following {

        private final int over;
        /** What it costs if no session follows. */
        private final long none;
        /** The least if a day goes on first, by day. */
        private final long[] byDay;
        /** The least from each choice of a day on, by tally; idle time is counted from a minute of the day's first unit. */
        private final Map<Integer, long[][]> fromChoice = new HashMap<>();

        Following(int over) {
            this.over = over;
            boolean mayEnd = IntStream.range(0, mayBeUnscheduled.length)
                    .allMatch(i -> (over >> i & 1) == 1 || mayBeUnscheduled[i]);
            this.none = mayEnd ? 0 : INFEASIBLE;
            this.byDay = new long[costs.dates.length];
            Arrays.fill(byDay, INFEASIBLE);
            for (int next = 0; next < choices.size(); next++) {
                int day = choices.get(next).day;
                byDay[day] = Math.min(byDay[day], with(next, tallies.first(day)));
            }
        }

        /** Returns the least cost of all ways, of which none is over. */
        long atFirst() {
            return Math.min(none, Arrays.stream(byDay).min().orElse(INFEASIBLE));
        }

        /** Returns the least cost from a choice on, which is taken with the tally of its day up to it. */
        private long with(int next, int tally) {
            Choice choice = choices.get(next);
            if (tally == DayTally.TOO_MANY || isIn(over, choice)) {
                return INFEASIBLE;
            }
            long rest = rests[over | 1 << choice.session][state(next, tally)];
            return rest == INFEASIBLE ? INFEASIBLE : Math.subtractExact(rest, choice.value);
        }

        long after(Choice last, int tally) {
            long found = none;
            for (int day = last.day + 1; day < byDay.length; day++) {
                long nights = Math.multiplyExact(costs.dates[day] - costs.dates[last.day], costs.night);
                found = Math.min(found, plus(byDay[day], nights));
            }
            long soonest = (long) last.end + costs.changeover;
            int next = firstFrom(last.day, soonest);
            int withoutGap = tallies.next(tally, last.day, false);
            // The first ones are too soon for a gap.
            while (next < firstOfDay[last.day + 1]
                    && costs.gaps.isLimited[last.day]
                    && !costs.gaps.isOne(last.day, choices.get(next).start - last.end)) {
                found = Math.min(found, plus(with(next, withoutGap), idleCost(last, choices.get(next))));
                next++;
            }
            return Math.min(found, later(last, tally, next));
        }

        /** Returns the least cost if a choice of the same day follows, from a number on; all of them are after a gap or none counts. */
        private long later(Choice last, int tally, int next) {
            boolean isGap = costs.gaps.isLimited[last.day];
            int after = tallies.next(tally, last.day, isGap);
            if (after == DayTally.TOO_MANY) {
                return INFEASIBLE;
            }
            int past = last.end - choices.get(firstOfDay[last.day]).start;
            long[][] kept = fromChoice.computeIfAbsent(
                    last.day * costs.unit + past % costs.unit, ignored -> fromChoices(last.day, past % costs.unit));
            long found = kept[after][next - firstOfDay[last.day]];
            long waited = plus(found, -Math.multiplyExact(costs.idle[last.day], past / costs.unit));
            return isGap && tallies.isAtGapLimit(tally) ? plus(waited, costs.gaps.cost) : waited;
        }

        private long[][] fromChoices(int day, int minute) {
            int first = firstOfDay[day];
            int count = firstOfDay[day + 1] - first;
            long[][] found = new long[tallies.states()][count + 1];
            for (int tally = 0; tally < found.length; tally++) {
                found[tally][count] = INFEASIBLE;
                for (int i = count - 1; i >= 0; i--) {
                    int minutes = choices.get(first + i).start - choices.get(first).start - minute;
                    long idle = Math.multiplyExact(costs.idle[day], Math.ceilDiv(minutes, costs.unit));
                    found[tally][i] = Math.min(found[tally][i + 1], plus(with(first + i, tally), idle));
                }
            }
            return found;
        }
    }

    private static long plus(long one, long other) {
        return one == INFEASIBLE || other == INFEASIBLE ? INFEASIBLE : Math.addExact(one, other);
    }

    private long idleCost(Choice last, Choice next) {
        return Math.multiplyExact(costs.idle[last.day], Math.ceilDiv(next.start - last.end, costs.unit));
    }

    /** Returns by how much the least cost rises if each choice is taken, or {@link #INFEASIBLE}: on the ways there and on. */
    public long[] rises() {
        long[] all = new long[choices.size()];
        long[][] before = new long[rests.length][choices.size() * tallies.states()];
        for (long[] row : before) {
            Arrays.fill(row, INFEASIBLE);
        }
        for (int last = 0; last < all.length; last++) {
            Choice choice = choices.get(last);
            if (tallies.first(choice.day) != DayTally.TOO_MANY) {
                long[] alone = before[1 << choice.session];
                int first = state(last, DayTally.FIRST);
                alone[first] = Math.min(alone[first], -choice.value);
            }
            long through = INFEASIBLE;
            for (int over = 0; over < before.length; over++) {
                for (int tally = 0; tally < tallies.states(); tally++) {
                    long there = before[over][state(last, tally)];
                    if (there != INFEASIBLE) {
                        through = Math.min(through, plus(there, rests[over][state(last, tally)]));
                        goOn(before, over, last, tally);
                    }
                }
            }
            all[last] = least == INFEASIBLE || through == INFEASIBLE ? INFEASIBLE : Math.subtractExact(through, least);
        }
        return all;
    }

    private void goOn(long[][] before, int over, int last, int tally) {
        JobScope.checkpoint();
        for (int next = last + 1; next < choices.size(); next++) {
            Choice choice = choices.get(next);
            int after = tallyAfter(choice, choices.get(last), tally);
            boolean isPossible = after != DayTally.TOO_MANY && !isIn(over, choice);
            long between = isPossible ? between(choices.get(last), tally, choice) : INFEASIBLE;
            if (between != INFEASIBLE) {
                long[] then = before[over | 1 << choice.session];
                long cost = Math.subtractExact(plus(before[over][state(last, tally)], between), choice.value);
                then[state(next, after)] = Math.min(then[state(next, after)], cost);
            }
        }
    }

    private int tallyAfter(Choice next, Choice last, int tally) {
        return next.day == last.day
                ? tallies.next(tally, last.day, costs.gaps.isOne(last.day, next.start - last.end))
                : tallies.first(next.day);
    }

    private long between(Choice last, int tally, Choice next) {
        if (last.day != next.day) {
            return Math.multiplyExact(costs.dates[next.day] - costs.dates[last.day], costs.night);
        }
        int minutes = next.start - last.end;
        if (minutes < costs.changeover) {
            return INFEASIBLE;
        }
        boolean isOver = costs.gaps.isOne(last.day, minutes) && tallies.isAtGapLimit(tally);
        return isOver ? plus(idleCost(last, next), costs.gaps.cost) : idleCost(last, next);
    }
}
