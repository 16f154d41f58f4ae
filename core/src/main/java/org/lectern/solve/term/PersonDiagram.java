package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.diagram.ComposedDiagram;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;

/**
 * The ways through the sessions of one person: which of them are on each day, and the ways through these; see {@link PersonDay}. What the ways cost is
 * {@code idle-gap}, {@code long-stay} and {@code gap-limit}. None has more sessions on a day than {@code daily-load} allows.
 *
 * <p>A state is the day, and the sessions that are over. On each day, a set of other sessions takes place, or none. Arcs number 3 to the number of
 * sessions, times the days, beside those of the days themselves.
 */
final class PersonDiagram {

    private static final int DAY_SHIFT = 32;

    private final HalfDays halfDays;
    private final Costs costs;
    private final TermOptions options;
    private final PersonDay[] days;
    private final long all;

    /**
     * What a person's time costs, in parts of a unit of packed cost.
     *
     * @param unit the minutes of idle time that count as one
     * @param idleCosts a started unit of idle time, by day
     * @param night a night between sessions
     * @param gaps gaps over their limit
     * @param maxSessions the sessions that there may be, by day, or {@link GapCosts#NO_LIMIT}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Costs(int unit, long[] idleCosts, long night, GapCosts gaps, int[] maxSessions) {

        Costs(int unit, long[] idleCosts, long night) {
            this(unit, idleCosts, night, GapCosts.none(idleCosts.length));
        }

        Costs(int unit, long[] idleCosts, long night, GapCosts gaps) {
            this(unit, idleCosts, night, gaps, GapCosts.noLimits(idleCosts.length));
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
            return new GapCosts(1, noLimits(days), 0);
        }

        static int[] noLimits(int days) {
            int[] limits = new int[days];
            Arrays.fill(limits, NO_LIMIT);
            return limits;
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
        this.costs = costs;
        this.options = options;
        this.all = (1L << options.sessionCount()) - 1;
        this.days = new PersonDay[halfDays.dayCount()];
        List<List<Integer>> byDay = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            byDay.add(new ArrayList<>());
        }
        for (int option = 0; option < options.count(); option++) {
            byDay.get(halfDays.dayIndex(options.time(option).halfDay())).add(option);
        }
        Arrays.setAll(days, day -> new PersonDay(origin, changeover, costs, day, options, byDay.get(day)));
    }

    /** Returns the diagram, or nothing if it has more arcs than so many. */
    Optional<ComposedDiagram> build(int maxArcs) {
        DecisionDiagram[] ofDays = new DecisionDiagram[days.length];
        List<Map<Long, Integer>> entries = new ArrayList<>();
        int entryCount = 0;
        int left = maxArcs;
        for (int day = 0; day < days.length; day++) {
            Map<Long, Integer> own = new LinkedHashMap<>();
            int first = options.count() + entryCount;
            Optional<DecisionDiagram> ofDay =
                    days[day].build(left, set -> own.computeIfAbsent(set, ignored -> first + own.size()));
            if (ofDay.isEmpty()) {
                return Optional.empty();
            }
            ofDays[day] = ofDay.get();
            left -= ofDays[day].arcCount();
            entries.add(own);
            entryCount += own.size();
        }
        DiagramBuilder builder = new DiagramBuilder(end(all), left);
        DecisionDiagram dealt = builder.build(0, (state, arcs) -> addArcs(state, entries, arcs));
        return builder.isTooLarge()
                ? Optional.empty()
                : Optional.of(new ComposedDiagram(dealt, ofDays, options.count(), entryCount));
    }

    private static long state(int day, long mask) {
        return ((long) day << DAY_SHIFT) | mask;
    }

    /** Returns the state after the last day. */
    private long end(long mask) {
        return state(days.length, mask);
    }

    private void addArcs(long state, List<Map<Long, Integer>> entries, DiagramBuilder builder) {
        int day = (int) (state >> DAY_SHIFT);
        long mask = state & all;
        if (day == days.length) {
            leaveOut(mask, builder);
            return;
        }
        builder.arc(state(day + 1, mask), DecisionDiagram.NONE, night(day, mask));
        entries.get(day).forEach((set, multiplier) -> {
            if ((set & mask) == 0) {
                long then = mask | set;
                int entry = multiplier - options.count();
                builder.arc(end(then), entry, 0);
                if (day + 1 < days.length && then != all) {
                    builder.arc(state(day + 1, then), entry, night(day, then));
                }
            }
        });
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
}
