package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;

/** Sessions that have been held and break a hard rule: the search for the least cost must not count on leaving them out. */
class HeldReplanTest {

    @Test
    void newSession_whoseOnlyPlaceOverlapsAHeldOne_staysOutAndProvesNothing() {
        Event.Builder builder = HourSessions.event()
                .day("2020-03-31", "10:00/11:30")
                .room("R1", 60)
                .room("R2", 60)
                .people("chair");
        for (String id : List.of("A", "B")) {
            builder.session(
                    HourSessions.session(builder, id, 1, 5).attendants("chair").build());
        }
        Event event = builder.build();
        Timetable told = Timetable.of(
                event,
                List.of(
                        HourSessions.placement("A", 1, "R1", "2020-03-31T10:00"),
                        HourSessions.placement("B", 1, "R2", "2020-03-31T10:00")));
        Changes changes = Changes.of(
                        event,
                        new Change.AddPerson(Person.of("new")),
                        new Change.AddSession(Session.builder("N")
                                .priority(9)
                                .slot("N-1", "new")
                                .build()),
                        new Change.OnlyWithin(
                                SubjectId.session("N"), Window.parse("2020-03-31T10:30/11:30", ZoneOffset.UTC)))
                .withAsOf(HourSessions.at("2020-03-31T10:30"));

        ReplanResult result = Replanner.replan(event, told, changes);

        // The chair was in both rooms for an hour.
        assertEquals(60, result.report().score().hard());
        assertEquals(List.of("N"), result.timetable().unscheduledSessionIds(result.eventAfter()));
        assertEquals(ReplanResult.Proof.NONE, result.proof());
    }
}
