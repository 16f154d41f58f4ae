package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.change.TwoDayRound.GENEVA;
import static org.lectern.change.TwoDayRound.at;
import static org.lectern.change.TwoDayRound.personWindows;
import static org.lectern.change.TwoDayRound.placement;
import static org.lectern.change.TwoDayRound.published;
import static org.lectern.change.TwoDayRound.roomWindows;
import static org.lectern.change.TwoDayRound.session;
import static org.lectern.change.TwoDayRound.window;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

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
    void window_thatBeginsWhileItsSessionRuns_isCutAtTheEndOfThat() {
        Event before = withAna(window("2020-06-02T10:45/18:00"));

        Event after = Changes.of(before, new Change.Postpone(7))
                .withAsOf(at("2020-06-02T10:40"))
                .applyTo(before, PUBLISHED);

        assertEquals(
                List.of(window("2020-06-02T10:45/11:00"), window("2020-06-09T11:00/18:00")),
                personWindows(after, "ana"));
    }

    @Test
    void window_ofATurnThatOutlastsItsSession_lastsUntilTheEndOfTheTurn() {
        Placement running = placement("BY", "R20", "2020-06-02T10:00", "BY-1");
        Turn late = running.turns().getFirst().withStart(at("2020-06-02T10:58"));
        Timetable published = Timetable.of(EVENT, List.of(running.withTurns(List.of(late))));

        Event after = Changes.of(EVENT, new Change.Postpone(7))
                .withAsOf(at("2020-06-02T10:40"))
                .applyTo(EVENT, published);

        assertEquals(
                window("2020-06-02T09:00/11:03"), personWindows(after, "ana").getFirst());
    }

    private static Event withAna(Window available) {
        return EVENT.toBuilder()
                .people(EVENT.people().stream()
                        .map(person -> person.id().equals("ana")
                                ? person.toBuilder()
                                        .availability(Availability.within(available))
                                        .build()
                                : person)
                        .toList())
                .build();
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

    @Test
    void day_thatHasBegun_isSplit() {
        Event after = postponed("2020-06-02T10:40");

        assertEquals(
                List.of(
                        Day.parse("2020-06-02", GENEVA, "09:00/11:00"),
                        Day.parse("2020-06-09", GENEVA, "10:50/13:00", "15:00/18:00"),
                        Day.parse("2020-06-10", GENEVA, "09:00/13:00")),
                after.days());
        assertEquals(
                placement("MW", "R7", "2020-06-09T16:00", "MW-1"),
                published(after).findPlacement("MW").orElseThrow());
    }

    @Test
    void day_ofWhichTooLittleIsLeft_keepsThat() {
        assertEquals(
                List.of(
                        Day.parse("2020-06-02", GENEVA, "09:00/12:50"),
                        Day.parse("2020-06-09", GENEVA, "15:00/18:00"),
                        Day.parse("2020-06-10", GENEVA, "09:00/13:00")),
                postponed("2020-06-02T12:50").days());
        assertEquals(
                List.of(
                        Day.parse("2020-06-02", GENEVA, "09:00/13:00", "15:00/17:30"),
                        Day.parse("2020-06-10", GENEVA, "09:00/13:00")),
                postponed("2020-06-02T17:30").days());
    }

    @Test
    void pinnedDay_onWhichASessionWasNotHeld_moves() {
        LocalDate other = LocalDate.parse("2020-06-03");
        Event before = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session ->
                                session.toBuilder().pin(Pin.NONE.withDay(other)).build())
                        .toList())
                .build();

        Event after = Changes.of(before, new Change.Postpone(7))
                .withAsOf(at("2020-06-02T10:40"))
                .applyTo(before, PUBLISHED);

        assertEquals(other.plusDays(7), session(after, "BY").pin().day());
        assertEquals(at("2020-06-02T10:00"), session(after, "BY").pin().start());
    }

    @Test
    void dayThatIsSplit_takesPinsBreaksAndWaiversOfWhatIsAheadAlong() {
        LocalDate day = LocalDate.parse("2020-06-02");
        Break coffee = Break.of("coffee", window("2020-06-02T10:30/10:45"));
        Break lunch = Break.of("lunch", window("2020-06-02T13:00/15:00"));
        Event before = EVENT.toBuilder()
                .breaks(coffee, lunch)
                .sessions(EVENT.sessions().stream()
                        .map(session -> session.id().equals("KE")
                                ? session
                                : session.toBuilder().pin(Pin.NONE.withDay(day)).build())
                        .toList())
                .waiver("day-closed", "agreed", SubjectId.day(day), SubjectId.session("BY"))
                .build();

        Event after = Changes.of(before, new Change.Postpone(7))
                .withAsOf(at("2020-06-02T10:40"))
                .applyTo(before, PUBLISHED);

        assertEquals(List.of(coffee, lunch.withTime(window("2020-06-09T13:00/15:00"))), after.breaks());
        assertEquals(day, session(after, "BY").pin().day());
        assertEquals(day.plusDays(7), session(after, "LR").pin().day());
        assertEquals(day.plusDays(7), session(after, "MW").pin().day());
        assertEquals(
                List.of(
                        Set.of(SubjectId.day(day), SubjectId.session("BY")),
                        Set.of(SubjectId.day(day.plusDays(7)), SubjectId.session("BY"))),
                after.waivers().stream().map(Waiver::subjects).toList());
    }
}
