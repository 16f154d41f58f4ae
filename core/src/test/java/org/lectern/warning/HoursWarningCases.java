package org.lectern.warning;

import static org.lectern.warning.WarningsTest.speech;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;

/** Times of people, rooms and sessions to add to a sound event, and the one warning about each. */
final class HoursWarningCases {

    private HoursWarningCases() {}

    private static Arguments is(String expected, UnaryOperator<Event.Builder> change) {
        return Arguments.of(expected, change);
    }

    static Stream<Arguments> all() {
        return Stream.of(
                is(
                        "ben can take part in no session: the only times given are outside the event's hours,"
                                + " Wednesday 1 April 10:00–12:00. The event takes place from Tuesday 31 March to"
                                + " Thursday 2 April 2020: check date and time.",
                        event -> event.person(Person.builder("ben")
                                        .available(event.window("2020-04-01T10:00/12:00"))
                                        .build())
                                .session(speech("ghana", "ben").build())),
                is(
                        "Times given for ben are outside the event's hours and change nothing: Friday 2 April"
                                + " 10:00–12:00 in 2021. The event takes place from Tuesday 31 March to Thursday 2"
                                + " April 2020: check date and time.",
                        event -> event.person(Person.builder("ben")
                                        .available(
                                                event.window("2020-03-31T10:00/12:00"),
                                                event.window("2021-04-02T10:00/12:00"))
                                        .build())
                                .session(speech("ghana", "ben").build())),
                is(
                        "ben can take part in no session: this person is never there. Give times, or remove the limit"
                                + " if there is none.",
                        event -> event.person(Person.builder("ben")
                                        .availability(Availability.never())
                                        .build())
                                .session(speech("ghana", "ben").build())),
                is(
                        "Room XXII can hold no session: it is never open. Give times, or remove the limit if there is"
                                + " none.",
                        event -> event.room(Room.builder("XXII")
                                .seats(20)
                                .availability(Availability.never())
                                .build())),
                is(
                        "ghana cannot take place: no time is allowed for it. Give times, or remove the limit if there"
                                + " is none.",
                        event -> event.session(speech("ghana", "ana")
                                .availability(Availability.never())
                                .build())),
                is(
                        "ghana cannot take place: the only times allowed are outside the event's hours, Tuesday 31"
                                + " March 08:00–09:00. The event takes place from Tuesday 31 March to Thursday 2 April"
                                + " 2020: check date and time.",
                        event -> event.session(speech("ghana", "ana")
                                .available(event.window("2020-03-31T08:00/09:00"))
                                .build())),
                is(
                        "Room XXII can hold no session: it is open only outside the event's hours, Monday 30 March"
                                + " 10:00–13:00. The event takes place from Tuesday 31 March to Thursday 2 April"
                                + " 2020: check date and time.",
                        event -> event.room(Room.builder("XXII")
                                .seats(20)
                                .available(event.window("2020-03-30T10:00/13:00"))
                                .build())),
                is(
                        "Times given for ghana are outside the event's hours and change nothing: Tuesday 31 March"
                                + " 08:00–09:00 and Sunday 29 March 10:00 to Monday 30 March 12:00. The event takes"
                                + " place from Tuesday 31 March to Thursday 2 April 2020: check date and time.",
                        event -> event.session(Session.builder("ghana")
                                .preferred(event.window("2020-03-31T08:00/09:00"))
                                .undesired(
                                        event.window("2020-03-31T13:00/15:00"),
                                        event.window("2020-03-29T10:00/2020-03-30T12:00"))
                                .build())));
    }
}
