package org.lectern.solve.term;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;

/**
 * The ways through the sessions of one person, in order of time: which session comes when, unit by unit of
 * idle time and night by night. The sessions follow one another without overlap. What the ways cost is {@code idle-gap}
 * and {@code long-stay}.
 *
 * <p>A state is the day, the minute, the sessions that are over, and whether the last of them has just ended or the
 * person waits. Arcs number 2 to the number of sessions, times their time options.
 */
final class PersonDiagram {

    private static final int DAY_SHIFT = 48;
    private static final int TIME_SHIFT = 20;
    private static final long WAITING = 1L << 19;
    private static final long MASK = (1L << 19) - 1;

    private final HalfDays halfDays;
    private final int origin;
    private final int changeover;
    private final Costs costs;
    private final TermOptions options;
    /** The time options on each day, by start. */
    private final int[][] byDay;

    /** Their starts. */
    private final int[][] starts;

    private final long all;

    /**
     * What a person's time costs, in parts of a unit of packed cost.
     *
     * @param unit the minutes of idle time that count as one
     * @param idleCosts a started unit of idle time, by day
     * @param night a night between sessions
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Costs(int unit, long[] idleCosts, long night) {}

    /**
     * @param origin a minute no later than any start
     * @param changeover the minutes between the end of a session and the start of the next, at least
     * @param options the time options of the person's sessions
     */
    PersonDiagram(HalfDays halfDays, int origin, int changeover, Costs costs, TermOptions options) {
        this.halfDays = halfDays;
        this.origin = origin;
        this.changeover = changeover;
        this.costs = costs;
        this.options = options;
        this.all = (1L << options.sessionCount()) - 1;
        this.byDay = IntStream.range(0, halfDays.dayCount())
                .mapToObj(day -> IntStream.range(0, options.count())
                        .boxed()
                        .filter(option -> halfDays.dayIndex(options.time(option).halfDay()) == day)
                        .sorted(Comparator.comparingInt(
                                option -> options.time(option).start()))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
        this.starts = Arrays.stream(byDay)
                .map(day -> Arrays.stream(day)
                        .map(option -> options.time(option).start())
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Returns the diagram, or nothing if it has more arcs than so many. */
    Optional<DecisionDiagram> build(int maxArcs) {
        DiagramBuilder builder = new DiagramBuilder(end(all), maxArcs);
        DecisionDiagram diagram = builder.build(state(0, 0, 0), this::addArcs);
        return builder.isTooLarge() ? Optional.empty() : Optional.of(diagram);
    }

    private static long state(int day, int time, long mask) {
        return ((long) day << DAY_SHIFT) | ((long) time << TIME_SHIFT) | mask;
    }

    /** Returns the state after the last day. */
    private long end(long mask) {
        return state(halfDays.dayCount(), 0, mask);
    }

    private void addArcs(long state, DiagramBuilder builder) {
        int day = (int) (state >> DAY_SHIFT);
        int time = (int) ((state >> TIME_SHIFT) & ((1L << (DAY_SHIFT - TIME_SHIFT)) - 1));
        long mask = state & MASK;
        if (day == halfDays.dayCount()) {
            leaveOut(mask, builder);
        } else if (time == 0) {
            for (int option : byDay[day]) {
                take(day, mask, option, 0, builder);
            }
            builder.arc(state(day + 1, 0, mask), DecisionDiagram.NONE, night(day, mask));
        } else if ((state & WAITING) == 0) {
            after(state, day, time - 1 + origin, mask, builder);
            builder.arc(end(mask), DecisionDiagram.NONE, 0);
            if (day + 1 < halfDays.dayCount() && mask != all) {
                builder.arc(state(day + 1, 0, mask), DecisionDiagram.NONE, night(day, mask));
            }
        } else {
            wait(state, day, time - 1 + origin, 0, 1, mask, builder);
        }
    }

    private void leaveOut(long mask, DiagramBuilder builder) {
        int missing = Long.numberOfTrailingZeros(~mask);
        if (mask != all && options.mayBeAbsent(missing)) {
            builder.arc(end(mask | (1L << missing)), DecisionDiagram.NONE, 0);
        }
    }

    private long night(int day, long mask) {
        if (mask == 0 || day + 1 >= halfDays.dayCount()) {
            return 0;
        }
        return Math.multiplyExact(
                costs.night,
                halfDays.dateOfDay(day + 1).toEpochDay()
                        - halfDays.dateOfDay(day).toEpochDay());
    }

    private void after(long state, int day, int end, long mask, DiagramBuilder builder) {
        wait(state, day, end, changeover, Math.max(1, Math.ceilDiv(changeover, costs.unit)), mask, builder);
    }

    /** The person has waited, at a cost, until a minute, and goes on at least so many minutes later. */
    private void wait(long state, int day, int from, int least, int units, long mask, DiagramBuilder builder) {
        int until = from + units * costs.unit;
        int earliest = (state & WAITING) != 0 ? Math.max(from + least, from + 1) : from + least;
        int[] all = byDay[day];
        int i = firstFrom(starts[day], earliest);
        for (; i < all.length && starts[day][i] <= until; i++) {
            long waited = Math.ceilDiv(starts[day][i] - from, costs.unit) * costs.idleCosts[day];
            take(day, mask, all[i], waited, builder);
        }
        while (i < all.length && ((mask >> options.session(all[i])) & 1) == 1) {
            i++;
        }
        if (i < all.length) {
            builder.arc(
                    state(day, until - origin + 1, mask) | WAITING, DecisionDiagram.NONE, units * costs.idleCosts[day]);
        }
    }

    /** Returns the index of the first number of a sorted array that is not below a minimum. */
    private static int firstFrom(int[] sorted, int min) {
        int from = 0;
        int until = sorted.length;
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (sorted[middle] < min) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    private void take(int day, long mask, int option, long cost, DiagramBuilder builder) {
        if (((mask >> options.session(option)) & 1) == 0) {
            long then = state(day, options.time(option).end() - origin + 1, mask | (1L << options.session(option)));
            builder.arc(then, option, cost);
        }
    }
}
