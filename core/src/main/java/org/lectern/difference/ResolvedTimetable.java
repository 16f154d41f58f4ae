package org.lectern.difference;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.HalfDay;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/** One of the two timetables that are compared, with everything resolved. */
final class ResolvedTimetable {

    private final Event event;
    private final TimetableView view;
    private final Map<String, Session> sessions;
    private final Map<String, Person> people;
    private final Map<String, ScheduledSession> held = new LinkedHashMap<>();

    /** @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event */
    ResolvedTimetable(Event event, Timetable timetable) {
        // No rule is asked anything here, so those of an application need not be known.
        Event withoutRules = event.toBuilder()
                .ruleSettings(java.util.List.of())
                .waivers(java.util.List.of())
                .published(null)
                .build();
        this.event = event;
        this.view =
                new TimetableView(withoutRules, timetable, EffectiveRules.of(withoutRules, StandardRules.catalogue()));
        this.sessions = event.sessionsById();
        this.people = event.peopleById();
        view.scheduledSessions().forEach(session -> held.put(session.session().id(), session));
    }

    Event event() {
        return event;
    }

    /** Returns whether nothing is held. */
    boolean isEmpty() {
        return held.isEmpty();
    }

    @Nullable
    ScheduledSession held(String sessionId) {
        return held.get(sessionId);
    }

    @Nullable
    Session session(String sessionId) {
        return sessions.get(sessionId);
    }

    @Nullable
    Person person(String personId) {
        return people.get(personId);
    }

    /** Returns the half-day of this event that covers most of a time, or empty if none covers any of it. */
    Optional<HalfDay> findHalfDay(Window time) {
        return Optional.of(view.halfDayOf(time))
                .filter(halfDay -> halfDay.window().overlapMinutes(time) > 0);
    }

    /** Returns the date of the half-day that covers a time, or that on which the time starts where none does. */
    LocalDate date(Window time) {
        return findHalfDay(time)
                .map(HalfDay::date)
                .orElseGet(() ->
                        LocalDate.ofInstant(time.startInclusive(), view.event().zone()));
    }
}
