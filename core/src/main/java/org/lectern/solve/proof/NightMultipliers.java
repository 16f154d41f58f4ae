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
 * The multipliers of nights (variable splitting, Guignard and Kim 1987). They spread the cost of {@code long-stay} for
 * a night between two days over the person's sessions, by the side on which each takes place.
 *
 * <p>A person stays if live on both sides of the night. So the penalties for the night, less its cost, never exceed the
 * largest of three sums: all before, all after, or the larger side of each session less the cost of staying.
 */
final class NightMultipliers {

    private final ProofContext subject;
    private final HalfDays halfDays;
    private final Map<PricedNight, Map<Integer, Sides>> paid = new LinkedHashMap<>();
    /** The penalty of each session, by day. */
    private final Map<Integer, long[]> penalties = new LinkedHashMap<>();

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

    /** Returns the maximum of penalties minus cost over all nights. */
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

    /** Returns the penalty of a session in a half-day. */
    long penalty(int session, int halfDay) {
        long[] own = penalties.get(session);
        return own == null ? 0 : own[halfDays.dayIndex(halfDay)];
    }
}
