package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/** The claim that nobody more than necessary moves: where the search counts otherwise than {@code moved}, it is not made. */
class PeopleClaimTest {

    private static final Change NEW_PERSON = new Change.AddPerson(Person.of("new"));

    /** A and B at 10:00 in both large rooms, of which a new session at 10:00 needs one; A fits the small room as well. */
    private static Event.Builder fullHour() {
        Event.Builder event = HourSessions.event()
                .day("2020-03-31", "10:00/12:00")
                .room("R1", 60)
                .room("R2", 60)
                .room("R3", 10);
        return event.session(HourSessions.session(event, "A", 5, 5).build())
                .session(HourSessions.session(event, "B", 2, 50).build());
    }

    private static ReplanResult newSession(Event event, String hours, Placement... told) {
        return Replanner.replan(
                event,
                Timetable.of(event, List.of(told)),
                Changes.of(
                        event,
                        NEW_PERSON,
                        new Change.AddSession(Session.builder("N")
                                .audience(50)
                                .slot("N-1", "new")
                                .build()),
                        new Change.OnlyWithin(SubjectId.session("N"), Window.parse(hours, ZoneOffset.UTC))));
    }

    private static ReplanResult newSession(Event.Builder event) {
        return newSession(
                event.build(),
                "2020-03-31T10:00/11:00",
                HourSessions.placement("A", 5, "R1", "2020-03-31T10:00"),
                HourSessions.placement("B", 2, "R2", "2020-03-31T10:00"));
    }

    @Test
    void everyMoveTellsSomebody_theMinimumIsClaimed() {
        ReplanResult result = newSession(fullHour());

        assertEquals(Set.of("B1", "B2"), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void movesThatTellNobody_theMinimumIsNotClaimed() {
        // A could go to the small room, which tells nobody.
        assertEquals(
                ReplanResult.Proof.MIN_VIOLATIONS,
                newSession(fullHour().editRule("moved", rule -> rule.withParameter("roomGrade", 0)))
                        .proof());
        assertEquals(
                ReplanResult.Proof.MIN_VIOLATIONS,
                newSession(fullHour().waiver("moved", "agreed", SubjectId.session("A")))
                        .proof());
    }

    @Test
    void severalLengths_theMinimumIsNotClaimed() {
        Event.Builder event = HourSessions.event()
                .day("2020-03-31", "10:00/13:00")
                .room("R1", 60)
                .room("R2", 60);
        // A could be half as long, which tells nobody.
        event.session(HourSessions.session(event, "A", 3, 5)
                        .allowedMinutes(30, 60)
                        .build())
                .session(HourSessions.session(event, "B", 2, 50).build())
                .session(HourSessions.session(event, "C", 4, 50).build());

        ReplanResult result = newSession(
                event.build(),
                "2020-03-31T10:30/11:30",
                HourSessions.placement("A", 3, "R1", "2020-03-31T10:00"),
                HourSessions.placement("B", 2, "R2", "2020-03-31T10:30"),
                HourSessions.placement("C", 4, "R1", "2020-03-31T11:30"));

        assertEquals(Set.of("B1", "B2"), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_VIOLATIONS, result.proof());
    }

    @Test
    void heavySoftRule_thatDecidesWhoMovesInside_theMinimumIsNotClaimed() {
        Event.Builder builder =
                HourSessions.event().day("2020-03-31", "10:00/11:00").room("R1", 60);
        builder.session(HourSessions.session(builder, "A", 6, 5).build());
        Event event = builder.editRule("short-minutes", rule -> rule.withWeight(1_000_000))
                .build();
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            turns.add(new Turn("A-" + i, HourSessions.at("2020-03-31T10:00").plusSeconds(300L * (i - 1)), 5));
        }
        Timetable told =
                Timetable.of(event, List.of(new Placement("A", "R1", HourSessions.at("2020-03-31T10:00"), 60, turns)));

        ReplanResult result = Replanner.replan(
                event, told, Changes.of(event, NEW_PERSON, new Change.AddSlot("A", Slot.of("A-9", "new"))));

        assertEquals(ReplanResult.Proof.MIN_VIOLATIONS, result.proof());
        assertEquals(6, result.movedPersonIds().size());
    }
}
