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
import java.util.function.LongToIntFunction;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;

/**
 * The ways through the sessions of one person on a day, in order of time, for each set of sessions that take place on it. They
 * follow one another without overlap. What the ways cost is {@code idle-gap} and {@code gap-limit}.
 *
 * <p>A state is the minute, the sessions that are over, the gaps up to their limit, and what the person does: the
 * last session has just ended, the next one starts, or the person is ready and may also wait. Waiting costs by started units, so who
 * waits for a start has paid for the next one whole units later too. Arcs number 2 to the number of sessions, times their
 * time options, times the gaps that are free.
 */
final class PersonDay {

    private static final int TIME_SHIFT = 20;
    private static final long READY = 1L << 18;
    private static final long STARTING = 1L << 19;
    private static final int GAPS_SHIFT = 10;
    private static final long ONE_GAP = 1L << GAPS_SHIFT;
    private static final long PAST = READY - 1;
    private static final long OVER = ONE_GAP - 1;
    /** The day is over, for the sessions in the lowest bits. */
    private static final long DONE = 1L << 60;

    private static final long LAST = 1L << 61;

    private final int origin;
    private final int changeover;
    private final PersonDiagram.Costs costs;
    private final int day;
    private final TermOptions options;
    /** The starts of the day, in order. */
    private final int[] starts;

    /** The time options with each of them. */
    private final int[][] startingThen;

    /** Their sessions, as bits. */
    private final long[] startingAt;

    /** The index of the next start that is whole units of idle time later, or of none. */
    private final int[] unitsLater;

    /**
     * @param origin a minute no later than any start
     * @param changeover the minutes between the end of a session and the start of the next, at least
     * @param options the time options of the person's sessions
     * @param own those of the day
     */
    PersonDay(int origin, int changeover, PersonDiagram.Costs costs, int day, TermOptions options, List<Integer> own) {
        this.origin = origin;
        this.changeover = changeover;
        this.costs = costs;
        this.day = day;
        this.options = options;
        SortedMap<Integer, List<Integer>> byStart = new TreeMap<>();
        for (int option : own) {
            byStart.computeIfAbsent(options.time(option).start(), ignored -> new ArrayList<>())
                    .add(option);
        }
        this.starts = toArray(byStart.keySet());
        this.startingThen = byStart.values().stream().map(PersonDay::toArray).toArray(int[][]::new);
        this.startingAt = byStart.values().stream().mapToLong(this::sessions).toArray();
        this.unitsLater = new int[starts.length];
        Map<Integer, Integer> next = new HashMap<>();
        for (int i = starts.length - 1; i >= 0; i--) {
            unitsLater[i] =
                    Objects.requireNonNullElse(next.put(Math.floorMod(starts[i], costs.unit()), i), starts.length);
        }
    }

    private static int[] toArray(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private long sessions(List<Integer> sameStart) {
        return sameStart.stream()
                .mapToLong(option -> 1L << options.session(option))
                .reduce(0, (a, b) -> a | b);
    }

    /**
     * Returns the ways from the last session back to the first, or nothing if they have more arcs than so many. A path begins with a set of
     * sessions, and ends before all of them.
     *
     * @param multipliers returns for each set, as bits, the multiplier of the arc with which its paths begin
     */
    Optional<DecisionDiagram> build(int maxArcs, LongToIntFunction multipliers) {
        DiagramBuilder builder = new DiagramBuilder(LAST, maxArcs);
        DecisionDiagram inOrder = builder.build(0, (state, arcs) -> {
            if (state >= DONE) {
                arcs.arc(LAST, multipliers.applyAsInt(state & OVER), 0);
            } else {
                addArcs(state, arcs);
            }
        });
        return builder.isTooLarge() ? Optional.empty() : Optional.of(inOrder.reversed());
    }

    private static long state(int time, long past) {
        return ((long) time << TIME_SHIFT) | past;
    }

    private void addArcs(long state, DiagramBuilder builder) {
        int time = (int) (state >> TIME_SHIFT);
        long past = state & PAST;
        boolean mayGoOn = Long.bitCount(past & OVER) < costs.maxSessions()[day];
        if (time == 0) {
            for (int i = 0; i < starts.length && mayGoOn; i++) {
                builder.arc(at(i, 0) | STARTING, DecisionDiagram.NONE, 0);
            }
        } else if ((state & (READY | STARTING)) != 0) {
            int now = firstFrom(time - 1 + origin);
            take(now, past, builder);
            if ((state & READY) != 0) {
                wait(now, past, builder);
            }
        } else {
            if (mayGoOn) {
                after(time - 1 + origin, past, builder);
            }
            builder.arc(DONE | (past & OVER), DecisionDiagram.NONE, 0);
        }
    }

    /** Returns the state in which a session may start at the {@code i}th start. */
    private long at(int i, long past) {
        return state(starts[i] - origin + 1, past);
    }

    /** Returns whether a session that is not over may start at the {@code i}th start. */
    private boolean canStart(int i, long past) {
        return (startingAt[i] & ~past & OVER) != 0;
    }

    /** A session has ended: others start as soon as people may change over, and before a gap counts, or after that and waiting. */
    private void after(int end, long past, DiagramBuilder builder) {
        int maxGaps = costs.gaps().limits()[day];
        boolean isLimited = maxGaps < PersonDiagram.GapCosts.NO_LIMIT;
        int first = end + changeover;
        int waitingFrom = isLimited ? Math.max(first, end + costs.gaps().minMinutes()) : first;
        int i = firstFrom(first);
        for (; i < starts.length && starts[i] < waitingFrom; i++) {
            if (canStart(i, past)) {
                builder.arc(at(i, past) | STARTING, DecisionDiagram.NONE, idleCost(starts[i] - end));
            }
        }
        boolean isOver = isLimited && past >> GAPS_SHIFT >= maxGaps;
        if (isOver && costs.gaps().cost() >= DecisionDiagram.INFEASIBLE) {
            return;
        }
        long then = isLimited && !isOver ? past + ONE_GAP : past;
        BitSet reached = new BitSet();
        for (; i < starts.length && reached.cardinality() < costs.unit(); i++) {
            int inUnit = Math.floorMod(starts[i], costs.unit());
            if (!reached.get(inUnit) && canStart(i, past)) {
                reached.set(inUnit);
                long cost = idleCost(starts[i] - end) + (isOver ? costs.gaps().cost() : 0);
                builder.arc(at(i, then) | READY, DecisionDiagram.NONE, cost);
            }
        }
    }

    /** Instead of starting now, the person waits for the next start that is whole units later. */
    private void wait(int now, long past, DiagramBuilder builder) {
        int i = unitsLater[now];
        while (i < starts.length && !canStart(i, past)) {
            i = unitsLater[i];
        }
        if (i < starts.length) {
            builder.arc(at(i, past) | READY, DecisionDiagram.NONE, idleCost(starts[i] - starts[now]));
        }
    }

    private long idleCost(int minutes) {
        return Math.ceilDiv(minutes, costs.unit()) * costs.idleCosts()[day];
    }

    /** Returns the index of the first start that is not before a minute. */
    private int firstFrom(int minute) {
        int at = Arrays.binarySearch(starts, minute);
        return at < 0 ? ~at : at;
    }

    private void take(int now, long past, DiagramBuilder builder) {
        for (int option : startingThen[now]) {
            long session = 1L << options.session(option);
            if ((past & session) == 0) {
                builder.arc(state(options.time(option).end() - origin + 1, past | session), option, 0);
            }
        }
    }
}
