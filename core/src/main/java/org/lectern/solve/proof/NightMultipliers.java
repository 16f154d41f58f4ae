package org.lectern.solve.proof;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Level;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/**
 * The prices of nights: what {@code long-stay} charges a person for a night between two days of the event is spread over
 * the person's sessions, by the side on which each is held.
 *
 * <p>A night is stayed if the person is live on both sides. So what is paid for it, less what it costs, is never more than the
 * dearest of three: all before, all after, or each where it pays more, less the cost of staying.
 */
final class NightMultipliers {

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final Map<PricedNight, Map<Integer, Sides>> paid = new LinkedHashMap<>();
    /** For each session what it pays on each day. */
    private final Map<Integer, long[]> penalties = new LinkedHashMap<>();

    private record PricedNight(String personId, int day) {}

    /** What one session pays before and after a night. */
    private static final class Sides {
        private long before;
        private long after;
    }

    /** @throws InvalidCertificateException if a price is for a night that costs nothing, or of a session that has no part in it */
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
                    "There is a price of a night of person (%s), but long-stay is not in force at medium or soft level."
                            .formatted(tag.id()));
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
                "There is a price of a night of person (%s) for session (%s), where long-stay counts none."
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
                "There is a price of the night before %s, which is no later day of the event.".formatted(date));
    }

    /** Returns the most that is paid for nights beyond what they cost. */
    long constantTerm() {
        long worth = 0;
        for (Map.Entry<PricedNight, Map<Integer, Sides>> entry : paid.entrySet()) {
            long before = 0;
            long after = 0;
            long either = 0;
            for (Sides sides : entry.getValue().values()) {
                before = Math.addExact(before, sides.before);
                after = Math.addExact(after, sides.after);
                either = Math.addExact(either, Math.max(sides.before, sides.after));
            }
            long stayed = Math.subtractExact(either, cost(entry.getKey().day()));
            worth = Math.addExact(worth, Math.max(stayed, Math.max(before, after)));
        }
        return worth;
    }

    private long cost(int day) {
        long length = halfDays.dateOfDay(day).toEpochDay()
                - halfDays.dateOfDay(day - 1).toEpochDay();
        RuleConfig config = subject.config("long-stay");
        Score score = Score.of(config.level(), Math.multiplyExact(length, config.weight()));
        return Math.multiplyExact(subject.pack(score), subject.certificate().scale());
    }

    /** Returns what a session pays in a half-day. */
    long penalty(int session, int halfDay) {
        long[] own = penalties.get(session);
        return own == null ? 0 : own[halfDays.dayIndex(halfDay)];
    }
}
