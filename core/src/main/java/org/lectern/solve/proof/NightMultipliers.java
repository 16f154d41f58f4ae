package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;

/**
 * The multipliers of nights (variable splitting, Guignard and Kim 1987). They spread the cost of {@code long-stay} for
 * a night between two days over the person's sessions, by the side on which each takes place. They count for people
 * whose time is not counted session by session.
 *
 * <p>A person stays if live on both sides of the night. So a night costs the least of three sums, each less what the
 * sessions get back: all before, all after, or any sides and the stay.
 */
final class NightMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final Map<PricedNight, Map<Integer, Sides>> paid = new LinkedHashMap<>();
    /** The penalty of each session, by day. */
    private final Map<Integer, long[]> penalties = new LinkedHashMap<>();

    private static final Sides NOTHING = new Sides();

    private record PricedNight(String personId, int day) {}

    /** The penalty of one session before and after a night. */
    private static final class Sides {
        private long before;
        private long after;
    }

    /** @throws InvalidCertificateException if a night costs nothing, or a session has no part in it */
    NightMultipliers(ProofContext subject, List<CertificateMultiplier> tags) throws InvalidCertificateException {
        this.subject = subject;
        this.halfDays = subject.tables().halfDays();
        for (CertificateMultiplier tag : tags) {
            add(tag);
        }
        paid.forEach((night, bySession) -> bySession.forEach((session, sides) -> {
            long[] own = penalties.computeIfAbsent(session, ignored -> new long[halfDays.dayCount()]);
            for (int day = 0; day < own.length; day++) {
                own[day] = Math.addExact(own[day], day < night.day() ? sides.before : sides.after);
            }
        }));
    }

    private void add(CertificateMultiplier tag) throws InvalidCertificateException {
        RuleConfig config = subject.config("long-stay");
        if (!config.isActive() || config.level() == Level.HARD) {
            throw new InvalidCertificateException(
                    "There is a multiplier of a night of person '%s', but long-stay is not in force at medium or soft level."
                            .formatted(tag.id()));
        }
        if (subject.timedPeople().contains(tag.id())) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but the proof counts all of that person's time."
                            .formatted(tag.describe()));
        }
        Sides sides = paid.computeIfAbsent(new PricedNight(tag.id(), day(tag)), ignored -> new LinkedHashMap<>())
                .computeIfAbsent(session(tag), ignored -> new Sides());
        if (tag.kind() == CertificateMultiplier.Kind.BEFORE_NIGHT) {
            sides.before = Math.addExact(sides.before, tag.value());
        } else {
            sides.after = Math.addExact(sides.after, tag.value());
        }
    }

    private int session(CertificateMultiplier tag) throws InvalidCertificateException {
        boolean isCounted = subject.longStayPeople().contains(tag.id());
        for (int session : subject.sessionsByPerson().getOrDefault(tag.id(), List.of())) {
            if (isCounted && subject.id(session).id().equals(tag.sessionId())) {
                return session;
            }
        }
        throw new InvalidCertificateException(
                "There is a multiplier of a night of person '%s' for session '%s', but long-stay counts no night there."
                        .formatted(tag.id(), tag.sessionId()));
    }

    private int day(CertificateMultiplier tag) throws InvalidCertificateException {
        LocalDate date = tag.time().atZone(subject.event().zone()).toLocalDate();
        for (int day = 1; day < halfDays.dayCount(); day++) {
            if (halfDays.dateOfDay(day).equals(date)) {
                return day;
            }
        }
        throw new InvalidCertificateException(
                "There is a multiplier of the night before %s, but that is no later day of the event.".formatted(date));
    }

    @Override
    public long minCost(int[][] allowed) {
        long sum = 0;
        for (String person : people()) {
            for (int day = 1; day < halfDays.dayCount(); day++) {
                long least = minCost(person, day, allowed);
                if (least == INFEASIBLE) {
                    return INFEASIBLE;
                }
                sum = Math.addExact(sum, least);
            }
        }
        return sum;
    }

    /** Returns the people whose nights are counted here. */
    private List<String> people() {
        return subject.unitCost("long-stay") == 0
                ? List.of()
                : subject.longStayPeople().stream()
                        .filter(person -> !subject.timedPeople().contains(person))
                        .sorted()
                        .toList();
    }

    private long minCost(String person, int day, int[][] allowed) {
        Map<Integer, Sides> sides = paid.getOrDefault(new PricedNight(person, day), Map.of());
        long allBefore = 0;
        long allAfter = 0;
        long onBoth = cost(day);
        for (int session : subject.sessionsByPerson().getOrDefault(person, List.of())) {
            Sides own = sides.getOrDefault(session, NOTHING);
            long absent = subject.places().mayBeUnscheduled(session, allowed[session]) ? 0 : INFEASIBLE;
            long before = absent;
            long after = absent;
            for (TimeOption time : subject.places().times(session, allowed[session])) {
                if (halfDays.dayIndex(time.halfDay()) < day) {
                    before = Math.min(before, -own.before);
                } else {
                    after = Math.min(after, -own.after);
                }
            }
            allBefore = plus(allBefore, before);
            allAfter = plus(allAfter, after);
            onBoth = plus(onBoth, Math.min(before, after));
        }
        return Math.min(onBoth, Math.min(allBefore, allAfter));
    }

    private static long plus(long one, long other) {
        return one == INFEASIBLE || other == INFEASIBLE ? INFEASIBLE : Math.addExact(one, other);
    }

    private long cost(int day) {
        long length = halfDays.dateOfDay(day).toEpochDay()
                - halfDays.dateOfDay(day - 1).toEpochDay();
        return Math.multiplyExact(length, subject.unitCost("long-stay"));
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        long[] own = penalties.get(session);
        return own == null || place.isUnscheduled() ? 0 : own[halfDays.dayIndex(place.halfDay())];
    }
}
