package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;

/**
 * The ways through the sessions of one person, in order of time: which session comes when, unit by unit of
 * idle time and night by night. The sessions follow one another without overlap. What the ways cost is {@code idle-gap},
 * {@code long-stay} and {@code gap-limit}.
 *
 * <p>A state is the day, the minute, the sessions that are over, the gaps of the day up to their limit, and what the person does: the
 * last session has just ended, the next one starts, or the person is ready and may also wait. Waiting costs by started units, so who
 * waits for a start has paid for the next one whole units later too. Arcs number 2 to the number of sessions, times their
 * time options, times the gaps that are free.
 */
final class PersonDiagram {

    private static final int DAY_SHIFT = 48;
    private static final int TIME_SHIFT = 20;
    private static final long READY = 1L << 18;
    private static final long STARTING = 1L << 19;
    private static final int GAPS_SHIFT = 10;
    private static final long ONE_GAP = 1L << GAPS_SHIFT;
    private static final long PAST = READY - 1;
    private static final long OVER = ONE_GAP - 1;

    private final HalfDays halfDays;
    private final int origin;
    private final int changeover;
    private final Costs costs;
    private final TermOptions options;
    /** The starts of each day, in order. */
    private final int[][] starts;

    /** The time options with each of them. */
    private final int[][][] startingThen;

    /** Their sessions, as bits. */
    private final long[][] startingAt;

    /** The index of the next start that is whole units of idle time later, or of none. */
    private final int[][] unitsLater;

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
     * @param minMinutes shorter gaps do not count
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
        List<SortedMap<Integer, List<Integer>>> byStart = Stream.<SortedMap<Integer, List<Integer>>>generate(
                        TreeMap::new)
                .limit(halfDays.dayCount())
                .toList();
        for (int option = 0; option < options.count(); option++) {
            TimeOption time = options.time(option);
            byStart.get(halfDays.dayIndex(time.halfDay()))
                    .computeIfAbsent(time.start(), ignored -> new ArrayList<>())
                    .add(option);
        }
        this.starts = byStart.stream().map(day -> toArray(day.keySet())).toArray(int[][]::new);
        this.startingThen = byStart.stream()
                .map(day -> day.values().stream().map(PersonDiagram::toArray).toArray(int[][]::new))
                .toArray(int[][][]::new);
        this.startingAt = Arrays.stream(startingThen)
                .map(day -> Arrays.stream(day).mapToLong(this::sessions).toArray())
                .toArray(long[][]::new);
        this.unitsLater = Arrays.stream(starts).map(this::unitsLater).toArray(int[][]::new);
    }

    private static int[] toArray(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private long sessions(int[] sameStart) {
        return Arrays.stream(sameStart)
                .mapToLong(option -> 1L << options.session(option))
                .reduce(0, (a, b) -> a | b);
    }

    private int[] unitsLater(int[] ofDay) {
        int[] later = new int[ofDay.length];
        Map<Integer, Integer> next = new HashMap<>();
        for (int i = ofDay.length - 1; i >= 0; i--) {
            later[i] = Objects.requireNonNullElse(next.put(Math.floorMod(ofDay[i], costs.unit), i), ofDay.length);
        }
        return later;
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
            for (int i = 0; i < starts[day].length; i++) {
                if (canStart(day, i, mask)) {
                    builder.arc(at(day, i, mask) | STARTING, DecisionDiagram.NONE, 0);
                }
            }
            builder.arc(state(day + 1, 0, mask), DecisionDiagram.NONE, night(day, mask));
        } else if ((state & (READY | STARTING)) != 0) {
            int now = firstFrom(starts[day], time - 1 + origin);
            take(day, now, past, builder);
            if ((state & READY) != 0) {
                wait(day, now, past, builder);
            }
        } else {
            after(day, time - 1 + origin, past, builder);
            builder.arc(end(mask), DecisionDiagram.NONE, 0);
            if (day + 1 < halfDays.dayCount() && mask != all) {
                builder.arc(state(day + 1, 0, mask), DecisionDiagram.NONE, night(day, mask));
            }
        }
    }

    /** Returns the state in which a session may start at the {@code i}th start of a day. */
    private long at(int day, int i, long past) {
        return state(day, starts[day][i] - origin + 1, past);
    }

    /** Returns whether a session that is not over may start at the {@code i}th start of a day. */
    private boolean canStart(int day, int i, long past) {
        return (startingAt[day][i] & ~past & OVER) != 0;
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

    /** A session has ended: others start as soon as people may change over, and before a gap counts, or after that and waiting. */
    private void after(int day, int end, long past, DiagramBuilder builder) {
        boolean isLimited = costs.gaps.limits[day] < GapCosts.NO_LIMIT;
        int first = end + changeover;
        int waitingFrom = isLimited ? Math.max(first, end + costs.gaps.minMinutes) : first;
        int i = firstFrom(starts[day], first);
        for (; i < starts[day].length && starts[day][i] < waitingFrom; i++) {
            if (canStart(day, i, past)) {
                builder.arc(at(day, i, past) | STARTING, DecisionDiagram.NONE, idleCost(day, starts[day][i] - end));
            }
        }
        boolean isOver = isLimited && past >> GAPS_SHIFT >= costs.gaps.limits[day];
        if (isOver && costs.gaps.cost >= DecisionDiagram.INFEASIBLE) {
            return;
        }
        long then = isLimited && !isOver ? past + ONE_GAP : past;
        BitSet reached = new BitSet();
        for (; i < starts[day].length && reached.cardinality() < costs.unit; i++) {
            int inUnit = Math.floorMod(starts[day][i], costs.unit);
            if (!reached.get(inUnit) && canStart(day, i, past)) {
                reached.set(inUnit);
                long cost = idleCost(day, starts[day][i] - end) + (isOver ? costs.gaps.cost : 0);
                builder.arc(at(day, i, then) | READY, DecisionDiagram.NONE, cost);
            }
        }
    }

    /** Instead of starting now, the person waits for the next start that is whole units later. */
    private void wait(int day, int now, long past, DiagramBuilder builder) {
        int i = unitsLater[day][now];
        while (i < starts[day].length && !canStart(day, i, past)) {
            i = unitsLater[day][i];
        }
        if (i < starts[day].length) {
            long cost = idleCost(day, starts[day][i] - starts[day][now]);
            builder.arc(at(day, i, past) | READY, DecisionDiagram.NONE, cost);
        }
    }

    private long idleCost(int day, int minutes) {
        return Math.ceilDiv(minutes, costs.unit) * costs.idleCosts[day];
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

    private void take(int day, int now, long past, DiagramBuilder builder) {
        for (int option : startingThen[day][now]) {
            long session = 1L << options.session(option);
            if ((past & session) == 0) {
                builder.arc(state(day, options.time(option).end() - origin + 1, past | session), option, 0);
            }
        }
    }
}
