package org.lectern.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published timetable, from which rule {@code moved} counts changes.
 *
 * @param timetable the timetable as published
 * @param asOf the time at which changes are announced, or null
 * @param noticePeriods how much more a change counts the later it is announced, in any order
 * @since 0.1.0
 */
public record Published(Timetable timetable, @Nullable Instant asOf, List<NoticePeriod> noticePeriods) {

    public Published {
        Objects.requireNonNull(timetable, "timetable");
        noticePeriods = List.copyOf(noticePeriods);
    }

    /**
     * From when on a change counts how many times as much.
     *
     * @param from the first instant, until the next period begins
     * @param factor how many times as much a change counts, from 1 to 1,000
     */
    public record NoticePeriod(Instant from, int factor) {

        public NoticePeriod {
            Objects.requireNonNull(from, "from");
        }
    }

    /** Returns a published timetable of which every change counts once. */
    public static Published of(Timetable timetable) {
        return new Published(timetable, null, List.of());
    }

    public Published withTimetable(Timetable timetable) {
        return new Published(timetable, asOf, noticePeriods);
    }

    public Published withAsOf(Instant asOf) {
        return new Published(timetable, asOf, noticePeriods);
    }

    public Published withNoticePeriods(List<NoticePeriod> noticePeriods) {
        return new Published(timetable, asOf, noticePeriods);
    }

    public Optional<Instant> findAsOf() {
        return Optional.ofNullable(asOf);
    }

    /** Returns whether a session that starts then, as published, has been held or has begun when changes are announced. */
    public boolean hasStarted(Placement placement) {
        return !isAhead(placement.start())
                && timetable
                        .findPlacement(placement.sessionId())
                        .filter(told -> told.start().equals(placement.start()))
                        .isPresent();
    }

    /**
     * Returns whether a session may start then when changes are announced: from then on, unless it was published or is pinned
     * before.
     */
    public boolean mayStart(Session session, Instant start) {
        Instant pinned = session.pin().start();
        return isAhead(start)
                || (pinned != null && !isAhead(pinned))
                || timetable
                        .findPlacement(session.id())
                        .filter(this::hasStarted)
                        .isPresent();
    }

    private boolean isAhead(Instant start) {
        return asOf == null || !start.isBefore(asOf);
    }

    /** Returns the factor of a change at the "as of" time: 1 unless a notice period has begun. */
    public int noticeFactor() {
        Instant now = asOf;
        if (now == null) {
            return 1;
        }
        return noticePeriods.stream()
                .filter(step -> !step.from().isAfter(now))
                .max(Comparator.comparing(NoticePeriod::from))
                .map(NoticePeriod::factor)
                .orElse(1);
    }
}
