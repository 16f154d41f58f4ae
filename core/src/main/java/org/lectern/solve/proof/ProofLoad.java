package org.lectern.solve.proof;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.event.ShiftLimits;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;

/**
 * A limit of sessions and minutes in some days, and the multipliers that sessions of each length pay there. The least cost goes
 * through the lengths, and remembers the sessions and minutes so far.
 */
final class ProofLoad {

    private final ProofContext subject;
    private final Allowance limit;
    private final TreeMap<Integer, Long> paid = new TreeMap<>();

    /**
     * What may be too much.
     *
     * @param sessions the sessions that count
     * @param room the one room that counts, or empty for all
     * @param days the days that count, by their indices
     * @param maxSessions how many sessions are not too many
     * @param maxMinutes how many minutes are not too many
     * @param between the minutes that each session takes beside its own
     * @param step how many minutes too many, begun, cost a unit
     * @param unitCost what a unit costs; 0 if that is impossible
     */
    record Allowance(
            List<Integer> sessions,
            OptionalInt room,
            Set<Integer> days,
            long maxSessions,
            long maxMinutes,
            int between,
            int step,
            long unitCost) {}

    private record Amount(long sessions, long minutes) {}

    ProofLoad(ProofContext subject, Allowance limit) {
        this.subject = subject;
        this.limit = limit;
    }

    /**
     * Returns what the shifts of a team can hold. Its sessions come one after another, so those of a shift last no longer than it,
     * even if each has a changeover behind it but the last. If the rule is hard, a shift is filled by whole sessions. Else each
     * shift too many, or minute too much, makes room for as many minutes as one shift.
     *
     * @param run how many calendar days have one limit
     */
    static Allowance ofShifts(ProofContext subject, String person, Set<Integer> days, ShiftLimits limits, int run) {
        int changeover = subject.event().changeoverMinutes();
        int length = limits.maxShiftMinutes() + changeover;
        long shifts = switch (run) {
            case 1 -> limits.maxShiftsPerDay();
            case 3 -> limits.maxShiftsIn3Days();
            case 4 -> limits.maxShiftsIn4Days();
            default -> limits.maxShiftsIn7Days();
        };
        long unitCost = subject.unitCost("interpreter-load");
        TreeSet<Integer> sums = new TreeSet<>(Set.of(0));
        for (Integer sum = 0; sum != null && unitCost == 0; sum = sums.higher(sum)) {
            for (int session : subject.sessionsOf(person)) {
                for (int minutes : subject.event().sessions().get(session).allowedMinutes()) {
                    if (sum + minutes + changeover <= length) {
                        sums.add(sum + minutes + changeover);
                    }
                }
            }
        }
        return new Allowance(
                subject.sessionsOf(person),
                OptionalInt.empty(),
                days,
                Long.MAX_VALUE,
                shifts * (unitCost == 0 ? sums.last() : length),
                changeover,
                unitCost == 0 ? 1 : length,
                unitCost);
    }

    void add(int minutes, long value) {
        paid.merge(minutes, value, Math::addExact);
    }

    List<Integer> sessions() {
        return limit.sessions();
    }

    /** Returns what one of the sessions pays at a place. */
    long penalty(int session, ProofPlace place) {
        TimeOption time = place.time();
        if (time == null
                || !limit.days().contains(subject.tables().halfDays().dayIndex(time.halfDay()))
                || (limit.room().isPresent() && limit.room().getAsInt() != place.room())) {
            return 0;
        }
        return paid.getOrDefault(length(session, time), 0L);
    }

    /** Where minutes have no limit, lengths do not matter. A room has one multiplier for all lengths, that of the shortest. */
    private int length(int session, TimeOption time) {
        if (limit.maxMinutes() == Long.MAX_VALUE) {
            return 0;
        }
        return limit.room().isEmpty()
                ? time.minutes()
                : Collections.min(subject.event().sessions().get(session).allowedMinutes());
    }

    /** Returns the least that too much costs, less the multipliers that the sessions get back. */
    long minCost(int[][] allowed) {
        Map<Amount, Long> least = new HashMap<>();
        least.put(new Amount(0, 0), 0L);
        Map<Integer, Integer> counts = counts(allowed);
        for (Map.Entry<Integer, Long> charge : paid.entrySet()) {
            int count = counts.getOrDefault(charge.getKey(), 0);
            least = withMore(least, charge.getKey() + limit.between(), charge.getValue(), count);
        }
        return least.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /** Returns how many sessions of each length may be in these days. */
    private Map<Integer, Integer> counts(int[][] allowed) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int session : limit.sessions()) {
            Set<Integer> lengths = new HashSet<>();
            for (TimeOption time : subject.places().times(session, allowed[session])) {
                if (limit.days().contains(subject.tables().halfDays().dayIndex(time.halfDay()))) {
                    lengths.add(length(session, time));
                }
            }
            boolean mayBe = limit.room().isEmpty()
                    || subject.places()
                            .mayBe(
                                    session,
                                    allowed[session],
                                    place -> place.room() == limit.room().getAsInt()
                                            && limit.days()
                                                    .contains(subject.tables()
                                                            .halfDays()
                                                            .dayIndex(place.halfDay())));
            (mayBe ? lengths : Set.<Integer>of()).forEach(length -> counts.merge(length, 1, Integer::sum));
        }
        return counts;
    }

    private Map<Amount, Long> withMore(Map<Amount, Long> least, int minutes, long value, int count) {
        Map<Amount, Long> more = new HashMap<>();
        for (Map.Entry<Amount, Long> known : least.entrySet()) {
            JobScope.checkpoint();
            Amount before = known.getKey();
            for (int n = 0; n <= count; n++) {
                Amount after = new Amount(before.sessions() + n, before.minutes() + (long) n * minutes);
                long over = over(after) - over(before);
                if (over > 0 && limit.unitCost() == 0) {
                    break;
                }
                long cost = Math.subtractExact(
                        Math.multiplyExact(over, limit.unitCost()), Math.multiplyExact(value, (long) n));
                more.merge(capped(after), Math.addExact(known.getValue(), cost), Math::min);
            }
        }
        return more;
    }

    private long over(Amount amount) {
        long sessions = Math.max(0, amount.sessions() - limit.maxSessions());
        long minutes = Math.max(0, amount.minutes() - limit.maxMinutes());
        return sessions + (minutes + limit.step() - 1) / limit.step();
    }

    /** What is above a limit costs the same for each session and minute, so the limit itself stands for it. */
    private Amount capped(Amount amount) {
        boolean isByMinute = limit.step() == 1;
        return new Amount(
                limit.maxSessions() == Long.MAX_VALUE ? 0 : Math.min(amount.sessions(), limit.maxSessions()),
                limit.maxMinutes() == Long.MAX_VALUE
                        ? 0
                        : isByMinute ? Math.min(amount.minutes(), limit.maxMinutes()) : amount.minutes());
    }
}
