package org.lectern.solve.term;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;

/**
 * The ways through the sessions of one person, in order of time: which session comes when, unit by unit of
 * idle time and night by night. The sessions follow one another without overlap. What the ways cost is {@code idle-gap},
 * {@code long-stay} and {@code gap-limit}.
 *
 * <p>A state is the day, the minute, the sessions that are over, the gaps of the day up to their limit, and what the person does: the
 * last session has just ended, a unit of waiting has, or another session starts. Where gaps are limited, units of waiting are counted
 * until they are a gap. Arcs number 2 to the number of sessions, times their
 * time options, times the gaps that are free.
 */
final class PersonDiagram {

    private static final int DAY_SHIFT = 48;
    private static final int TIME_SHIFT = 20;
    private static final long WAITING = 1L << 18;
    private static final long STARTING = 1L << 19;
    private static final int WAITED_SHIFT = 14;
    private static final int MAX_WAITED = 15;
    private static final int GAPS_SHIFT = 10;
    private static final long ONE_GAP = 1L << GAPS_SHIFT;
    private static final long PAST = (1L << WAITED_SHIFT) - 1;
    private static final long OVER = ONE_GAP - 1;

    private final HalfDays halfDays;
    private final int origin;
    private final int changeover;
    private final Costs costs;
    private final TermOptions options;
    /** The time options on each day, by start. */
    private final int[][] byDay;

    /** Their starts. */
    private final int[][] starts;

    /** The sessions that may start with each of them, as bits. */
    private final long[][] startingWith;

    private final long all;

    /**
     * What a person's time costs, in parts of a unit of packed cost.
     *
     * @param unit the minutes of idle time that count as one
     * @param idleCosts a started unit of idle time, by day
     * @param night a night between sessions
     * @param gaps gaps over their limit
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Costs(int unit, long[] idleCosts, long night, GapCosts gaps) {

        Costs(int unit, long[] idleCosts, long night) {
            this(unit, idleCosts, night, GapCosts.none(idleCosts.length));
        }
    }

    /**
     * What gaps of a day cost that are over their limit.
     *
     * @param minMinutes shorter gaps do not count; of one longer than {@value #MAX_WAITED} units, these alone count and what follows a unit
     * @param limits the gaps that are free, by day; fewer than sessions less one, or {@link #NO_LIMIT}
     * @param cost of each over it; {@link DecisionDiagram#INFEASIBLE} where there must be none
     */
    @SuppressWarnings("ArrayRecordComponent")
    record GapCosts(int minMinutes, int[] limits, long cost) {

        static final int NO_LIMIT = Integer.MAX_VALUE;

        static GapCosts none(int days) {
            int[] limits = new int[days];
            Arrays.fill(limits, NO_LIMIT);
            return new GapCosts(1, limits, 0);
        }

        boolean areCounted() {
            return cost > 0 && Arrays.stream(limits).anyMatch(limit -> limit < NO_LIMIT);
        }
    }

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
        this.startingWith =
                IntStream.range(0, byDay.length).mapToObj(this::startingOn).toArray(long[][]::new);
    }

    private long[] startingOn(int day) {
        long[] sessions = new long[byDay[day].length];
        for (int i = sessions.length - 1; i >= 0; i--) {
            boolean isSame = i + 1 < sessions.length && starts[day][i] == starts[day][i + 1];
            sessions[i] = (isSame ? sessions[i + 1] : 0) | 1L << options.session(byDay[day][i]);
        }
        return sessions;
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
        long past = state & PAST;
        long mask = past & OVER;
        if (day == halfDays.dayCount()) {
            leaveOut(mask, builder);
        } else if (time == 0) {
            start(day, mask, 0, Integer.MAX_VALUE, Integer.MAX_VALUE, ignored -> 0, builder);
            builder.arc(state(day + 1, 0, mask), DecisionDiagram.NONE, night(day, mask));
        } else if ((state & STARTING) != 0) {
            take(day, time - 1 + origin, past, builder);
        } else if ((state & WAITING) != 0) {
            wait(day, time - 1 + origin, past, (int) ((state & WAITING - 1) >> WAITED_SHIFT), builder);
        } else {
            after(day, time - 1 + origin, past, builder);
            builder.arc(end(mask), DecisionDiagram.NONE, 0);
            if (day + 1 < halfDays.dayCount() && mask != all) {
                builder.arc(state(day + 1, 0, mask), DecisionDiagram.NONE, night(day, mask));
            }
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

    /** A session has ended: the next one starts as soon as people may change over, or after units of waiting. */
    private void after(int day, int end, long past, DiagramBuilder builder) {
        int units = Math.ceilDiv(changeover, costs.unit);
        int until = end + units * costs.unit;
        start(
                day,
                past,
                end + changeover,
                until,
                end + costs.gaps.minMinutes,
                start -> idleCost(day, Math.ceilDiv(start - end, costs.unit)),
                builder);
        goOn(day, until, past, units, idleCost(day, units), builder);
    }

    /** The person has waited until a minute, for so many units or more, at a cost, and waits for another unit. */
    private void wait(int day, int from, long past, int waited, DiagramBuilder builder) {
        int until = from + costs.unit;
        int gapFrom = from + costs.gaps.minMinutes - waited * costs.unit;
        start(day, past, from + 1, until, gapFrom, ignored -> idleCost(day, 1), builder);
        goOn(day, until, past, waited + 1, idleCost(day, 1), builder);
    }

    /** Returns how many units of waiting are told apart from more: those of a gap, if gaps of the day are limited. */
    private int maxWaited(int day) {
        return costs.gaps.limits[day] == GapCosts.NO_LIMIT
                ? 0
                : Math.min(MAX_WAITED, Math.ceilDiv(costs.gaps.minMinutes - 1, costs.unit));
    }

    private long idleCost(int day, int units) {
        return units * costs.idleCosts[day];
    }

    /** Lets the person wait from a minute on, if some session that is not over may start later. */
    private void goOn(int day, int from, long past, int waited, long cost, DiagramBuilder builder) {
        long counted = Math.min(waited, maxWaited(day));
        for (int i = firstFrom(starts[day], from + 1); i < starts[day].length; i++) {
            if ((startingWith[day][i] & ~past & OVER) != 0) {
                long then = state(day, from - origin + 1, past | counted << WAITED_SHIFT) | WAITING;
                builder.arc(then, DecisionDiagram.NONE, cost);
                return;
            }
        }
    }

    /** Lets some session that is not over start, at each minute from {@code first} to {@code last}; after a gap from a minute on. */
    private void start(
            int day, long past, int first, int last, int gapFrom, IntToLongFunction cost, DiagramBuilder builder) {
        int[] all = starts[day];
        for (int i = firstFrom(all, first); i < all.length && all[i] <= last; i++) {
            boolean isNew = i == 0 || all[i] > all[i - 1];
            if (isNew && (startingWith[day][i] & ~past & OVER) != 0) {
                boolean isLimited = all[i] >= gapFrom && costs.gaps.limits[day] < GapCosts.NO_LIMIT;
                boolean isOver = isLimited && past >> GAPS_SHIFT >= costs.gaps.limits[day];
                long then = state(day, all[i] - origin + 1, isLimited && !isOver ? past + ONE_GAP : past) | STARTING;
                if (!isOver || costs.gaps.cost < DecisionDiagram.INFEASIBLE) {
                    builder.arc(then, DecisionDiagram.NONE, cost.applyAsLong(all[i]) + (isOver ? costs.gaps.cost : 0));
                }
            }
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

    private void take(int day, int start, long past, DiagramBuilder builder) {
        for (int i = firstFrom(starts[day], start); i < starts[day].length && starts[day][i] == start; i++) {
            int option = byDay[day][i];
            long session = 1L << options.session(option);
            if ((past & session) == 0) {
                builder.arc(state(day, options.time(option).end() - origin + 1, past | session), option, 0);
            }
        }
    }
}
