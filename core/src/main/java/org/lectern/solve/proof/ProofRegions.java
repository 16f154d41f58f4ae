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
}
