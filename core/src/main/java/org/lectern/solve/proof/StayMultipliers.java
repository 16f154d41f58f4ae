package org.lectern.solve.proof;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;

/**
 * The multipliers of people's stays (variable splitting, Guignard and Kim 1987). They spread the nights of {@code
 * long-stay} over the person's sessions, by day. They count for people without multipliers of their time.
 *
 * <p>For each first and last day of a stay, each session is on the day between them that gives back most.
 */
final class StayMultipliers implements ProofTerm {

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final List<String> people;
    private final Map<String, Map<Integer, long[]>> paid = new LinkedHashMap<>();
    /** The penalty of each session, by day. */
    private final Map<Integer, long[]> penalties = new HashMap<>();

    /**
     * @param timedPeople the people whose nights are counted elsewhere
     * @throws InvalidCertificateException if nights cost nothing, or a session has no part in them
     */
    StayMultipliers(ProofContext subject, List<CertificateMultiplier> tags, Set<String> timedPeople)
            throws InvalidCertificateException {
        this.subject = subject;
        this.halfDays = subject.tables().halfDays();
        this.people = subject.unitCost("long-stay") == 0
                ? List.of()
                : subject.longStayPeople().stream()
                        .filter(person -> !timedPeople.contains(person))
                        .sorted()
                        .toList();
        for (CertificateMultiplier tag : tags) {
            add(tag, timedPeople);
        }
    }

    private void add(CertificateMultiplier tag, Set<String> timedPeople) throws InvalidCertificateException {
        RuleConfig config = subject.config("long-stay");
        if (!config.isActive() || config.level() == Level.HARD) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but long-stay is not in force at medium or soft level."
                            .formatted(tag.describe()));
        }
        if (timedPeople.contains(tag.id())) {
            throw new InvalidCertificateException(
                    "There is a multiplier of %s, but the proof counts all of that person's time."
                            .formatted(tag.describe()));
        }
        int session = session(tag);
        int day = subject.day(tag);
        Map<Integer, long[]> own = paid.computeIfAbsent(tag.id(), ignored -> new LinkedHashMap<>());
        for (Map<Integer, long[]> table : List.of(own, penalties)) {
            long[] byDay = table.computeIfAbsent(session, ignored -> new long[halfDays.dayCount()]);
            byDay[day] = Math.addExact(byDay[day], tag.value());
        }
    }

    private int session(CertificateMultiplier tag) throws InvalidCertificateException {
        boolean isCounted = subject.longStayPeople().contains(tag.id());
        for (int session : subject.sessionsOf(tag.id())) {
            if (isCounted && subject.id(session).id().equals(tag.sessionId())) {
                return session;
            }
        }
        throw new InvalidCertificateException(
                "There is a multiplier of %s for session '%s', but long-stay counts no night there."
                        .formatted(tag.describe(), tag.sessionId()));
    }

    /** A person stays from the first day to the last. */
    static void addMaxCosts(MaxCosts costs) {
        HalfDays halfDays = costs.subject().tables().halfDays();
        long nights = halfDays.dayCount() == 0
                ? 0
                : halfDays.dateOfDay(halfDays.dayCount() - 1).toEpochDay()
                        - halfDays.dateOfDay(0).toEpochDay();
        costs.add(
                "long-stay", Math.multiplyExact(costs.subject().longStayPeople().size(), nights));
    }

    @Override
    public List<Part> parts() {
        return people.stream()
                .map(person -> Part.of(subject.sessionsOf(person), allowed -> minCost(person, allowed)))
                .toList();
    }

    private long minCost(String person, int[][] allowed) {
        List<Integer> sessions = subject.sessionsOf(person);
        int days = halfDays.dayCount();
        long[][] costs = new long[sessions.size()][];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = costs(person, sessions.get(i), allowed);
        }
        long least = INFEASIBLE;
        for (int from = 0; from < days; from++) {
            for (int until = from; until < days; until++) {
                long nights = halfDays.dateOfDay(until).toEpochDay()
                        - halfDays.dateOfDay(from).toEpochDay();
                long total = Math.multiplyExact(nights, subject.unitCost("long-stay"));
                for (long[] own : costs) {
                    long cheapest = own[days];
                    for (int day = from; day <= until; day++) {
                        cheapest = Math.min(cheapest, own[day]);
                    }
                    total = total == INFEASIBLE || cheapest == INFEASIBLE ? INFEASIBLE : Math.addExact(total, cheapest);
                }
                least = Math.min(least, total);
            }
        }
        return least;
    }

    /** Returns what a session costs this person on each day, less what it gives back, and at last unscheduled. */
    private long[] costs(String person, int session, int[][] allowed) {
        int days = halfDays.dayCount();
        long[] back = paid.getOrDefault(person, Map.of()).getOrDefault(session, new long[days]);
        long[] costs = new long[days + 1];
        Arrays.fill(costs, INFEASIBLE);
        for (TimeOption time : subject.places().times(session, allowed[session])) {
            int day = halfDays.dayIndex(time.halfDay());
            costs[day] = -back[day];
        }
        costs[days] = subject.places().mayBeUnscheduled(session, allowed[session]) ? 0 : INFEASIBLE;
        return costs;
    }

    @Override
    public long penalty(int session, ProofPlace place) {
        long[] own = penalties.get(session);
        return own == null || place.isUnscheduled() ? 0 : own[halfDays.dayIndex(place.halfDay())];
    }
}
