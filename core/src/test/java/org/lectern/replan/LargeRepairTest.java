package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Timetable;

/** Repairs of 42 sessions in which most places break a rule. */
class LargeRepairTest {

    private static final int SESSIONS = 42;

    private static Event event(int sharing) {
        Event.Builder event = HourSessions.event()
                .day("2020-04-01", "10:00/18:00")
                .day("2020-04-02", "10:00/18:00")
                .day("2020-04-03", "10:00/18:00")
                .room("R1", 60)
                .room("R2", 60)
                .room("R3", 60)
                .people("chair");
        for (int i = 0; i < SESSIONS; i++) {
            Session.Builder session = HourSessions.session(event, "S" + i, 5, 5);
            event.session((i < sharing ? session.attendants("chair") : session).build());
        }
        return event.build();
    }

    private static Timetable published(Event event) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            placements.add(HourSessions.inThreeRooms(i, 5));
        }
        return Timetable.of(event, placements);
    }

    @Test
    void newRelation_whereEveryFreePlaceBreaksIt_makesAnotherSessionGiveWay() {
        Event event = event(0);
        Changes changes = Changes.of(event, new Change.AddRelation(new Relation.SameDay(List.of("S0", "S1", "S41"))));

        ReplanResult result = Replanner.replan(event, published(event), changes);

        assertEquals(List.of(), result.timetable().unscheduledSessionIds(result.eventAfter()));
        assertEquals(0, result.report().score().hard());
        assertEquals(0, result.report().score().medium());
        assertEquals(10, result.movedPersonIds().size());
    }

    @Test
    void clashOfSessionsThatWereHeld_doesNotKeepOthersFromAPlace() {
        Event event = event(2);
        Changes changes = Changes.of(
                        event,
                        new Change.AddPerson(Person.of("new")),
                        new Change.AddSession(
                                Session.builder("N").slot("N-1", "new").build()))
                .withAsOf(HourSessions.at("2020-04-02T08:00"));

        ReplanResult result = Replanner.replan(event, published(event), changes);

        assertEquals(List.of(), result.timetable().unscheduledSessionIds(result.eventAfter()));
        assertEquals(60, result.report().score().hard());
        assertEquals(Set.of(), result.movedPersonIds());
    }
}
