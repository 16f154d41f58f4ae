package org.lectern.warning;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.lectern.event.Break;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.RuleIds;

/**
 * What needs more minutes than there are, to add to a sound event, and the one warning about each. That event has a session of
 * an hour and a room, XXI, which three half-days of 180, 180 and 120 minutes open.
 */
final class MinutesWarningCases {

    private MinutesWarningCases() {}

    private static Arguments is(String expected, UnaryOperator<Event.Builder> change) {
        return Arguments.of(expected, change);
    }

    private static Event.Builder hours(Event.Builder event, int count, UnaryOperator<Session.Builder> change) {
        IntStream.rangeClosed(1, count)
                .forEach(i ->
                        event.session(change.apply(Session.builder("s" + i)).build()));
        return event;
    }

    static Stream<Arguments> all() {
        return Stream.of(
                is(
                        "Not all sessions fit: they need at least 540 minutes, and the rooms offer 480 minutes."
                                + " Open suitable rooms for at least 60 minutes more, or plan at least 1 session fewer.",
                        event -> hours(event, 8, session -> session)),
                is(
                        "Not all sessions fit: they need at least 525 minutes (of them 45 minutes between sessions),"
                                + " and the rooms offer 420 minutes. Open suitable rooms for at least 105 minutes"
                                + " more, or plan at least 2 sessions fewer.",
                        event -> hours(
                                event.rooms(List.of(Room.builder("XXI")
                                                .seats(40)
                                                .setUpMinutes(5)
                                                .tearDownMinutes(4)
                                                .build()))
                                        .breaks(Break.of("lunch", event.window("2020-03-31T12:00/12:30"))),
                                7,
                                session -> session)),
                is(
                        "Not all sessions fit: they need at least 780 minutes, and the rooms offer 480 minutes. Open"
                                + " suitable rooms for at least 5 hours more, or plan at least 5 sessions fewer.",
                        event -> hours(event, 12, session -> session)),
                is(
                        "Not all sessions fit: they need at least 1020 minutes, and the rooms offer 960 minutes. Open"
                                + " suitable rooms for at least 60 minutes more, or plan at least 1 session fewer.",
                        event -> hours(
                                event.room("XX", 40)
                                        .room(Room.builder("hall")
                                                .seats(90)
                                                .parts("XXI", "XX")
                                                .build()),
                                16,
                                session -> session)),
                is(
                        "Not all of s1, s2, s3, s4, s5, s6 and 3 more fit into XXI, and no other room suits them: they"
                                + " need at least 540 minutes and have 480 minutes. Open suitable rooms for at least 60"
                                + " minutes more, or plan at least 1 session fewer.",
                        event -> hours(event.room("XX", 30), 9, session -> session.neededFeatures("Interpretation"))),
                is(
                        "Not all sessions fit: they need at least 1020 minutes and, with at most 2 sessions at once,"
                                + " have 960 minutes. Allow more sessions at once, make the days at least 30 minutes"
                                + " longer in all, or plan at least 1 session fewer.",
                        event -> hours(event.room("XX", 40).room("XIX", 40), 16, session -> session)
                                .ruleSetting(
                                        RuleSetting.of(RuleIds.MAX_PARALLEL).withParameter("limit", 2))),
                is(
                        "ben cannot be in all of s1, s2 and s3: they need at least 200 minutes (of them 20 minutes"
                                + " between sessions), and this person has 180 minutes. Add at least 20 minutes when"
                                + " this person is there, or name somebody else for at least 1 session.",
                        event -> hours(
                                event.changeoverMinutes(10)
                                        .person(Person.builder("ben")
                                                .available(event.window("2020-03-31T09:00/14:00"))
                                                .build()),
                                3,
                                MinutesWarningCases::ben)));
    }

    /** Hours of sessions and daily limits of people. */
    static Stream<Arguments> ofHoursAndLimits() {
        return Stream.of(
                is(
                        "Not all of s1, s2 and s3 fit into the times allowed for them: they need at least 180 minutes of"
                                + " rooms and have 120 minutes. Allow more times for them, open suitable rooms for at least 60"
                                + " minutes more then, or plan at least 1 session fewer.",
                        event -> hours(event, 3, session -> session.available(event.window("2020-03-31T10:00/12:00")))),
                is(
                        "ben cannot be in s1 and s2: that needs at least 120 minutes, and in the times allowed for it this"
                                + " person has 60 minutes. Allow more times, or name somebody else for at least 1 session.",
                        event -> hours(
                                event.room("XX", 40).people("ben"),
                                2,
                                session -> ben(session).available(event.window("2020-03-31T10:00/11:00")))),
                is(
                        "ben cannot be in s1: that needs at least 60 minutes, and in the times allowed for it this person"
                                + " has 30 minutes. Allow more times, or name somebody else for at least 1 session.",
                        event -> hours(
                                event.person(Person.builder("ben")
                                        .available(
                                                event.window("2020-03-31T10:00/11:30"),
                                                event.window("2020-03-31T15:00/18:00"))
                                        .build()),
                                1,
                                session ->
                                        session.attendants("ben").available(event.window("2020-03-31T11:00/13:00")))),
                is(
                        "ben cannot be in all of s1, s2 and s3: with at most 1 session a day, this person can be in 2"
                                + " sessions. Raise the daily limit, or name somebody else for at least 1 session.",
                        event -> hours(
                                event.person(Person.builder("ben")
                                        .dailyLimit(DailyLimit.ofSessions(1))
                                        .build()),
                                3,
                                session -> session.attendants("ben"))),
                is(
                        "ben cannot be in all of s1, s2, s3 and s4: they need at least 240 minutes and, with at most 100"
                                + " minutes a day, this person has 200 minutes. Raise the daily limit, or name somebody else"
                                + " for at least 1 session.",
                        event -> hours(
                                event.person(Person.builder("ben")
                                        .dailyLimit(DailyLimit.ofMinutes(100))
                                        .build()),
                                4,
                                session -> session.attendants("ben"))),
                is(
                        "No time that is allowed for s1 and s2 is long enough. Allow a longer time, or a shorter length.",
                        event -> hours(
                                event,
                                2,
                                session -> session.available(
                                        event.window("2020-03-31T12:30/15:30"),
                                        event.window("2020-04-02T10:00/10:45")))));
    }

    private static Session.Builder ben(Session.Builder session) {
        return session.slot(Slot.of(session.build().id() + "-1", "ben"));
    }
}
