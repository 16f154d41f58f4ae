package org.lectern.examples.round36;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;

/**
 * Round 36 as it was published for spring 2020, before it was postponed: eleven countries with their starts.
 *
 * <p>Days, countries and starts are facts, from upr-info.org. Where a session ends, where it is held and who speaks was
 * not published. So each session here has no slots, all are in one room that is made up, and the mornings last from the
 * first published start to an hour after the last.
 */
public final class Spring2020 {

    /** The lengths of a country session at that time, in minutes: they grow with the number of speakers. */
    private static final Integer[] LENGTHS = {30, 35, 40, 45, 50, 55, 60};

    private static final String ROOM = "XXIII";

    private static final List<Start> STARTS = List.of(
            new Start(Country.PANAMA, 0, LocalTime.of(9, 30)),
            new Start(Country.HONDURAS, 0, LocalTime.of(11, 0)),
            new Start(Country.JAMAICA, 0, LocalTime.of(12, 0)),
            new Start(Country.UNITED_STATES, 1, LocalTime.of(9, 0)),
            new Start(Country.MONGOLIA, 1, LocalTime.of(10, 30)),
            new Start(Country.MALDIVES, 1, LocalTime.of(11, 0)),
            new Start(Country.LIBYA, 2, LocalTime.of(9, 30)),
            new Start(Country.MALAWI, 2, LocalTime.of(11, 0)),
            new Start(Country.LIBERIA, 2, LocalTime.of(12, 0)),
            new Start(Country.BELARUS, 3, LocalTime.of(9, 0)),
            new Start(Country.ANDORRA, 3, LocalTime.of(11, 0)));

    /** A published start; days are counted from 0. */
    private record Start(Country country, int day, LocalTime time) {
        Instant instant() {
            return Calendar.date(day).atTime(time).atZone(Calendar.GENEVA).toInstant();
        }
    }

    private Spring2020() {}

    /** Returns the event with sessions of 30 to 60 minutes. */
    public static Event event() {
        return event("spring-2020", "room and lengths made up", LENGTHS);
    }

    /** Returns the event as it would be if every session lasted an hour. */
    public static Event flatHour() {
        return event("spring-2020-flat-hour", "room made up, every session an hour", 60);
    }

    /**
     * Returns the published timetable. The lengths are made up: each session is as long as it may be until the next one
     * starts, or of the least length if that is longer.
     *
     * @param event one of the two events
     */
    public static Timetable published(Event event) {
        List<Placement> placements = new ArrayList<>();
        for (Start start : STARTS) {
            Session session = event.sessionsById().get(start.country().id());
            if (session != null) {
                placements.add(new Placement(
                        session.id(), ROOM, start.instant(), minutes(session, start.instant()), List.of()));
            }
        }
        return Timetable.of(event, placements);
    }

    private static int minutes(Session session, Instant start) {
        long untilNext = STARTS.stream()
                .map(Start::instant)
                .filter(other -> other.isAfter(start))
                .mapToLong(other -> ChronoUnit.MINUTES.between(start, other))
                .min()
                .orElse(Long.MAX_VALUE);
        return session.allowedMinutes().stream()
                .filter(minutes -> minutes <= untilNext)
                .max(Comparator.naturalOrder())
                .orElse(session.minAllowedMinutes());
    }

    private static Event event(String id, String madeUp, Integer... allowedMinutes) {
        Event.Builder event = Event.builder(id, Calendar.GENEVA)
                .name("Pre-sessions of round 36 as published for spring 2020 (%s)".formatted(madeUp))
                .days(IntStream.range(0, Calendar.DAYS)
                        .mapToObj(day -> Calendar.day(day, "09:00/13:00"))
                        .toList())
                .room(ROOM, 60)
                .ruleSetting(RuleSetting.of("no-slack")
                        .withEnabled(false)
                        .withReason("Where a session ends was not published."))
                .ruleSetting(RuleSetting.of("day-balance")
                        .withEnabled(false)
                        .withReason("Eleven sessions cannot be shared equally by four days."));
        STARTS.forEach(start -> event.session(Session.builder(start.country().id())
                .name(start.country().title())
                .allowedMinutes(allowedMinutes)
                .build()));
        return event.build();
    }
}
