package org.lectern.solve.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/** The regions whose spread {@code split-region} counts and, where half-days are few, the cost of each set of them. */
final class ProofRegions {

    private static final int MAX_HALF_DAYS = 10;

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final Map<String, Members> members = new LinkedHashMap<>();
    private final List<Region> counted = new ArrayList<>();

    /**
     * The sessions of a region.
     *
     * @param sessions its sessions
     * @param minSpread the spread that costs nothing, if all of them are scheduled; for a part of them it is never more
     */
    record Members(List<Integer> sessions, long minSpread) {}

    /**
     * A region in an event of few half-days.
     *
     * @param name its name
     * @param sessions its sessions
     * @param spreadCosts the least cost of each set of half-days, as bits, if all of them are used, in parts of a unit
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Region(String name, List<Integer> sessions, long[] spreadCosts) {}

    /** @throws ArithmeticException if the costs are too large to add up in a long */
    ProofRegions(ProofContext subject) {
        this.subject = subject;
        this.halfDays = subject.tables().halfDays();
        if (!subject.config("split-region").isActive()) {
            return;
        }
        Map<String, List<Integer>> sessions = new LinkedHashMap<>();
        for (int s = 0; s < subject.sessionCount(); s++) {
            String region = subject.event().sessions().get(s).region();
            if (!region.isEmpty()) {
                sessions.computeIfAbsent(region, ignored -> new ArrayList<>()).add(s);
            }
        }
        sessions.forEach((region, own) -> {
            if (subject.effectiveRules()
                    .findWaiver("split-region", List.of(SubjectId.region(region)))
                    .isEmpty()) {
                members.put(region, new Members(own, minSpread(own)));
            }
        });
        if (halfDays.count() <= MAX_HALF_DAYS) {
            members.forEach((region, own) -> counted.add(new Region(region, own.sessions(), spreadCosts(own))));
        }
    }

    /** Returns the regions that the rule counts, by name. */
    Map<String, Members> members() {
        return members;
    }

    /** Returns the regions whose sessions the bound looks at together: none in an event of many half-days. */
    List<Region> counted() {
        return counted;
    }

    private long minSpread(List<Integer> sessions) {
        long minutes = sessions.stream()
                .map(s -> subject.event().sessions().get(s))
                .mapToLong(Session::minAllowedMinutes)
                .sum();
        return spread(minCount(dayLengths(), minutes), minCount(windowLengths(), minutes));
    }

    private long[] spreadCosts(Members region) {
        RuleConfig config = subject.config("split-region");
        long[] costs = new long[1 << halfDays.count()];
        for (int set = 1; set < costs.length; set++) {
            Set<Integer> days = new HashSet<>();
            for (int h = 0; h < halfDays.count(); h++) {
                if ((set >> h & 1) == 1) {
                    days.add(halfDays.dayIndex(h));
                }
            }
            long units = Math.max(0, spread(days.size(), Integer.bitCount(set)) - region.minSpread());
            Score score = Score.of(config.level(), Math.multiplyExact(units, config.weight()));
            costs[set] = score.hard() > subject.certificate().maxHard()
                    ? RegionBound.INFEASIBLE
                    : Math.multiplyExact(
                            subject.certificate().pack(score),
                            subject.certificate().scale());
        }
        return costs;
    }

    /** Returns the spread over days and half-days, at least one each, before the least is taken off. */
    static long spread(int days, int halfDaysUsed) {
        return 2L * (days - 1) + (halfDaysUsed - 1);
    }

    private int[] windowLengths() {
        return IntStream.range(0, halfDays.count()).map(this::length).toArray();
    }

    private int[] dayLengths() {
        int[] lengths = new int[halfDays.dayCount()];
        for (int h = 0; h < halfDays.count(); h++) {
            lengths[halfDays.dayIndex(h)] += length(h);
        }
        return lengths;
    }

    private int length(int halfDay) {
        return halfDays.end(halfDay) - halfDays.start(halfDay);
    }

    /** Returns how many of the longest stretches hold the minutes, so many sessions at once; all if even they do not. */
    private int minCount(int[] lengths, long minutes) {
        long atOnce = subject.findParallelLimit().orElse(subject.event().rooms().size());
        int[] sorted = lengths.clone();
        Arrays.sort(sorted);
        long held = 0;
        int count = 0;
        while (held < minutes && count < sorted.length) {
            count++;
            held += sorted[sorted.length - count] * atOnce;
        }
        return count;
    }

    /**
     * The least cost of the sessions of one region plus their spread. It tries each set of half-days; each session takes
     * its cheapest place inside the set, or is unscheduled.
     */
    static final class RegionBound {

        /** Stands for a cost that no relevant timetable has. */
        static final long INFEASIBLE = Long.MAX_VALUE;

        private final ProofContext subject;
        private final Region region;
        private final int halfDays;
        private final int used;
        /** The least cost of each member in each set of half-days; {@link #INFEASIBLE} if it has no place there. */
        private final long[][] minCosts;

        private final long[] totals;
        private final long value;
        /** What {@link #valueWithout} returns for each member by half-day, unscheduled last; empty until needed. */
        private final long[][] without;

        /**
         * @param costs the costs of the places of each session of the event, in parts of a unit
         * @param allowed the indices of these places for each session
         * @param used the half-days, as bits, that the region counts as used: it tries only sets that contain them
         */
        RegionBound(ProofContext subject, Region region, long[][] costs, int[][] allowed, int used) {
            this.subject = subject;
            this.region = region;
            this.halfDays = subject.tables().halfDays().count();
            this.used = used;
            this.minCosts = new long[region.sessions().size()][];
            for (int m = 0; m < minCosts.length; m++) {
                int s = region.sessions().get(m);
                minCosts[m] = minCostsInSets(s, costs[s], allowed[s]);
            }
            this.totals = new long[1 << halfDays];
            Arrays.setAll(totals, set -> total(set, -1));
            this.value = Arrays.stream(totals).min().orElseThrow();
            this.without = new long[minCosts.length][0];
        }

        private long[] minCostsInSets(int session, long[] costs, int[] allowed) {
            long leftOut = INFEASIBLE;
            long[] inHalfDay = new long[halfDays];
            Arrays.fill(inHalfDay, INFEASIBLE);
            for (int i = 0; i < costs.length; i++) {
                ProofPlace place = subject.places().of(session).get(allowed[i]);
                if (place.isUnscheduled()) {
                    leftOut = Math.min(leftOut, costs[i]);
                } else {
                    inHalfDay[place.halfDay()] = Math.min(inHalfDay[place.halfDay()], costs[i]);
                }
            }
            long[] sets = new long[1 << halfDays];
            for (int set = 0; set < sets.length; set++) {
                sets[set] = leftOut;
                for (int h = 0; h < halfDays; h++) {
                    if ((set >> h & 1) == 1) {
                        sets[set] = Math.min(sets[set], inHalfDay[h]);
                    }
                }
            }
            return sets;
        }

        /** Returns what a set of half-days costs all members but one; {@link #INFEASIBLE} where one of them has no place in it. */
        private long total(int set, int excepted) {
            long total = region.spreadCosts()[set];
            if ((set & used) != used || total == INFEASIBLE) {
                return INFEASIBLE;
            }
            for (int m = 0; m < minCosts.length; m++) {
                if (m != excepted) {
                    if (minCosts[m][set] == INFEASIBLE) {
                        return INFEASIBLE;
                    }
                    total = Math.addExact(total, minCosts[m][set]);
                }
            }
            return total;
        }

        long value() {
            return value;
        }

        /** Returns the value without the own cost of a session that takes a place. */
        long valueWithout(int session, int place) {
            int member = region.sessions().indexOf(session);
            if (without[member].length == 0) {
                without[member] = minWithout(member);
            }
            int halfDay = subject.places().of(session).get(place).halfDay();
            return without[member][halfDay < 0 ? halfDays : halfDay];
        }

        private long[] minWithout(int member) {
            long[] best = new long[halfDays + 1];
            Arrays.fill(best, INFEASIBLE);
            for (int set = 0; set < totals.length; set++) {
                long total = total(set, member);
                for (int h = 0; h < halfDays; h++) {
                    best[h] = (set >> h & 1) == 1 ? Math.min(best[h], total) : best[h];
                }
                best[halfDays] = Math.min(best[halfDays], total);
            }
            return best;
        }
    }
}
