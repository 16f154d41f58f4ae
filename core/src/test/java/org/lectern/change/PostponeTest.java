package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.change.TwoDayRound.GENEVA;
import static org.lectern.change.TwoDayRound.at;
import static org.lectern.change.TwoDayRound.personWindows;
import static org.lectern.change.TwoDayRound.placement;
import static org.lectern.change.TwoDayRound.roomWindows;
import static org.lectern.change.TwoDayRound.session;
import static org.lectern.change.TwoDayRound.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;

/** A round is postponed while a session runs. */
class PostponeTest {

    private static final Event EVENT = Event.builder("round", GENEVA)
            .day("2020-06-02", "09:00/13:00", "15:00/18:00")
            .day("2020-06-03", "09:00/13:00")
            .room(Room.builder("R20")
                    .seats(90)
                    .setUpMinutes(5)
                    .tearDownMinutes(15)
                    .available(window("2020-06-02T08:00/18:30"))
                    .build())
            .room(Room.builder("R7")
                    .seats(30)
                    .available(window("2020-06-02T08:00/18:30"))
                    .build())
            .person(Person.builder("ana")
                    .available(window("2020-06-02T09:00/18:00"))
                    .undesired(window("2020-06-02T09:00/10:30"))
                    .build())
            .person(Person.builder("bo")
                    .available(window("2020-06-02T09:00/18:00"))
                    .build())
            .people("cy")
            .session(Session.builder("BY")
                    .slot("BY-1", "ana")
                    .available(window("2020-06-02T09:00/12:00"))
                    .build())
            .session(Session.builder("LR")
                    .slot("LR-1", "bo")
                    .available(window("2020-06-02T09:00/12:00"))
                    .build())
            .session(Session.builder("MW").slot("MW-1", "bo").build())
            .session(Session.builder("KE").slot("KE-1", "cy").build())
            .build();

    private static final Timetable PUBLISHED = Timetable.of(
            EVENT,
            List.of(
                    placement("BY", "R20", "2020-06-02T10:00", "BY-1"),
                    placement("LR", "R7", "2020-06-02T10:50", "LR-1"),
                    placement("MW", "R7", "2020-06-02T16:00", "MW-1"),
                    placement("KE", "R7", "2020-06-03T09:00", "KE-1")));

    private static Event postponed(String asOf) {
        return Changes.of(EVENT, new Change.Postpone(7)).withAsOf(at(asOf)).applyTo(EVENT, PUBLISHED);
    }

    @Test
    void windows_ofASessionThatRuns_lastUntilItsEnd() {
        Event after = postponed("2020-06-02T10:40");

        assertEquals(
                List.of(window("2020-06-02T08:00/11:15"), window("2020-06-09T11:15/18:30")), roomWindows(after, "R20"));
        assertEquals(
                List.of(window("2020-06-02T09:00/11:00"), window("2020-06-09T11:00/18:00")),
                personWindows(after, "ana"));
        assertEquals(
                List.of(window("2020-06-02T09:00/10:30")),
                after.peopleById().values().iterator().next().undesiredWindows());
        assertEquals(
                Availability.within(window("2020-06-02T09:00/12:00")),
                session(after, "BY").availability());
    }

    @Test
    void windows_ofSessionsAhead_areCutAsTheChangeIsAnnounced() {
        Event after = postponed("2020-06-02T10:40");

        assertEquals(
                List.of(window("2020-06-02T08:00/10:40"), window("2020-06-09T10:40/18:30")), roomWindows(after, "R7"));
        assertEquals(
                List.of(window("2020-06-02T09:00/10:40"), window("2020-06-09T10:40/18:00")),
                personWindows(after, "bo"));
        assertEquals(
                Availability.within(window("2020-06-02T09:00/10:40"), window("2020-06-09T10:40/12:00")),
                session(after, "LR").availability());
    }

    @Test
    void setUp_ofASessionAhead_moves() {
        Event before = EVENT.toBuilder()
                .rooms(EVENT.rooms().stream()
                        .map(room -> room.toBuilder().setUpMinutes(20).build())
                        .toList())
                .build();

        Event after = Changes.of(before, new Change.Postpone(7))
                .withAsOf(at("2020-06-02T10:40"))
                .applyTo(before, PUBLISHED);

        assertEquals(
                List.of(window("2020-06-02T08:00/10:40"), window("2020-06-09T10:30/18:30")), roomWindows(after, "R7"));
    }

    @Test
    void postponedTwice_whatRuns_staysAsItWas() {
        Event once = postponed("2020-06-02T10:40");
        Event twice = Changes.of(EVENT, new Change.Postpone(3), new Change.Postpone(4))
                .withAsOf(at("2020-06-02T10:40"))
                .applyTo(EVENT, PUBLISHED);

        assertEquals(once, twice);
    }
}
