package org.lectern.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

/** Changes of dates: what was published goes with its day, since everybody hears of the new date. */
record DateEdits(Event event, StartedSessions held, ChangeMistakes mistakes) {

    private static final int MAX_DAYS = 3660;
    private static final int MAX_MINUTES = 24 * 60;

    AppliedChange shift(Change.ShiftDay shifted) {
        List<String> dates =
                event.days().stream().map(day -> day.date().toString()).toList();
        boolean isKnown = mistakes.isKnown("/day", "day", shifted.day().toString(), dates);
        if (Math.abs((long) shifted.minutes()) > MAX_MINUTES) {
            mistakes.add(
                    "out-of-range",
                    "/minutes",
                    shifted.minutes(),
                    "The minutes '%s' must be from -%s to %s.".formatted(shifted.minutes(), MAX_MINUTES, MAX_MINUTES),
                    "Give another date.");
        }
        if (!isKnown) {
            return AppliedChange.of(event.toBuilder());
        }
        Day day = event.days().get(dates.indexOf(shifted.day().toString()));
        if (!day.windows().stream().allMatch(window -> held.isAhead(window.startInclusive()))) {
            mistakes.add(
                    "held",
                    "/day",
                    shifted.day(),
                    "The day '%s' has begun.".formatted(day.date()),
                    "Move its later windows alone, or set an earlier \"as of\" time.");
        }
        long days = ChronoUnit.DAYS.between(shifted.day(), shifted.to());
        UnaryOperator<Instant> time = instant -> later(instant, days).plus(Duration.ofMinutes(shifted.minutes()));
        Predicate<LocalDate> isShifted = date -> date.equals(shifted.day());
        List<Day> shiftedDays = event.days().stream()
                .map(one -> one.date().equals(day.date())
                        ? day.withDate(shifted.to()).withWindows(windows(day, time))
                        : one)
                .sorted((one, other) -> one.date().compareTo(other.date()))
                .toList();
        List<Session> sessions = event.sessions().stream()
                .map(session -> session.toBuilder()
                        .pin(pin(session, time, days, isShifted, date -> false, day::isOpenAt))
                        .build())
                .toList();
        return AppliedChange.of(event.toBuilder()
                .days(shiftedDays)
                .breaks(breaks((date, start) -> isShifted.test(date), time))
                .sessions(sessions)
                .waivers(waivers(days, isShifted, date -> false))
                .published(event.findPublished()
                        .map(published -> published(published, time, day::isOpenAt))
                        .orElse(null)));
    }

    AppliedChange postpone(Change.Postpone postponed) {
        int days = postponed.days();
        if (Math.abs((long) days) > MAX_DAYS || days == 0) {
            mistakes.add(
                    "out-of-range",
                    "/days",
                    days,
                    "The days '%s' must be from -%s to %s, and not 0.".formatted(days, MAX_DAYS, MAX_DAYS),
                    "Check the number.");
            return AppliedChange.of(event.toBuilder());
        }
        UnaryOperator<Instant> time = instant -> later(instant, days);
        Postponement postponement = new Postponement(event, held, time);
        PostponedDays dates = postponement.days(days);
        return AppliedChange.of(event.toBuilder()
                .days(dates.days())
                .breaks(breaks(
                        (date, start) -> dates.isMoving(date) && (!dates.isSplit(date) || held.isAhead(start)), time))
                .rooms(event.rooms().stream().map(postponement::room).toList())
                .people(event.people().stream().map(postponement::person).toList())
                .sessions(event.sessions().stream()
                        .map(session -> postponement.session(session).toBuilder()
                                .pin(pin(session, time, days, dates::isMoving, dates::isSplit, held::isAhead))
                                .build())
                        .toList())
                .waivers(waivers(days, dates::isMoving, dates::isSplit))
                .published(event.findPublished()
                        .map(published -> published(published, time, held::isAhead))
                        .orElse(null)));
    }

    /** Returns the same time of day some days later; where clocks skip that, the hour after it. */
    private Instant later(Instant instant, long days) {
        return instant.atZone(event.zone()).plusDays(days).toInstant();
    }

    /** A break goes with its day. */
    private List<Break> breaks(BiPredicate<LocalDate, Instant> isShifted, UnaryOperator<Instant> time) {
        return event.breaks().stream()
                .map(given -> given.findDay(event.days(), event.zone())
                        .filter(day -> isShifted.test(day.date(), given.time().startInclusive()))
                        .map(day -> given.withTime(shifted(given.time(), time)))
                        .orElse(given))
                .toList();
    }

    private static Window shifted(Window window, UnaryOperator<Instant> time) {
        return new Window(time.apply(window.startInclusive()), time.apply(window.endExclusive()));
    }

    private static List<Window> windows(Day day, UnaryOperator<Instant> time) {
        return day.windows().stream().map(window -> shifted(window, time)).toList();
    }

    private Pin pin(
            Session session,
            UnaryOperator<Instant> time,
            long days,
            Predicate<LocalDate> isShifted,
            Predicate<LocalDate> isSplit,
            Predicate<Instant> isShiftedTime) {
        Pin pin = session.pin();
        LocalDate day = pin.day();
        if (held.contains(session.id())) {
            // It was held elsewhere than pinned if nothing of the day stays.
            return day != null && isShifted.test(day) && !isSplit.test(day) ? pin.withDay(day.plusDays(days)) : pin;
        }
        Instant start = pin.start();
        return pin.withDay(day != null && isShifted.test(day) ? day.plusDays(days) : day)
                .withStart(start != null && isShiftedTime.test(start) ? time.apply(start) : start);
    }

    /** A waiver of a day that is split is one of both parts. */
    private List<Waiver> waivers(long days, Predicate<LocalDate> isShifted, Predicate<LocalDate> isSplit) {
        return event.waivers().stream()
                .flatMap(waiver -> Stream.of(
                                shifted(waiver, days, isShifted.and(isSplit.negate())),
                                shifted(waiver, days, isShifted))
                        .distinct())
                .toList();
    }

    private static Waiver shifted(Waiver waiver, long days, Predicate<LocalDate> isShifted) {
        Set<SubjectId> subjects = new LinkedHashSet<>();
        waiver.subjects().forEach(subject -> subjects.add(shifted(subject, days, isShifted)));
        return new Waiver(waiver.ruleId(), subjects, waiver.reason());
    }

    private static SubjectId shifted(SubjectId subject, long days, Predicate<LocalDate> isShifted) {
        if (subject.kind() != SubjectId.Kind.DAY) {
            return subject;
        }
        LocalDate date = LocalDate.parse(subject.id());
        return isShifted.test(date) ? SubjectId.day(date.plusDays(days)) : subject;
    }

    private Published published(Published published, UnaryOperator<Instant> time, Predicate<Instant> isShifted) {
        List<Placement> placements = published.timetable().placements().stream()
                .map(placement -> held.contains(placement.sessionId()) || !isShifted.test(placement.start())
                        ? placement
                        : shifted(placement, time))
                .toList();
        return published.withTimetable(published.timetable().withPlacements(placements));
    }

    /** Turns keep their distance from the start of their session, even where clocks change in between. */
    private static Placement shifted(Placement placement, UnaryOperator<Instant> time) {
        Instant start = time.apply(placement.start());
        Duration by = Duration.between(placement.start(), start);
        return placement
                .withStart(start)
                .withTurns(placement.turns().stream()
                        .map(turn -> turn.withStart(turn.start().plus(by)))
                        .toList());
    }
}
