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
import org.lectern.event.Presence;
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

    /** One session at 10:00 or another start whose speakers, 7 minutes each, attend their own turns alone. */
    private static Event.Builder ownTurns(String people) {
        Event.Builder event = Event.builder("own", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/12:00")
                .startStepMinutes(15)
                .room("R1", 60);
        Session.Builder session =
                Session.builder("A").allowedMinutes(30).audience(20).qaMinutes(0, 0);
        for (String person : people.split(",", -1)) {
            event.people(person);
            session.slot(Slot.builder("A-" + person, person)
                    .minutes(7, 7)
                    .presence(Presence.OWN_SLOT)
                    .build());
        }
        return event.session(session.build());
    }

    /** A session of 30 minutes as published: its speakers in order, 7 minutes each. */
    private static Placement placement(Event event, String start) {
        List<Turn> turns = new ArrayList<>();
        for (Slot slot : event.sessions().getFirst().slots()) {
            turns.add(new Turn(slot.id(), HourSessions.at("2020-03-31T" + start).plusSeconds(420L * turns.size()), 7));
        }
        return new Placement("A", "R1", HourSessions.at("2020-03-31T" + start), 30, turns);
    }

    private static Change only(SubjectId subject, String from) {
        return new Change.OnlyWithin(subject, Window.parse("2020-03-31T" + from + "/12:00", ZoneOffset.UTC));
    }

    private static ReplanResult lateComer(Event event, String start, String comes) {
        return Replanner.replan(
                event,
                Timetable.of(event, List.of(placement(event, start))),
                Changes.of(event, only(SubjectId.person("a"), comes)));
    }

    @Test
    void lateComer_changesTurnsWithOneOther_whateverTheGrades() {
        Event event = ownTurns("a,b,c,d")
                .editRule("moved", rule -> rule.withParameter("orderGrade", 3).withParameter("minutesGrade", 1))
                .build();

        ReplanResult result = lateComer(event, "10:00", "10:02");

        // All four two minutes later would be four grades, and two turns exchanged are six.
        assertEquals(Set.of("a", "b"), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void lateComer_inASessionOffTheStep_changesTurnsThere() {
        ReplanResult result = lateComer(ownTurns("a,b,c,d").build(), "10:05", "10:10");

        assertEquals(
                HourSessions.at("2020-03-31T10:05"),
                result.timetable().placements().getFirst().start());
        assertEquals(Set.of("a", "b"), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, result.proof());
    }

    @Test
    void somebodyElse_whoMovesAnyway_couldChangeTurns_theMinimumIsNotClaimed() {
        // D is in B as well, which has to move: A could exchange the turns of a and d, and leave b alone.
        Event event = ownTurns("a,b,c,d")
                .room("R2", 60)
                .session(
                        Session.builder("B").allowedMinutes(30).slot("B-d", "d").build())
                .build();
        Placement told = placement(event, "10:00");
        Placement other = new Placement(
                "B",
                "R2",
                HourSessions.at("2020-03-31T11:00"),
                30,
                List.of(new Turn("B-d", HourSessions.at("2020-03-31T11:02"), 5)));

        ReplanResult result = Replanner.replan(
                event,
                Timetable.of(event, List.of(told, other)),
                Changes.of(event, only(SubjectId.person("a"), "10:02"), only(SubjectId.session("B"), "11:15")));

        assertEquals(Set.of("a", "b", "d"), result.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_VIOLATIONS, result.proof());
    }

    @Test
    void freedMinutes_thatGoToOthers_theMinimumIsNotClaimed() {
        Event.Builder builder =
                HourSessions.event().day("2020-03-31", "10:00/11:00").room("R1", 60);
        Session.Builder session = Session.builder("A").allowedMinutes(20);
        for (String person : List.of("a", "b")) {
            builder.people(person);
            session.slot(Slot.builder("A-" + person, person).minutes(5, 7).build());
        }
        Event event = builder.session(session.build()).build();
        Placement told = new Placement(
                "A",
                "R1",
                HourSessions.at("2020-03-31T10:00"),
                20,
                List.of(
                        new Turn("A-a", HourSessions.at("2020-03-31T10:02"), 5),
                        new Turn("A-b", HourSessions.at("2020-03-31T10:07"), 5)));
        Timetable published = Timetable.of(event, List.of(told));
        Changes changes = Changes.of(event, new Change.WithdrawSlot("A-a"));

        ReplanResult kept = Replanner.replan(event, published, changes);
        ReplanResult shared = Replanner.replan(
                event, published, changes, ReplanOptions.defaults().withFreedTime(ReplanOptions.FreedTime.SPEAKERS));

        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, kept.proof());
        assertEquals(Set.of("b"), shared.movedPersonIds());
        assertEquals(ReplanResult.Proof.MIN_VIOLATIONS, shared.proof());
    }
}
